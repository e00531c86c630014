import type { WallStage } from '@guatu/contract';
import { lightsOf, stockOf } from './answer.ts';
import type { Line, WallCatalog } from './catalog.ts';
import type { WallNumbers } from './numbers.ts';

/** The board of one line: every stage of the catalogue in order, before them the projects that have reached none. */
export function stageBoard(
  catalog: WallCatalog,
  line: Line,
  numbers: WallNumbers,
  noStage: string,
): readonly WallStage[] {
  const stages = catalog.stages.filter((stage) => stage.line === line).sort((a, b) => a.order - b.order);
  const none = { order: 0, code: null, shortLabel: noStage };
  return [none, ...stages].map(({ order, code, shortLabel }) => {
    const key = `${line}:${order}`;
    const { projects, amount } = stockOf(numbers.stock, key);
    const lit = numbers.stageLights.find((row) => row.stage === key) ?? { green: 0, yellow: 0, red: 0 };
    return { key, code, label: shortLabel, projects, totalInvestment: amount, lights: lightsOf(lit, projects) };
  });
}

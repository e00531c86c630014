import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';

/** What a facility of the demo gives of one factor. Made up, like the projects it supplies. */
export interface DemoCapacity {
  readonly factor: 'POWER_LOAD' | 'WATER';
  readonly title: string;
  readonly supplier: string;
  readonly unit: string;
  readonly amount: number;
  readonly used: number;
  readonly from: string;
  readonly source: string;
  readonly additions: readonly { readonly month: string; readonly amount: number; readonly project: string }[];
}

export interface DemoSupply {
  readonly leafId: number;
  readonly capacity: DemoCapacity;
  /** What projects need of it, by project key. */
  readonly demands: ReadonlyMap<string, number>;
  /** Unit of the demands. */
  readonly unit: string;
  /** The month by which all of them need it. */
  readonly month: string;
}

/** 黄金山工业新区 */
const PARK = 416;
const HELD = 7;
const WATERED = 4;

/** A substation that is too small for seven projects, and a waterworks with room. */
export function demoSupplies({ seed, projects }: DemoRegion): {
  readonly short: DemoSupply;
  readonly enough: DemoSupply;
} {
  const random = createRandom(seed).fork('factors');
  const coming = projects.filter(isComing).sort((a, b) => ((a.planProduce ?? '') < (b.planProduce ?? '') ? -1 : 1));
  const needs = (of: readonly DemoProject[], least: number, most: number, step: number) =>
    new Map(of.map(({ key }) => [key, random.fork(key).int(least, most) * step]));
  const [held, watered] = [coming.slice(0, HELD), coming.slice(0, WATERED)];
  return {
    short: {
      leafId: PARK,
      capacity: {
        ...{ factor: 'POWER_LOAD', title: '黄金山东 110 千伏变电站（演示）', supplier: '市供电公司', unit: '兆伏安' },
        ...{ amount: 100, used: 96, from: '2026-01', source: '2026 年电网运行年报（演示）' },
        additions: [{ month: '2029-06', amount: 50, project: '3 号主变扩建' }],
      },
      ...{ demands: needs(held, 8, 20, 500), unit: '千伏安', month: lastMonth(held) },
    },
    enough: {
      leafId: PARK,
      capacity: {
        ...{ factor: 'WATER', title: '黄金山工业水厂（演示）', supplier: '市城投水务公司', unit: '万吨/日' },
        ...{ amount: 5, used: 2.1, from: '2025-06', source: '水厂竣工验收报告（演示）', additions: [] },
      },
      ...{ demands: needs(watered, 4, 12, 100), unit: '吨/日', month: lastMonth(watered) },
    },
  };
}

function isComing({ leafId, kind, milestones, planProduce, traits }: DemoProject): boolean {
  const left = traits.has('EXITED') || traits.has('SUSPENDED');
  const begun = milestones.signed !== undefined && milestones.producing === undefined;
  return leafId === PARK && kind === 'INDUSTRY' && begun && !left && (planProduce ?? '') > '2027';
}

const lastMonth = (projects: readonly DemoProject[]): string => (projects.at(-1)?.planProduce ?? '').slice(0, 7);

import type { WallFigureId } from '@guatu/contract';
import type { SchemeInput } from '@guatu/scoring';
import { wallFigureSums } from '../../../wall/index.ts';
import { type FrozenCell, UNKNOWN } from '../../domain/cells.ts';
import { endMonth, yearsBefore } from '../../domain/period.ts';
import { cellFrom, type Gathering, placeOf } from './subject.ts';

/** Whose projects are counted: those of a dispatch unit, or of a responsible unit. */
interface Counted {
  readonly key: string;
  readonly territory?: number;
  readonly unit?: number;
}

/**
 * Figures that the wall counts from projects, one for each subject and measure, as of the end of the period. Who has no
 * projects at all is not known by them: nothing started is no achievement of an office that was to start nothing.
 */
export async function countedCells(
  { trx, scope, clock, run }: Gathering,
  inputs: readonly SchemeInput[],
  subjects: readonly Counted[],
): Promise<(input: SchemeInput, key: string) => FrozenCell> {
  const cells = new Map<string, FrozenCell>();
  const by = subjects.some(({ unit }) => unit !== undefined) ? 'unit' : 'territory';
  for (const input of inputs) {
    if (input.kind !== 'MEASURE') continue;
    const period = run.period === null ? undefined : endMonth(yearsBefore(run.period, input.yearsBack));
    const sumsOf = (figure: WallFigureId) => wallFigureSums(trx, scope, { figure, period, by }, clock);
    // Schemes are read with the list of the wall's figures beside them.
    const figure = input.measure as WallFigureId;
    const [projects, sums] = [await sumsOf('projects'), await sumsOf(figure)];
    for (const { key, territory, unit } of subjects) {
      const id = unit ?? territory ?? 0;
      if (!projects.has(id)) continue;
      const source = ['M', figure, territory ?? null, unit ?? null] as const;
      cells.set(placeOf(key, nameOf(input)), cellFrom(input, sums.get(id) ?? 0, source));
    }
  }
  return (input, key) => (input.kind === 'MEASURE' ? (cells.get(placeOf(key, nameOf(input))) ?? UNKNOWN) : UNKNOWN);
}

const nameOf = ({ measure, times, yearsBack }: Extract<SchemeInput, { kind: 'MEASURE' }>) =>
  JSON.stringify([measure, times, yearsBack]);

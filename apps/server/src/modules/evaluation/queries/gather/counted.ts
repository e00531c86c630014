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
  const by = subjects.some(({ unit }) => unit !== undefined) ? 'unit' : 'territory';
  const counted: Counting[] = [];
  const withProjects = new Set<number>();
  for (const input of inputs) {
    if (input.kind !== 'MEASURE') continue;
    const period = run.period === null ? undefined : endMonth(yearsBefore(run.period, input.yearsBack));
    // Schemes are read with the list of the wall's figures beside them.
    const figure = input.measure as WallFigureId;
    const sums = await wallFigureSums(trx, scope, { figure, period, by }, clock);
    const projects = await wallFigureSums(trx, scope, { figure: 'projects', period, by }, clock);
    for (const id of [...sums.keys(), ...projects.keys()]) withProjects.add(id);
    counted.push({ input, figure, sums });
  }
  const cells = new Map<string, FrozenCell>();
  for (const { key, territory, unit } of subjects) {
    const id = unit ?? territory ?? 0;
    if (!withProjects.has(id)) continue;
    for (const { input, figure, sums } of counted) {
      const source = ['M', figure, territory ?? null, unit ?? null] as const;
      cells.set(placeOf(key, nameOf(input)), cellFrom(input, sums.get(id) ?? 0, source));
    }
  }
  return (input, key) => (input.kind === 'MEASURE' ? (cells.get(placeOf(key, nameOf(input))) ?? UNKNOWN) : UNKNOWN);
}

type MeasureInput = Extract<SchemeInput, { kind: 'MEASURE' }>;

interface Counting {
  readonly input: MeasureInput;
  readonly figure: WallFigureId;
  /** By place or unit, where anything was counted. */
  readonly sums: ReadonlyMap<number, number>;
}

const nameOf = ({ measure, times, yearsBack }: MeasureInput) => JSON.stringify([measure, times, yearsBack]);

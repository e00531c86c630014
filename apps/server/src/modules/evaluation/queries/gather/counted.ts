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
  const measures = inputs.filter((input) => input.kind === 'MEASURE');
  const years = new Set(measures.map(({ yearsBack }) => yearsBack));
  const counted: Counting[] = [];
  const withProjects = new Set<number>();
  for (const yearsBack of years) {
    const period = run.period === null ? null : endMonth(yearsBefore(run.period, yearsBack));
    const asked = measures.filter((input) => input.yearsBack === yearsBack);
    const figures = [...asked.map(figureOf), 'projects' as const];
    const sums = await wallFigureSums(trx, scope, { figures, period: period ?? undefined, by }, clock);
    for (const ofFigure of sums.values()) for (const id of ofFigure.keys()) withProjects.add(id);
    for (const input of asked) counted.push({ input, period, sums: sums.get(figureOf(input)) ?? new Map() });
  }
  const cells = new Map<string, FrozenCell>();
  for (const { key, territory, unit } of subjects) {
    const id = unit ?? territory ?? 0;
    if (!withProjects.has(id)) continue;
    for (const { input, period, sums } of counted) {
      const source = ['M', input.measure, territory ?? null, unit ?? null, period] as const;
      cells.set(placeOf(key, nameOf(input)), cellFrom(input, sums.get(id) ?? 0, source));
    }
  }
  return (input, key) => (input.kind === 'MEASURE' ? (cells.get(placeOf(key, nameOf(input))) ?? UNKNOWN) : UNKNOWN);
}

type MeasureInput = Extract<SchemeInput, { kind: 'MEASURE' }>;

interface Counting {
  readonly input: MeasureInput;
  /** The month as of which it was counted; null: the latest. */
  readonly period: string | null;
  /** By place or unit, where anything was counted. */
  readonly sums: ReadonlyMap<number, number>;
}

/** Schemes are read with the list of the wall's figures beside them. */
const figureOf = ({ measure }: MeasureInput) => measure as WallFigureId;

const nameOf = ({ measure, times, yearsBack }: MeasureInput) => JSON.stringify([measure, times, yearsBack]);

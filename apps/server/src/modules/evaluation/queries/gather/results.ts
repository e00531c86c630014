import type { SchemeInput } from '@guatu/scoring';
import { type FrozenCell, type GatheredUnit, UNKNOWN } from '../../domain/cells.ts';
import { endsBy } from '../../domain/period.ts';
import { lastResults, publishedPeriods, type ResultRow } from '../../sql/gather.ts';
import { cellFrom, type Gathering } from './subject.ts';

type ResultInput = Extract<SchemeInput, { kind: 'RESULT' }>;

/** What other schemes' last published runs said of the same subjects. Entrants are known by name everywhere. */
export async function resultsFor({
  trx,
  scheme,
  run,
}: Gathering): Promise<(input: ResultInput, unit: Omit<GatheredUnit, 'cells'>) => FrozenCell> {
  const bySchemes = new Map<string, ReadonlyMap<string, ResultRow>>();
  for (const input of scheme.inputs.values()) {
    if (input.kind !== 'RESULT' || bySchemes.has(input.scheme)) continue;
    const periods = (await publishedPeriods(trx, input.scheme)).filter((period) => endsBy(period, run.period));
    const rows = await lastResults(trx, input.scheme, periods);
    bySchemes.set(input.scheme, new Map(rows.flatMap((row) => [[row.name, row] as const, [row.key, row] as const])));
  }
  return (input, { key, name }) => {
    const rows = bySchemes.get(input.scheme);
    const row = rows?.get(key) ?? rows?.get(name);
    return row ? cellFrom(input, VALUES[input.what](row), ['R', row.runId, row.no]) : UNKNOWN;
  };
}

const VALUES: Readonly<Record<ResultInput['what'], (row: ResultRow) => number | string | null>> = {
  TOTAL: ({ total }) => total,
  CLASS: (row) => row.class,
  RANK: ({ rank }) => rank,
};

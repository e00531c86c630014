import type { ReadingValue } from '@guatu/contract';
import { extractText } from '@guatu/extract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { dispatchPlaces } from '../../sources/index.ts';
import { type DraftReading, draftReadings } from '../domain/reading.ts';
import { reportRefusals } from '../messages.ts';
import { insertReadings, readingsOf } from '../sql/readings.ts';
import { type Acted, held } from './decide.ts';
import { dictionary, readingRules } from './rules.ts';

/** A figure with its unit; more is a sentence. */
const MOST_MARKED = 60;

const EMPTY: ReadingValue = {
  ...{ name: null, indicatorId: null, value: null, unit: null, period: null, valueKind: 'ACTUAL', comparator: 'EQ' },
  ...{ region: null, vintage: null, growthBasis: null, projectId: null, projectField: null, company: null },
};

/**
 * Makes a reading of characters that none was found for. What they say is read with the whole text around them, so that the
 * period and the subject come along; what cannot be read is left for the person to fill in.
 */
export async function markReading(
  trx: Trx,
  clock: Clock,
  input: { readonly id: string; readonly start: number; readonly end: number },
): Promise<Acted> {
  const report = await held(trx, input.id);
  const { start, end } = input;
  const text = report.content;
  const marked = text.slice(start, end);
  if (end > text.length || end <= start || end - start > MOST_MARKED || marked.trim() === '') {
    throw reportRefusals.reading_mark_outside({ most: MOST_MARKED });
  }
  const rows = await readingsOf(trx, report.id);
  const same = rows.find((row) => row.start_at === start && row.end_at === end);
  if (same) return { report, seqs: [same.seq] };
  const { body } = await dictionary(trx, clock, report.territory_id);
  const rules = await readingRules(trx, await dispatchPlaces(trx), report.territory_id, body);
  const found = draftReadings(text, extractText(text), rules).find((draft) => draft.start < end && draft.end > start);
  const seq = Math.max(0, ...rows.map((row) => row.seq)) + 1;
  await insertReadings(trx, { id: report.id, territoryId: report.territory_id }, [
    { seq, kind: 'MARKED', start_at: start, end_at: end, ...contentOf(found) },
  ]);
  return { report, seqs: [seq] };
}

function contentOf(found: DraftReading | undefined) {
  return {
    state: 'DOUBTFUL' as const,
    doubts: found?.doubts ?? (['NO_VALUE'] as const),
    read: found?.says ?? EMPTY,
    offered: found?.offered ?? { phrase: null, unit: null, indicators: [], projects: [], fields: [] },
    correction_id: null,
  };
}

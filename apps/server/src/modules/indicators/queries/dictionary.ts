import type { IndicatorDictionaryAnswer } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { ObservationRow } from '../domain/reading.ts';
import { allObservations } from '../sql/readings.ts';
import { namedIndicator } from './figures.ts';
import { frameFor, readingsOf, ruleNamed } from './parts.ts';

/** The dictionary that holds for the reader's office, and the wordings that it has no indicator for. */
export async function dictionaryAnswer(trx: ReadTrx, clock: Clock, scope: Scope): Promise<IndicatorDictionaryAnswer> {
  const frame = await frameFor(trx, clock, scope, undefined);
  const { readings, unmatched } = readingsOf(await allObservations(trx), frame);
  const counts = new Map<string, number>();
  for (const { indicator } of readings) counts.set(indicator.id, (counts.get(indicator.id) ?? 0) + 1);
  return {
    rule: ruleNamed(frame.dictionary),
    items: frame.dictionary.body.items.map((indicator) => ({
      ...namedIndicator(indicator),
      ...{ aliases: indicator.aliases, growthOf: indicator.growthOf, figures: counts.get(indicator.id) ?? 0 },
    })),
    // A subject that names a place says whom the figure is about, not what it is of.
    unmatched: wordings(unmatched, (subject) => frame.places.named(subject)),
  };
}

/** Wordings with how often they occur, the most frequent first. */
function wordings(
  rows: readonly ObservationRow[],
  isPlace: (subject: string) => boolean,
): IndicatorDictionaryAnswer['unmatched'] {
  const seen = new Map<string, { row: ObservationRow; figures: number }>();
  for (const each of rows) {
    const row = each.subject !== null && isPlace(each.subject) ? { ...each, subject: null } : each;
    const key = JSON.stringify([row.subject, row.name, row.unit]);
    const known = seen.get(key);
    if (known) known.figures += 1;
    else seen.set(key, { row, figures: 1 });
  }
  return [...seen.values()]
    .sort((a, b) => b.figures - a.figures || a.row.id.localeCompare(b.row.id))
    .map(({ row: { subject, name, unit, id }, figures }) => ({
      subject,
      name: name ?? '',
      unit,
      figures,
      example: id,
    }));
}

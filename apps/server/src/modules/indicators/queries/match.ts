import type { IndicatorMatchAnswer } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import { fitsUnit } from '../../../platform/indicators/index.ts';
import { ledgerRefusals, type ReadTrx } from '../../../platform/ledger/index.ts';
import { oneWording } from '../sql/readings.ts';
import { namedIndicator } from './figures.ts';
import { rulesFor } from './parts.ts';

/** What one figure of the ledger stands for, by the dictionary that holds where it lies. */
export async function matchAnswer(trx: ReadTrx, clock: Clock, id: string): Promise<IndicatorMatchAnswer> {
  const row = await oneWording(trx, id);
  if (!row) throw ledgerRefusals.record_not_found();
  const { dictionary } = await rulesFor(trx, clock, row.leaf);
  const { subject, name, unit, indicatorId } = row;
  const wording = { subject, name, unit };
  const match = dictionary.body.standsFor(wording, indicatorId);
  const worded = dictionary.body.match(wording);
  return {
    wording,
    match: match && { indicator: namedIndicator(match.indicator), why: match.why },
    worded: worded && namedIndicator(worded.indicator),
    fitting: dictionary.body.items
      .filter((indicator) => fitsUnit(indicator, unit))
      .map(({ id: code, label }) => ({ id: code, label })),
  };
}

import type { Breakdown, Permission } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { actsOn, type BreakdownRecord, readBreakdown } from '../domain/breakdown.ts';
import { Places } from '../domain/places.ts';
import { checkShares } from '../domain/shares.ts';
import { indicatorRefusals } from '../messages.ts';
import { breakdownIds } from '../sql/breakdowns.ts';
import { dispatchTree } from '../sql/readings.ts';
import { namedIndicator } from './figures.ts';
import { rulesFor } from './parts.ts';

export interface Person {
  readonly userId: string;
  readonly permissions: ReadonlySet<Permission>;
}

export async function oneBreakdown(trx: ReadTrx, id: string): Promise<BreakdownRecord> {
  const row = (await currentRows(trx, entityDef('breakdown'), [id], null)).get(id);
  if (!row || row.void) throw indicatorRefusals.indicator_breakdown_unknown();
  return readBreakdown(row);
}

/** Versions as the reader may see them; a place below sees its own share only. */
export async function breakdownAnswers(
  trx: ReadTrx,
  clock: Clock,
  person: Person,
  ids: readonly string[],
): Promise<readonly Breakdown[]> {
  const rows = await currentRows(trx, entityDef('breakdown'), ids, null);
  const records = ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readBreakdown(row)] : [];
  });
  const places = new Places(await dispatchTree(trx));
  const people = records.flatMap(({ by, submittedBy, confirmedBy }) =>
    [by, submittedBy ?? [], confirmedBy ?? []].flat(),
  );
  const names = await personNames(trx, people);
  const answers: Breakdown[] = [];
  for (const record of records) {
    const { dictionary, rules } = await rulesFor(trx, clock, record.territoryId);
    const indicator = dictionary.body.byId.get(record.indicator);
    if (!indicator) continue;
    const nameOf = (id: string | null, on: string | null) =>
      id === null ? null : { name: names.get(id) ?? '', on: on ?? '' };
    const { id, version, year, total, paper, method, status, edition, reason, returned } = record;
    answers.push({
      ...{ id, version, year, total, paper, method, status, edition, reason, returned },
      ...{ indicator: namedIndicator(indicator), place: { id: record.place, name: places.name(record.place) } },
      drafted: nameOf(record.by, record.on),
      submitted: nameOf(record.submittedBy, record.submittedOn),
      confirmed: nameOf(record.confirmedBy, record.confirmedOn),
      whole: record.whole,
      check: record.whole
        ? checkShares(total, record.shares, { sums: indicator.sums, within: rules.body.weightedWithin })
        : { made: null, difference: null, fits: null },
      shares: record.shares.map(({ place, target, base, weight, note }) => ({
        ...{ place: { id: place, name: places.name(place) }, target, base, weight, note },
      })),
      acts: actsOn(record, person),
    });
  }
  return answers;
}

export async function breakdownAnswer(trx: ReadTrx, clock: Clock, person: Person, id: string): Promise<Breakdown> {
  const [answer] = await breakdownAnswers(trx, clock, person, [id]);
  if (!answer) throw indicatorRefusals.indicator_breakdown_unknown();
  return answer;
}

export async function breakdownList(trx: ReadTrx, clock: Clock, person: Person, year: number | undefined) {
  return { rows: await breakdownAnswers(trx, clock, person, await breakdownIds(trx, year ?? null)) };
}

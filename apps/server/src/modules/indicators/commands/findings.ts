import type { FindingVerdict } from '@guatu/contract';
import { printPeriod } from '@guatu/kernel';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, entityDef, type Trx } from '../../../platform/ledger/index.ts';
import { mayAnswer, readAnswer, stateOf } from '../domain/finding.ts';
import type { Found } from '../domain/found.ts';
import { findingWords, indicatorRefusals } from '../messages.ts';
import { answersByKey, foundIn } from '../queries/findings.ts';
import { type Frame, frameFor, todayOf } from '../queries/parts.ts';
import { type Doer, type SaveDeps, saveChanges } from './save.ts';

export interface Answering {
  readonly key: string;
  readonly verdict: FindingVerdict;
  readonly reason: string;
}

/** Answers a finding for the very numbers that it has now. The figures themselves stay; a correction is made in the ledger. */
export async function answerFinding(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  scope: Scope,
  { key, verdict, reason }: Answering,
): Promise<void> {
  const frame = await frameFor(trx, deps.clock, scope, undefined);
  const found = (await foundIn(trx, frame)).find((each) => each.key === key);
  const leaf = found ? frame.places.leafOf(found.reading.place) : 0;
  if (!found || !(scope.all || scope.territories.includes(leaf))) throw indicatorRefusals.indicator_finding_unknown();
  const answer = (await answersByKey(trx)).get(key) ?? null;
  if (!mayAnswer(stateOf(found.print, answer))) throw indicatorRefusals.indicator_finding_state();
  const title = titleOf(found, frame);
  const today = todayOf(deps.clock);
  await saveChanges(trx, deps, doer, 'finding', [
    {
      ...{ id: answer?.id ?? null, version: answer?.version ?? 0, territoryId: answer?.territoryId ?? leaf, reason },
      title: findingWords.answered(title),
      changes: {
        ...{ findingTitle: title, findingKey: key, findingFamily: found.family, findingRule: found.rule },
        ...{ findingIndicator: found.reading.indicator.id, findingPlace: found.reading.place },
        ...{ findingPeriod: printPeriod(found.reading.period), findingPrint: found.print },
        ...{ findingVerdict: verdict, findingStatus: 'ANSWERED', findingReason: reason },
        ...{ findingBy: doer.userId, findingOn: today },
        ...(answer ? { findingClosedBy: null, findingClosedOn: null, findingClosedNote: null } : {}),
      },
    },
  ]);
}

function titleOf({ title, reading }: Found, { places }: Frame): string {
  const what = `${places.name(reading.place)}${reading.indicator.label}${printPeriod(reading.period)}`;
  return findingWords.title(what, title);
}

export interface Closing {
  readonly id: string;
  readonly version: number;
  readonly accept: boolean;
  readonly note: string | null;
}

/** Closes an answer, or sends it back with what is missing; never by whoever gave it. Answers the key of the finding. */
export async function closeFinding(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  scope: Scope,
  { id, version, accept, note }: Closing,
): Promise<string> {
  const row = (await currentRows(trx, entityDef('finding'), [id], null)).get(id);
  if (!row || row.void) throw indicatorRefusals.indicator_finding_unknown();
  const answer = readAnswer(row);
  const frame = await frameFor(trx, deps.clock, scope, undefined);
  const found = (await foundIn(trx, frame)).find((each) => each.key === answer.key);
  if (!found) throw indicatorRefusals.indicator_finding_unknown();
  if (stateOf(found.print, answer) !== 'ANSWERED') throw indicatorRefusals.indicator_finding_state();
  if (answer.by === doer.userId) throw indicatorRefusals.indicator_finding_own();
  if (!accept && (note ?? '') === '') throw indicatorRefusals.indicator_return_reason();
  await saveChanges(trx, deps, doer, 'finding', [
    {
      ...{ id, version, territoryId: answer.territoryId },
      title: accept ? findingWords.closed(answer.title) : findingWords.returned(answer.title),
      changes: {
        ...{ findingStatus: accept ? 'CLOSED' : 'RETURNED', findingClosedBy: doer.userId },
        ...{ findingClosedOn: todayOf(deps.clock), findingClosedNote: note },
      },
    },
  ]);
  return answer.key;
}

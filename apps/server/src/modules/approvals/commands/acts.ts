import type { ApprovalActBody } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import {
  type ClockEvent,
  type PlannedItem,
  type Road,
  readClock,
  type StandingItem,
  type WorkdayLine,
} from '@guatu/planning';
import type { Clock } from '../../../platform/clock/index.ts';
import { type LandHook, saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import { changesOf, eventOf, waitingFor } from '../domain/acts.ts';
import { eventsOf, standsSince } from '../domain/files.ts';
import type { ProjectRow } from '../domain/project-row.ts';
import { approvalRefusals, approvalWords } from '../messages.ts';
import { openRoad } from '../queries/project.ts';
import { todayOf } from '../queries/road.ts';

export interface ApprovalDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

/** Who acts, as far as an act's record says: the person and the agency. */
export interface Clerk {
  readonly userId: string;
  readonly orgName: string;
}

/**
 * Records one act on the file of an item. It must be one that can have happened after those before it, on a day that has
 * come, and an acceptance needs what it waits for to be done; whose duty it is was judged before.
 */
export async function recordAct(
  trx: Trx,
  deps: ApprovalDeps,
  clerk: Clerk,
  place: { readonly id: string; readonly code: string },
  body: ApprovalActBody,
): Promise<{ readonly version: number }> {
  const today = todayOf(deps.clock);
  const { row, road, inForce } = await openRoad(trx, place.id, today);
  if (row.version !== body.version) {
    throw approvalRefusals.approval_stale({ yours: body.version, current: row.version });
  }
  const since = standsSince(row);
  if (since !== null) throw approvalRefusals.approval_project_stands({ since });
  const standing = road?.items.get(place.code);
  const planned = standing ?? road?.needless.find(({ item }) => item.code === place.code);
  if (!road || !planned) throw approvalRefusals.approval_item_unknown({ code: place.code });
  const event = eventOf(body);
  if (event === null) refuseLateRuling(standing);
  else if (standing) checkEvent(row, road, standing, event, body.cureBy, today, inForce.line);
  else throw approvalRefusals.approval_act_refused({ why: approvalWords.needless });
  return save(trx, deps, clerk, row, planned, body);
}

/** Whether an item has to be done is settled before its file is taken in. */
function refuseLateRuling(standing: StandingItem | undefined): void {
  if (standing?.clock?.acceptedOn) throw approvalRefusals.approval_act_refused({ why: approvalWords.acceptedAlready });
}

function checkEvent(
  row: ProjectRow,
  road: Road,
  standing: StandingItem,
  event: ClockEvent,
  cureBy: string | undefined,
  today: IsoDay,
  line: WorkdayLine,
): void {
  const { item, term, openSince, notGranted } = standing;
  if (item.kind === 'MILESTONE') throw approvalRefusals.approval_act_refused({ why: approvalWords.milestone });
  const part = row.approvals.find(({ code }) => code === item.code);
  const again = notGranted && event.kind === 'accepted';
  const before = part && !again ? eventsOf(part, row) : [];
  const said = part?.apv_promise ?? null;
  const promised = said === null ? term.promised : { days: Number(said), unit: 'WORKDAY' as const };
  const file = { openSince, events: [...before, event], promised, statutory: term.statutory };
  const read = readClock(file, item.rules, today, line);
  if (!read.ok) throw approvalRefusals.approval_act_refused({ why: read.error.message });
  if (event.kind !== 'accepted') return;
  const waiting = waitingFor(standing, road.items, cureBy);
  if (waiting.length > 0) throw approvalRefusals.approval_before_open({ waiting });
}

async function save(
  trx: Trx,
  deps: ApprovalDeps,
  clerk: Clerk,
  row: ProjectRow,
  { item, term }: PlannedItem,
  body: ApprovalActBody,
): Promise<{ readonly version: number }> {
  const part = row.approvals.find(({ code }) => code === item.code);
  const act = approvalWords.acts[body.act];
  await saveRecords(trx, deps.clock, deps.hooks, [
    {
      kind: 'project',
      id: row.id,
      version: row.version,
      territoryId: row.territory_id,
      changes: changesOf(body, { item, term }, part, row.pauses, clerk.orgName),
      by: clerk.userId,
      title: approvalWords.batch(act, item.code, item.title, row.project_name),
      ...(body.note === undefined ? {} : { reason: body.note }),
    },
  ]);
  return { version: row.version + 1 };
}

import type { ApprovalAct, ApprovalActBody } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import {
  type Act,
  actsAllowed,
  type ClockEvent,
  type PlannedItem,
  type Standing,
  type StandingItem,
} from '@guatu/planning';
import { approvalRefusals, approvalWords } from '../messages.ts';
import { pausesOf } from './files.ts';
import { pauseEvent } from './pauses.ts';
import type { ApprovalPart, PausePart } from './project-row.ts';

type Changes = Readonly<Record<string, string | number | boolean | null>>;

const STANDING = {
  WAITING: 'NEW',
  RUNNING: 'EXAMINED',
  OVERDUE: 'EXAMINED',
  PAUSED: 'PAUSED',
  STOPPED: 'STOPPED',
  DONE: 'DECIDED',
} as const satisfies Record<string, Standing>;

const ACT_OF: Readonly<Record<Act, ApprovalAct>> = {
  accepted: 'accept',
  paused: 'pause',
  resumed: 'resume',
  stopped: 'stop',
  extended: 'extend',
  decided: 'decide',
};

/** What the file of an item allows as it stands, for whoever's duty it is. */
export function actsOn({ item, clock, notGranted, refusal }: StandingItem): readonly ApprovalAct[] {
  if (item.kind === 'MILESTONE' || refusal !== null) return [];
  const standing = clock === null ? 'NEW' : STANDING[clock.state];
  // Whether an item has to be done is said before anything is handed in.
  if (standing === 'NEW') return ['accept', 'rule'];
  return notGranted ? ['accept'] : actsAllowed(standing).map((act) => ACT_OF[act]);
}

/** The event that an act adds to an item's file; null for a ruling, which is no part of the clock. */
export function eventOf(body: ApprovalActBody): ClockEvent | null {
  const on = isoDay(body.on);
  switch (body.act) {
    case 'accept':
      return { kind: 'accepted', on };
    case 'pause':
      return pauseEvent(needed(body, body.kind, approvalWords.details.kind), on);
    case 'resume':
      return { kind: 'resumed', on };
    case 'stop':
      return { kind: 'stopped', on };
    case 'extend':
      return { kind: 'extended', on, days: needed(body, body.days, approvalWords.details.days) };
    case 'decide':
      return { kind: 'decided', on };
    case 'rule':
      return null;
  }
}

/** What an act leaves in the ledger. */
export function changesOf(
  body: ApprovalActBody,
  { item, term }: Pick<PlannedItem, 'item' | 'term'>,
  part: ApprovalPart | undefined,
  pauses: readonly PausePart[],
  unit: string,
): Changes {
  const { code } = item;
  const at = (field: string) => `${field}@${code}`;
  const note = body.note === undefined ? {} : { [at('apvNote')]: body.note };
  switch (body.act) {
    case 'accept':
      return {
        [at('apvAccepted')]: body.on,
        [at('apvUnit')]: unit,
        // The promise of that day stays with the file, whatever the catalogue says later.
        [at('apvPromise')]: term.promised?.days ?? null,
        [at('apvCureBy')]: body.cureBy ?? null,
        ...(part?.apv_decided ? cleared(at) : {}),
        ...note,
      };
    case 'pause':
    case 'stop': {
      const place = `${code}#${pausesOf(code, pauses).length + 1}`;
      const kind = body.act === 'stop' ? 'STOPPED' : needed(body, body.kind, approvalWords.details.kind);
      return {
        [`pauseKind@${place}`]: kind,
        [`pauseFrom@${place}`]: body.on,
        ...(body.note === undefined ? {} : { [`pauseNote@${place}`]: body.note }),
      };
    }
    case 'resume': {
      const last = pausesOf(code, pauses).at(-1);
      return last ? { [`pauseTo@${last.code}`]: body.on } : {};
    }
    case 'extend':
      return {
        [at('apvExtension')]: Number(part?.apv_extension ?? 0) + needed(body, body.days, approvalWords.details.days),
        ...note,
      };
    case 'decide':
      return {
        [at('apvDecided')]: body.on,
        [at('apvResult')]: needed(body, body.result, approvalWords.details.result),
        ...(body.docNo === undefined ? {} : { [at('apvDocNo')]: body.docNo }),
        ...note,
      };
    case 'rule':
      return { [at('apvNeeded')]: needed(body, body.needed, approvalWords.details.needed), ...note };
  }
}

/** Handed in again after a refusal: what the last try left is in the history, not in the new one. */
function cleared(at: (field: string) => string): Changes {
  return { [at('apvDecided')]: null, [at('apvResult')]: null, [at('apvDocNo')]: null, [at('apvExtension')]: null };
}

function needed<Value>({ act }: ApprovalActBody, value: Value | undefined, what: string): Value {
  if (value === undefined) {
    throw approvalRefusals.approval_detail_missing({ act: approvalWords.acts[act], what });
  }
  return value;
}

/** What an acceptance would come before its time for: predecessors that are not done, unless it may be made up for later. */
export function waitingFor(
  { after, openSince }: StandingItem,
  all: ReadonlyMap<string, StandingItem>,
  cureBy: string | undefined,
): readonly string[] {
  if (openSince !== null || cureBy !== undefined) return [];
  return after.filter((code) => {
    const before = all.get(code);
    return !before || before.notGranted || (before.clock?.decidedOn ?? before.reachedOn) === null;
  });
}

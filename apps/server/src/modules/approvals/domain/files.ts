import { type IsoDay, parseIsoDay, parseLedgerDate } from '@guatu/kernel';
import type { ClockEvent, FileFact, ProjectFiles } from '@guatu/planning';
import { factsOf } from './conditions.ts';
import { pauseEvents, type Stretch } from './pauses.ts';
import type { ApprovalPart, PausePart, ProjectRow } from './project-row.ts';

const NOT_GRANTED: readonly unknown[] = ['REFUSED', 'WITHDRAWN'];

/** What the ledger keeps of a project, as the engine takes it; of facts, those that the catalogue asks about. */
export function filesOf(row: ProjectRow, asked: readonly FileFact[]): ProjectFiles {
  const events = new Map<string, readonly ClockEvent[]>();
  const ruled = new Map<string, 'yes' | 'no'>();
  const promises = new Map<string, number>();
  const refused = new Set<string>();
  for (const part of row.approvals) {
    events.set(part.code, eventsOf(part, row));
    if (part.apv_needed !== null) ruled.set(part.code, part.apv_needed ? 'yes' : 'no');
    if (part.apv_promise !== null) promises.set(part.code, Number(part.apv_promise));
    if (NOT_GRANTED.includes(part.apv_result)) refused.add(part.code);
  }
  return { facts: factsOf(row, asked), ruled, events, promises, refused, reached: reachedOf(row) };
}

/** The acts on an item's file in their order, from the dates that are kept of it. */
export function eventsOf(part: ApprovalPart, row: Pick<ProjectRow, 'pauses' | 'stays'>): readonly ClockEvent[] {
  const accepted = dayOf(part.apv_accepted);
  if (accepted === null) return [];
  const events: ClockEvent[] = [{ kind: 'accepted', on: accepted }];
  const extension = Number(part.apv_extension ?? 0);
  // When it was granted is not kept; that it was in time was checked when it was.
  if (extension > 0) events.push({ kind: 'extended', on: accepted, days: extension });
  const decided = dayOf(part.apv_decided);
  const own = pausesOf(part.code, row.pauses).flatMap((pause): readonly Stretch[] => {
    const from = dayOf(pause.pause_from);
    return from === null ? [] : [{ kind: pause.pause_kind, from, to: dayOf(pause.pause_to) }];
  });
  events.push(...pauseEvents(own, staysOf(row), { from: accepted, to: decided }));
  if (decided !== null) events.push({ kind: 'decided', on: decided });
  return events;
}

/** The times that the project as a whole stood. */
function staysOf({ stays }: Pick<ProjectRow, 'stays'>) {
  return stays.flatMap(({ stay_from, stay_to }) => {
    const from = dayOf(stay_from);
    return from === null ? [] : [{ from, to: dayOf(stay_to) }];
  });
}

/** Since when the whole project stands; null while it goes on. */
export function standsSince(row: Pick<ProjectRow, 'stays'>): IsoDay | null {
  return staysOf(row).find(({ to }) => to === null)?.from ?? null;
}

/** The pauses of an item, first to last. */
export function pausesOf(code: string, pauses: readonly PausePart[]): readonly PausePart[] {
  const number = (pause: PausePart) => Number(pause.code.slice(code.length + 1));
  return pauses.filter((pause) => pause.code.startsWith(`${code}#`)).sort((a, b) => number(a) - number(b));
}

function dayOf(text: string | null): IsoDay | null {
  const read = text === null ? null : parseIsoDay(text);
  return read?.ok ? read.value : null;
}

/** Milestones that were reached; a date known only to the month counts from its last day. */
function reachedOf({ milestones, actual_start: started }: ProjectRow): ReadonlyMap<string, IsoDay> {
  const dates = [...(started === null ? [] : [{ code: 'M70', ms_actual: started }]), ...milestones];
  const reached = new Map<string, IsoDay>();
  for (const { code, ms_actual: text } of dates) {
    const date = parseLedgerDate(text);
    if (date.ok) reached.set(code, date.value.lastDay);
  }
  return reached;
}

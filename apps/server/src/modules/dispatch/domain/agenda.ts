import { type AgendaGroup, type AgendaItem, agendaGroupSchema } from '@guatu/contract';
import { partCode } from './task.ts';

/** Something that could be on the agenda, and how bad it is among its like. */
export interface AgendaCandidate extends Omit<AgendaItem, 'code' | 'no' | 'byHand' | 'outcome' | 'note'> {
  /** Higher is worse; only compared within a group. */
  readonly severity: number;
}

/**
 * Builds an agenda: the groups in their fixed order, the worst first in each, equals by title. What is already on the
 * agenda is not put there twice: a project that turned red is not listed again for what holds it up from the same record.
 */
export function buildAgenda(candidates: readonly AgendaCandidate[]): readonly AgendaItem[] {
  return worstFirst(candidates).map((candidate, index) => newItem(candidate, index + 1));
}

/** What an item is about: the same thing keeps its line when the agenda is looked at again. */
export function subjectOf(
  item: Pick<AgendaItem, 'requestId' | 'taskId' | 'blockerId' | 'projectId' | 'title'>,
): string {
  return item.requestId ?? item.taskId ?? item.blockerId ?? item.projectId ?? item.title;
}

/** How the agenda that is there is to be treated. */
export interface Standing {
  /** A person put the items in order. */
  readonly ordered: boolean;
  /** Codes of items that somebody has worked on: added, noted, decided. They stay whatever the facts say now. */
  readonly touched: ReadonlySet<string>;
}

/**
 * The agenda as the facts are now: what is no longer there goes, what is there says what it says today, what is new is
 * added. What people did stays: their items, their order, and every item that anything was written to.
 */
export function renewAgenda(
  agenda: readonly AgendaItem[],
  candidates: readonly AgendaCandidate[],
  { ordered, touched }: Standing,
): readonly AgendaItem[] {
  const fresh = worstFirst(candidates);
  const now = new Map(fresh.map((candidate, place) => [subjectOf(candidate), { candidate, place }]));
  const kept = agenda.flatMap((item) => {
    if (touched.has(item.code)) return [item];
    const found = now.get(subjectOf(item))?.candidate;
    return found ? [{ ...item, group: found.group, reason: found.reason, unit: found.unit }] : [];
  });
  const there = new Set(kept.map(subjectOf));
  const from = Math.max(0, ...agenda.map(({ code }) => Number(code)));
  const added = fresh
    .filter((candidate) => !there.has(subjectOf(candidate)))
    .map((candidate, index) => newItem(candidate, from + index + 1));
  const all = [...kept, ...added];
  // The facts say nothing of what a person added: it stands last in its group.
  const place = (item: AgendaItem) => now.get(subjectOf(item))?.place ?? Number.MAX_SAFE_INTEGER;
  return numbered(ordered ? all : [...all].sort((a, b) => place(a) - place(b)));
}

/** Items in the order of their groups, each under its number; within a group they stay as they stand. */
export function numbered<T extends Pick<AgendaItem, 'group'>>(items: readonly T[]): readonly (T & { no: number })[] {
  return [...items]
    .sort((a, b) => rankOf(a.group) - rankOf(b.group))
    .map((item, index) => ({ ...item, no: index + 1 }));
}

function rankOf(group: AgendaGroup): number {
  return agendaGroupSchema.options.indexOf(group);
}

function worstFirst(candidates: readonly AgendaCandidate[]): readonly AgendaCandidate[] {
  const sorted = [...candidates].sort(
    (a, b) => rankOf(a.group) - rankOf(b.group) || b.severity - a.severity || (a.title < b.title ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter((candidate) => {
    const subject = subjectOf(candidate);
    if (seen.has(subject)) return false;
    seen.add(subject);
    return true;
  });
}

function newItem({ severity: _, ...candidate }: AgendaCandidate, nth: number): AgendaItem {
  return { ...candidate, code: partCode(nth), no: nth, byHand: false, outcome: 'PENDING', note: null };
}

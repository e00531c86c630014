import { type AgendaGroup, type AgendaItem, agendaGroupSchema } from '@guatu/contract';
import { partCode } from './task.ts';

/** Something that could be on the agenda, and how bad it is among its like. */
export interface AgendaCandidate extends Omit<AgendaItem, 'code' | 'outcome' | 'note'> {
  /** Higher is worse; only compared within a group. */
  readonly severity: number;
}

/**
 * Builds an agenda: the groups in their fixed order, the worst first in each, equals by title. What is already on the
 * agenda is not put there twice: a project that turned red is not listed again for what holds it up from the same record.
 */
export function buildAgenda(candidates: readonly AgendaCandidate[]): readonly AgendaItem[] {
  const order = (group: AgendaGroup) => agendaGroupSchema.options.indexOf(group);
  const sorted = [...candidates].sort(
    (a, b) => order(a.group) - order(b.group) || b.severity - a.severity || (a.title < b.title ? -1 : 1),
  );
  const seen = new Set<string>();
  const items: AgendaItem[] = [];
  for (const { severity: _, ...candidate } of sorted) {
    const subject = candidate.taskId ?? candidate.blockerId ?? candidate.projectId ?? candidate.title;
    if (seen.has(subject)) continue;
    seen.add(subject);
    items.push({ ...candidate, code: partCode(items.length + 1), outcome: 'PENDING', note: null });
  }
  return items;
}

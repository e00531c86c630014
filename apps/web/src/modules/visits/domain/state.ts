import type { LocalVisit, OnDevice } from '../device/types.ts';
import { isDirty } from './form.ts';

/** How a visit stands on this device: still being written, waiting for a connection, refused, in conflict, or done. */
export type VisitState = 'DRAFT' | 'WAITING' | 'REFUSED' | 'CONFLICT' | 'SYNCED';

export function stateOf(visit: LocalVisit, { edits, photos }: Pick<OnDevice, 'edits' | 'photos'>): VisitState {
  const queued = [...edits, ...photos].filter(({ visitId }) => visitId === visit.id);
  if (queued.some(({ refusal }) => refusal !== null)) return 'REFUSED';
  if (isDirty(visit) || (visit.server === null && edits.every(({ visitId }) => visitId !== visit.id))) return 'DRAFT';
  if (queued.length > 0) return 'WAITING';
  return (visit.server?.conflicts.length ?? 0) > 0 ? 'CONFLICT' : 'SYNCED';
}

/** Visits of which the server does not have everything yet. */
export function unsentVisits(device: OnDevice): readonly LocalVisit[] {
  return device.visits.filter((visit) => !['SYNCED', 'CONFLICT'].includes(stateOf(visit, device)));
}

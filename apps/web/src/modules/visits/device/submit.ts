import type { Values } from '@guatu/contract';
import { clientId, partCode } from '../domain/client-id.ts';
import { changesOf } from '../domain/form.ts';
import { queueEdit } from './store.ts';
import type { LocalVisit, OnDevice, QueuedEdit } from './types.ts';

const MARK = 'guatu-device';

/** Tells two telephones of one make apart: four letters that this browser was given once. */
function deviceMark(): string {
  const known = localStorage.getItem(MARK);
  if (known !== null) return known;
  const mark = partCode().slice(0, 4).toUpperCase();
  localStorage.setItem(MARK, mark);
  return mark;
}

/** What the writer would recognise this device by, beside the other side of a conflict. */
function deviceName(): string {
  const system = /HarmonyOS|Android|iPhone|iPad|Windows|Macintosh|Linux/.exec(navigator.userAgent)?.[0] ?? 'Web';
  return `${system} ${deviceMark()}`;
}

/**
 * Closes the form: what was changed becomes an edit in line. An edit that the server refused is taken up again with it, for it
 * never counted. Nothing happens when nothing was changed and nothing was refused.
 */
export async function submitVisit(visit: LocalVisit, { edits }: Pick<OnDevice, 'edits'>): Promise<void> {
  const own = edits.filter(({ visitId }) => visitId === visit.id);
  const refused = own.find(({ refusal }) => refusal !== null) ?? null;
  const changes = { ...refused?.changes, ...changesOf(visit) };
  if (Object.keys(changes).length === 0) return;
  await queue(visit, changes, refused?.basedOn ?? visit.heads, refused);
}

/** Settles conflicts: one more edit, based on both sides, with what was chosen. */
export async function settleConflicts(visit: LocalVisit, chosen: Values): Promise<void> {
  await queue({ ...visit, values: { ...visit.values, ...chosen } }, chosen, visit.server?.heads ?? visit.heads, null);
}

async function queue(visit: LocalVisit, changes: Values, basedOn: readonly string[], replaces: QueuedEdit | null) {
  const writtenAt = new Date().toISOString();
  const { userId, projectId, id: visitId, values } = visit;
  const id = clientId();
  const edit = { id, userId, visitId, projectId, basedOn, changes, writtenAt, device: deviceName(), refusal: null };
  await queueEdit({ ...visit, base: values, heads: [id], updatedAt: writtenAt }, edit, replaces);
}

import { meEndpoint, syncVisitEndpoint, visitEndpoint, visitPhotoEndpoint, visitSitesEndpoint } from '@guatu/contract';
import { call } from '../../../api/client.ts';
import { isApiError, isSignedOut } from '../../../api/error.ts';
import { isDirty } from '../domain/form.ts';
import { dropPhoto, keepSites, markRefused, readDevice, savePhoto, takeOver } from './store.ts';
import type { LocalPhoto, QueuedEdit } from './types.ts';

/** How an attempt to send ended. */
export type SyncOutcome = 'DONE' | 'OFFLINE' | 'SIGNED_OUT' | 'OTHER_USER';

/** Long enough for a weak signal, short enough that the form does not seem dead. */
const PATIENCE_MS = 60_000;

/** How many visits are asked for anew at a time. */
const REFRESHED = 20;

/**
 * Sends what the person has in line: edits in the order in which they were written, then photos, then asks how visits stand.
 * Everything may be sent twice, so a broken connection costs nothing. Only one tab of the device sends at a time.
 */
export async function syncDevice(userId: string): Promise<SyncOutcome> {
  // Old browsers know no locks; sending twice at once is harmless.
  if (!('locks' in navigator)) return send(userId);
  return navigator.locks.request(`visits ${userId}`, () => send(userId));
}

async function send(userId: string): Promise<SyncOutcome> {
  try {
    const me = await call(meEndpoint, { signal: patience() });
    if (me.userId !== userId) return 'OTHER_USER';
    const { edits } = await readDevice(userId);
    for (const edit of edits) if (edit.refusal === null) await sendEdit(edit);
    // Asked anew: a photo goes only to a visit that the server has by now.
    const { visits, photos } = await readDevice(userId);
    const there = new Set(visits.filter(({ server }) => server !== null).map(({ id }) => id));
    for (const photo of photos) if (photo.refusal === null && there.has(photo.visitId)) await sendPhoto(photo);
    await refresh(userId);
    await keepSites({ ...(await call(visitSitesEndpoint, { signal: patience() })), userId });
    return 'DONE';
  } catch (error) {
    if (isSignedOut(error)) return 'SIGNED_OUT';
    if (isRefusal(error)) throw error;
    return 'OFFLINE';
  }
}

const patience = () => AbortSignal.timeout(PATIENCE_MS);

/** Whether the server itself said no; all else is a connection that did not hold. */
function isRefusal(error: unknown): boolean {
  return isApiError(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
}

async function sendEdit(edit: QueuedEdit): Promise<void> {
  const { userId, visitId, projectId, refusal: _, ...rest } = edit;
  try {
    const body = { projectId, writerId: userId, edit: rest };
    const answer = await call(syncVisitEndpoint, { params: { id: visitId }, body, signal: patience() });
    await takeOver(userId, answer, edit);
  } catch (error) {
    if (!isApiError(error) || !isRefusal(error) || isSignedOut(error)) throw error;
    await markRefused(edit, error.message);
  }
}

/** The contract leaves the body of an upload open; the client hands a form over as it is. */
const callWithForm = call as (
  endpoint: typeof visitPhotoEndpoint,
  input: {
    readonly params: { readonly id: string; readonly photoId: string };
    readonly query: { readonly writerId: string };
    readonly body: FormData;
    readonly signal: AbortSignal;
  },
) => Promise<{ id: string }>;

async function sendPhoto(photo: LocalPhoto): Promise<void> {
  const { id: photoId, visitId, userId, name, picture } = photo;
  const body = new FormData();
  body.set('file', picture, name);
  try {
    const params = { id: visitId, photoId };
    await callWithForm(visitPhotoEndpoint, { params, query: { writerId: userId }, body, signal: patience() });
    await dropPhoto(photo);
  } catch (error) {
    if (!isApiError(error) || !isRefusal(error) || isSignedOut(error)) throw error;
    await savePhoto({ ...photo, refusal: error.message });
  }
}

/** Visits on this device that others may have written on: photos that arrived, conflicts, what people chose. */
async function refresh(userId: string): Promise<void> {
  const { visits } = await readDevice(userId);
  const known = visits.filter((visit) => visit.server !== null && !isDirty(visit));
  const latest = [...known].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, REFRESHED);
  for (const { id } of latest) await fetchVisit(userId, id);
}

/** Takes a visit from the server onto this device, to read it or to write on. */
export async function fetchVisit(userId: string, id: string): Promise<void> {
  await takeOver(userId, await call(visitEndpoint, { params: { id }, signal: patience() }), null);
}

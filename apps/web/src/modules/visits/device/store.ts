import type { Values, Visit } from '@guatu/contract';
import { isDirty } from '../domain/form.ts';
import { asked, ofUser, onDevice } from './database.ts';
import type { KeptSites, LocalPhoto, LocalVisit, OnDevice, Owner, QueuedEdit } from './types.ts';

const OWNER = 'now';

export async function readOwner(): Promise<Owner | null> {
  const row: Owner | undefined = await onDevice(['owner'], 'readonly', (store) => asked(store('owner').get(OWNER)));
  return row ?? null;
}

export async function rememberOwner(owner: Owner): Promise<void> {
  await onDevice(['owner'], 'readwrite', (store) => asked(store('owner').put({ ...owner, id: OWNER })));
}

export async function readSites(userId: string): Promise<KeptSites | null> {
  const row: KeptSites | undefined = await onDevice(['sites'], 'readonly', (store) =>
    asked(store('sites').get(userId)),
  );
  return row ?? null;
}

export async function keepSites(sites: KeptSites): Promise<void> {
  await onDevice(['sites'], 'readwrite', (store) => asked(store('sites').put(sites)));
}

/** Everything that the person has on this device; nobody else's. */
export function readDevice(userId: string): Promise<OnDevice> {
  return onDevice(['visits', 'edits', 'photos'], 'readonly', async (store) => {
    const all = <T>(name: 'visits' | 'edits' | 'photos') => asked(store(name).getAll(ofUser(userId))) as Promise<T[]>;
    const [visits, edits, photos] = await Promise.all([
      all<LocalVisit>('visits'),
      all<QueuedEdit>('edits'),
      all<LocalPhoto>('photos'),
    ]);
    return { visits, edits, photos };
  });
}

export async function beginVisit(visit: LocalVisit): Promise<void> {
  await onDevice(['visits'], 'readwrite', (store) => asked(store('visits').put(visit)));
}

/**
 * Changes what the form of a visit holds. The change is made on what is kept, not on what the screen showed, because an answer
 * of the server may have come in between.
 */
export async function changeVisit(
  { userId, id }: Pick<LocalVisit, 'userId' | 'id'>,
  change: (values: Values) => Values,
): Promise<void> {
  await onDevice(['visits'], 'readwrite', async (store) => {
    const held: LocalVisit | undefined = await asked(store('visits').get([userId, id]));
    if (held)
      await asked(store('visits').put({ ...held, values: change(held.values), updatedAt: new Date().toISOString() }));
  });
}

export async function savePhoto(photo: LocalPhoto): Promise<void> {
  await onDevice(['photos'], 'readwrite', (store) => asked(store('photos').put(photo)));
}

export async function dropPhoto({ userId, id }: Pick<LocalPhoto, 'userId' | 'id'>): Promise<void> {
  await onDevice(['photos'], 'readwrite', (store) => asked(store('photos').delete([userId, id])));
}

/** Puts an edit in line together with the visit as it stands then, and takes out one that was refused and is replaced. */
export async function queueEdit(visit: LocalVisit, edit: QueuedEdit, replaces: QueuedEdit | null): Promise<void> {
  await onDevice(['visits', 'edits'], 'readwrite', async (store) => {
    if (replaces) await asked(store('edits').delete([replaces.userId, replaces.id]));
    await asked(store('edits').put(edit));
    await asked(store('visits').put(visit));
  });
}

/** Marks why the server would not take an edit; it stays, for its writer to put right. */
export async function markRefused(edit: QueuedEdit, refusal: string): Promise<void> {
  await onDevice(['edits'], 'readwrite', (store) => asked(store('edits').put({ ...edit, refusal })));
}

/**
 * Takes over what the server said after it took an edit, or when it was asked. What the writer has changed since stays as it
 * is, based on what it was based on: whether that is a conflict is for the server to find.
 */
export async function takeOver(userId: string, answer: Visit, sent: QueuedEdit | null): Promise<void> {
  await onDevice(['visits', 'edits'], 'readwrite', async (store) => {
    if (sent) await asked(store('edits').delete([userId, sent.id]));
    const waiting = ((await asked(store('edits').getAll(ofUser(userId)))) as QueuedEdit[]).some(
      ({ visitId }) => visitId === answer.id,
    );
    const held: LocalVisit | undefined = await asked(store('visits').get([userId, answer.id]));
    const fresh = { values: answer.values, base: answer.values, heads: answer.heads };
    const { id, projectId, projectName } = answer;
    const known = { userId, id, projectId, projectName, updatedAt: answer.edits.at(-1)?.writtenAt ?? '', ...fresh };
    const mine = held && (waiting || isDirty(held)) ? held : { ...known, ...(held && { updatedAt: held.updatedAt }) };
    await asked(store('visits').put({ ...mine, server: answer }));
  });
}

/** Takes a draft off that was never submitted, with its photos. */
export async function dropDraft(userId: string, id: string): Promise<void> {
  await onDevice(['visits', 'photos'], 'readwrite', async (store) => {
    const photos = (await asked(store('photos').getAll(ofUser(userId)))) as LocalPhoto[];
    for (const photo of photos) if (photo.visitId === id) await asked(store('photos').delete([userId, photo.id]));
    await asked(store('visits').delete([userId, id]));
  });
}

/**
 * Forgets at sign-out what can be had again: projects, visits that the server has. What was not sent stays for its writer,
 * whom nobody else can see it for.
 */
export async function forget(userId: string): Promise<void> {
  await onDevice(['owner', 'sites', 'visits', 'edits', 'photos'], 'readwrite', async (store) => {
    await asked(store('owner').clear());
    await asked(store('sites').delete(userId));
    const edits = (await asked(store('edits').getAll(ofUser(userId)))) as QueuedEdit[];
    const photos = (await asked(store('photos').getAll(ofUser(userId)))) as LocalPhoto[];
    const visits = (await asked(store('visits').getAll(ofUser(userId)))) as LocalVisit[];
    const kept = new Set([...edits, ...photos].map(({ visitId }) => visitId));
    for (const visit of visits) {
      if (!kept.has(visit.id) && !isDirty(visit)) await asked(store('visits').delete([userId, visit.id]));
    }
  });
}

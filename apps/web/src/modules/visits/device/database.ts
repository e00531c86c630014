/**
 * What this device keeps of visits. A later edition may only add to it: raise the version and make what is missing, never
 * rename or drop, since drafts of an older edition wait here until their writer has a connection.
 */
const NAME = 'guatu-visits';
const VERSION = 1;

const STORES = {
  owner: { keyPath: 'id' },
  sites: { keyPath: 'userId' },
  visits: { keyPath: ['userId', 'id'] },
  edits: { keyPath: ['userId', 'id'] },
  photos: { keyPath: ['userId', 'id'] },
} as const;
export type StoreName = keyof typeof STORES;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath }] of Object.entries(STORES)) {
        const path: string | string[] = typeof keyPath === 'string' ? keyPath : [...keyPath];
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath: path });
      }
    };
    request.onsuccess = () => {
      // A newer edition in another tab makes its changes; this page opens anew when it is asked next.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error);
    };
  });
  return opened;
}

/** One transaction over the stores: all that `work` writes is kept, or nothing of it. `work` may await only its requests. */
export async function onDevice<T>(
  names: readonly StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = (await open()).transaction([...names], mode);
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const [result] = await Promise.all([work((name) => transaction.objectStore(name)), ended]);
  return result;
}

/** The result of a request, once it is there. */
export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Everything of one person in a store keyed by person first. */
export function ofUser(userId: string): IDBKeyRange {
  // An array sorts behind every string, so this ends the range behind all ids of the person.
  return IDBKeyRange.bound([userId], [userId, []]);
}

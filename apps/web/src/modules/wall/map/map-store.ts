import type { ClientMap } from './client-map.ts';
import { checkStoredMap } from './client-map-check.ts';

const DATABASE = 'guatu.wall';
const STORE = 'maps';
const KEY = 'client';

/** Opens this browser's own small store; local storage would be too small for a map. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function act<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = run(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The map kept in this browser; null when there is none, or one that an older edition stored in another form. */
export async function readClientMap(): Promise<ClientMap | null> {
  return checkStoredMap(await act<unknown>('readonly', (store) => store.get(KEY)));
}

export async function keepClientMap(map: ClientMap): Promise<void> {
  await act('readwrite', (store) => store.put(map, KEY));
}

export async function dropClientMap(): Promise<void> {
  await act('readwrite', (store) => store.delete(KEY));
}

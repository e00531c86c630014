import { unsentVisits } from '../domain/state.ts';
import { forget, readDevice } from './store.ts';

/** How many visits of the person the server does not have yet. */
export async function unsentOnDevice(userId: string): Promise<number> {
  // A browser without such a store holds nothing back, and must not keep anybody from signing out.
  if (!('indexedDB' in window)) return 0;
  return unsentVisits(await readDevice(userId)).length;
}

/** Wipes what the person has on this device, but for what was not sent. */
export async function leaveDevice(userId: string): Promise<void> {
  if ('indexedDB' in window) await forget(userId);
}

import { KeptThread } from '../threads/kept-thread.ts';
import type { ReadableType } from './grey-picture.ts';
import type { PhotoWork } from './read-photo.worker.ts';

/** Reads photos one after another in a thread of its own, so that a batch from the field does not hold up the others. */
export interface PhotoPrints {
  /** The prints of a photo; none where it cannot be unpacked. */
  of(type: string, bytes: Uint8Array): Promise<readonly string[]>;
}

const MEMORY = { most: 96, young: 16 };

export function createPhotoPrints(): PhotoPrints {
  const thread = new KeptThread<PhotoWork, readonly string[]>('read-photo', MEMORY);
  let last: Promise<unknown> = Promise.resolve();
  return {
    async of(type, bytes) {
      if (!isReadable(type)) return [];
      const next = last.then(() => thread.run({ type, bytes }));
      // The next photo waits for this one, not for its success; whoever sent this one is told.
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function isReadable(type: string): type is ReadableType {
  return type === 'image/jpeg' || type === 'image/png';
}

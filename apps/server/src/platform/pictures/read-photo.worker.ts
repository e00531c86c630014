import { answerThread } from '../threads/answer-thread.ts';
import { greyPicture, type ReadableType } from './grey-picture.ts';
import { picturePrints } from './prints.ts';

/** A photo to be looked at. */
export interface PhotoWork {
  readonly type: ReadableType;
  readonly bytes: Uint8Array;
}

answerThread<PhotoWork, readonly string[]>(
  async ({ type, bytes }) => {
    const picture = await greyPicture(type, bytes);
    return picture === null ? [] : picturePrints(picture);
  },
  () => [],
);

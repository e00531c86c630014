import { parentPort } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import type { ThreadAnswer } from './thread-answer.ts';

/**
 * The whole of a worker file: does each piece of work that the thread is given and tells the result. `handedOver` names
 * the buffers that are given away instead of copied. Whatever is no refusal ends the thread.
 */
export function answerThread<Work, Result>(
  work: (given: Work) => Promise<Result>,
  handedOver: (result: Result) => readonly ArrayBuffer[],
): void {
  const port = parentPort;
  if (port === null) throw new Error('this file is run as a worker thread only');
  const answer = async (given: Work) => {
    try {
      const result = await work(given);
      port.postMessage({ kind: 'done', result } satisfies ThreadAnswer<Result>, [...handedOver(result)]);
    } catch (error) {
      if (!(error instanceof CodedFailure)) throw error;
      const { code, message, details } = error;
      port.postMessage({ kind: 'refused', refusal: { code, message, details } } satisfies ThreadAnswer<Result>);
    }
  };
  port.on('message', (given: Work) => void answer(given));
}

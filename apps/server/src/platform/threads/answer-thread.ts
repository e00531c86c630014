import { parentPort, workerData } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import type { ThreadAnswer } from './thread-answer.ts';

/**
 * The whole of a worker file: does the work that the thread was started for and tells the result. `handedOver` names the
 * buffers that are given away instead of copied.
 */
export async function answerThread<Start, Result>(
  work: (start: Start) => Promise<Result>,
  handedOver: (result: Result) => readonly ArrayBuffer[],
): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('this file is run as a worker thread only');
  try {
    // Given by run-in-thread.ts, which starts these files and nothing else.
    const result = await work(workerData as Start);
    const answer: ThreadAnswer<Result> = { kind: 'done', result };
    port.postMessage(answer, [...handedOver(result)]);
  } catch (error) {
    if (!(error instanceof CodedFailure)) throw error;
    const { code, message, details } = error;
    port.postMessage({ kind: 'refused', refusal: { code, message, details } } satisfies ThreadAnswer<Result>);
  }
}

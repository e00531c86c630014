import { KeptThread } from '../threads/kept-thread.ts';
import type { WorkbookLimits } from './limits.ts';
import type { WorkbookResult } from './read-workbook.ts';

export interface WorkbookToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Partial<WorkbookLimits>;
}

export type WorkbookReader = (work: WorkbookToRead) => Promise<WorkbookResult>;

/** Room for the largest workbook that a request may wait for. */
const MEMORY = { most: 512, young: 64 };

/** Reads workbooks in a thread, one at a time in the order they came. */
export function createWorkbookReader(): WorkbookReader {
  const thread = new KeptThread<WorkbookToRead, WorkbookResult>('read-workbook', MEMORY);
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => thread.run(work));
    // What goes wrong is the asker's; those who wait behind go on.
    last = next.catch(() => undefined);
    return next;
  };
}

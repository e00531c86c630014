import { answerThread } from '../threads/answer-thread.ts';
import { readWorkbook, type WorkbookResult } from './read-workbook.ts';
import type { WorkbookToRead } from './workbook-thread.ts';

/** Reads small workbooks that a request waits for, in a thread: a hostile one costs its sender, and nobody else. */
answerThread<WorkbookToRead, WorkbookResult>(
  async ({ bytes, fileName, limits }) => readWorkbook(bytes, fileName, limits),
  () => [],
);

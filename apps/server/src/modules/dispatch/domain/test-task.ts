import { isoDay } from '@guatu/kernel';
import type { Task } from './task.ts';

/** A task handed out on Monday 2026-11-16 for Friday the 20th, with what a test changes of it. */
export function task(changes: Partial<Task> = {}): Task {
  return {
    ...{ id: 't', version: 1, territoryId: 101, title: '补齐计算书', origin: 'DECISION', order: 'ASSIGN' },
    ...{ status: 'SENT', unit: '住建局', person: null, helpers: [], due: isoDay('2026-11-20'), dueAsked: null },
    ...{
      issuedOn: isoDay('2026-11-16'),
      receivedOn: null,
      reportedOn: null,
      returnedOn: null,
      returnReason: null,
      doneOn: null,
    },
    ...{
      supervisedOn: null,
      listedOn: null,
      silences: 0,
      meetingId: null,
      itemCode: null,
      scheduleId: null,
      occurrenceId: null,
    },
    ...{ projectId: null, figure: null, feedback: [], extensions: [], ...changes },
  };
}

/** One word from the unit on a day. */
export function said(on: string): Task['feedback'] {
  return [{ text: '在办', on: isoDay(on), by: '李工' }];
}

import { threadId } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import { answerThread } from '../answer-thread.ts';

/** What a test has the thread do. */
export type TrialWork = 'answer' | 'refuse' | 'break' | 'end';

answerThread<TrialWork, number>(
  async (work) => {
    switch (work) {
      case 'refuse':
        throw new CodedFailure({ code: 'trial_refused', message: '试验:不办', details: { reason: '试验' } });
      case 'break':
        throw new Error('the trial broke');
      case 'end':
        process.exit(3);
    }
    return threadId;
  },
  () => [],
);

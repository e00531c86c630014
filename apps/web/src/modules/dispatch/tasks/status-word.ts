import type { DispatchTask } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** How far a task is; a paper that nobody signs for is simply owed. */
export function statusWord({ status, origin }: Pick<DispatchTask, 'status' | 'origin'>): string {
  return t(`tasks.status.${status === 'SENT' && origin === 'SCHEDULE' ? 'PAPER' : status}`);
}

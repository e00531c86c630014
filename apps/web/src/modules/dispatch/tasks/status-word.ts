import type { DispatchTask } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** How far a task is; a paper that nobody signs for is owed, then handed in, then accepted. */
export function statusWord({ status, origin }: Pick<DispatchTask, 'status' | 'origin'>): string {
  if (origin === 'SCHEDULE' && status === 'SENT') return t('tasks.status.PAPER');
  if (origin === 'SCHEDULE' && status === 'REPORTED') return t('tasks.status.HANDED');
  return t(`tasks.status.${status}`);
}

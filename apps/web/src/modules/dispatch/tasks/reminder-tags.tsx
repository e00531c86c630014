import type { TaskReminder, TaskRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';

const TONES: Readonly<Record<TaskReminder['kind'], Tone>> = {
  ...{ OVERDUE: 'red', RECEIPT_LATE: 'yellow', SILENT: 'yellow', DUE_SOON: 'plain' },
  ...{ TO_SETTLE: 'accent', EXTENSION_ASKED: 'accent', URGED: 'yellow', NO_CALENDAR: 'yellow' },
};

/** What a row wants somebody to do, the worst first; and whether its unit is on the list for the bulletin. */
export function ReminderTags({ reminders, listedOn }: Pick<TaskRow, 'reminders' | 'listedOn'>) {
  return (
    <span className="gt-task-tags">
      {listedOn !== null && <Tag tone="red">{t('tasks.listed')}</Tag>}
      {reminders.map((reminder) => (
        <Tag key={reminder.kind} tone={TONES[reminder.kind]}>
          {wordOf(reminder)}
        </Tag>
      ))}
    </span>
  );
}

function wordOf({ kind, days }: TaskReminder): string {
  if (kind === 'EXTENSION_ASKED') return t('tasks.remind.EXTENSION_ASKED');
  if (kind === 'DUE_SOON' && days === 0) return t('tasks.dueToday');
  if (kind === 'TO_SETTLE' && days === 0) return t('tasks.settleToday');
  return t(`tasks.remind.${kind}`, { n: days });
}

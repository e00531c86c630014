import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useTasks } from './tasks/api.ts';
import { ReminderTags } from './tasks/reminder-tags.tsx';
import { statusWord } from './tasks/status-word.ts';
import './tasks/tasks.css';

/** What leaders and meetings ordered about a project, the open first. */
export function ProjectTasks({ project }: { readonly project: string }) {
  const { data, error, isPending, refetch } = useTasks({ project });
  return (
    <Card
      title={t('tasks.instruct.card')}
      {...(data
        ? { note: t('tasks.asOf', { day: data.today }), extra: t('tasks.count', { n: data.tasks.length }) }
        : {})}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton rows={2} />}
      {data?.tasks.length === 0 && <p className="gt-note">{t('tasks.instruct.none')}</p>}
      <ul className="gt-task-words">
        {data?.tasks.map((task) => (
          <li key={task.id}>
            <Link to="/dispatch" search={{ view: 'tasks', whose: 'all', task: task.id }}>
              {task.title}
            </Link>{' '}
            <Tag>{t(`tasks.origin.${task.origin}`)}</Tag> <Tag>{statusWord(task)}</Tag>{' '}
            <ReminderTags reminders={task.reminders} listedOn={task.listedOn} />
            <span className="gt-note">
              {task.unit} · {task.due}
              {task.figure && ` · ${task.figure.name} ${task.figure.value}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import type { TaskRow } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { HandedFiles } from '../handed-files.tsx';
import { type AskingAct, asksForWords, TaskActDialog } from './act-dialog.tsx';
import { type TaskAct, useTaskAct } from './api.ts';
import { actsOffered } from './offered.ts';
import { ReminderTags } from './reminder-tags.tsx';
import { statusWord } from './status-word.ts';

/** One task from order to verification, with what the reader may do next. */
export function TaskDetail({ task }: { readonly task: TaskRow }) {
  const { title, status, order, origin } = task;
  return (
    <Card
      className="gt-task-detail"
      title={title}
      extra={
        <>
          <Tag>{t(`dispatch.order.${order}`)}</Tag>
          <Tag tone={status === 'DONE' ? 'green' : 'accent'}>{statusWord(task)}</Tag>
        </>
      }
    >
      <TaskActs task={task} />
      <ReminderTags reminders={task.reminders} listedOn={task.listedOn} />
      <TaskFacts task={task} />
      <Figure task={task} />
      {origin === 'SCHEDULE' && <HandedFiles kind="task" id={task.id} />}
      <h3>{task.feedback.length === 0 ? t('tasks.nothingSaid') : t('tasks.said', { n: task.feedback.length })}</h3>
      <ol className="gt-task-words" aria-label={t(`tasks.origin.${origin}`)}>
        {[...task.feedback].reverse().map(({ text, on, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words are only ever added, at the front
          <li key={task.feedback.length - index}>
            <span className="gt-note">
              {on} {by}
            </span>
            {text}
          </li>
        ))}
      </ol>
      <Extensions task={task} />
    </Card>
  );
}

function TaskActs({ task }: { readonly task: TaskRow }) {
  const { permissions } = useSession();
  const [asking, setAsking] = useState<AskingAct | null>(null);
  const receive = useTaskAct(task, 'receive');
  const accept = useTaskAct(task, 'accept');
  const offered = actsOffered(task, permissions);
  const run = (act: TaskAct) => {
    if (asksForWords(act)) setAsking(act);
    else (act === 'receive' ? receive : accept).mutate({});
  };
  const failed = receive.error ?? accept.error;
  return (
    <>
      {offered.length > 0 && (
        <div className="gt-task-acts">
          {offered.map((act, index) => (
            <Button
              key={act}
              type={index === 0 ? 'primary' : 'default'}
              disabled={receive.isPending || accept.isPending}
              onClick={() => run(act)}
            >
              {t(`tasks.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {failed !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(failed)}
        </p>
      )}
      {asking && <TaskActDialog task={task} act={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function TaskFacts({ task }: { readonly task: TaskRow }) {
  const { unit, person, helpers, due, dueAsked, status } = task;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('tasks.facts.unit'), person === null ? unit : `${unit} ${person}`],
    ...(helpers.length > 0 ? [[t('tasks.facts.helpers'), helpers.join(t('dispatch.comma'))] as const] : []),
    [t('tasks.facts.due'), dueAsked === null ? due : t('dispatch.moved', { asked: dueAsked, due })],
    [t('tasks.facts.issued'), `${task.issuedOn} · ${t(`tasks.origin.${task.origin}`)}`],
    ...(task.origin === 'SCHEDULE' ? [] : [[t('tasks.facts.received'), task.receivedOn ?? t('tasks.notYet')] as const]),
    ...(task.supervisedOn === null ? [] : [[t('tasks.facts.supervised'), task.supervisedOn] as const]),
    ...(task.listedOn === null ? [] : [[t('tasks.facts.listed'), task.listedOn] as const]),
    ...(task.returnReason === null || status !== 'SENT'
      ? []
      : [[t('tasks.facts.returned'), task.returnReason] as const]),
    ...(task.doneOn === null ? [] : [[t('tasks.facts.done'), task.doneOn] as const]),
  ];
  return (
    <dl className="gt-task-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {task.projectId !== null && (
        <div>
          <dt>{t('tasks.project')}</dt>
          <dd>
            <Link to="/projects/$id" params={{ id: task.projectId }}>
              {t('dispatch.projectPage')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The figure that an instruction is about, as it was shown then, and the way back to it. */
function Figure({ task: { figure } }: { readonly task: TaskRow }) {
  if (figure === null) return null;
  const { name, value, period, filters, link } = figure;
  const when = [period, filters].filter((part) => part !== null).join(' · ');
  return (
    <dl className="gt-task-facts gt-task-figure">
      <div>
        <dt>{t('tasks.facts.figure')}</dt>
        <dd>
          {name} <b>{value}</b> {link !== null && <Link to={link}>{t('tasks.reopen')}</Link>}
        </dd>
      </div>
      {when !== '' && (
        <div>
          <dt>{t('tasks.facts.when')}</dt>
          <dd>{when}</dd>
        </div>
      )}
    </dl>
  );
}

function Extensions({ task: { extensions } }: { readonly task: TaskRow }) {
  if (extensions.length === 0) return null;
  return (
    <>
      <h3>{t('tasks.extensions')}</h3>
      <ol className="gt-task-words">
        {extensions.map(({ answer, note, ...asked }) => (
          <li key={`${asked.on} ${asked.to}`}>
            {t('tasks.extension', asked)}{' '}
            {answer === null ? (
              <Tag tone="accent">{t('tasks.waiting')}</Tag>
            ) : (
              <Tag tone={answer === 'GRANTED' ? 'green' : 'yellow'}>{t(`tasks.answer.${answer}`)}</Tag>
            )}{' '}
            {note}
          </li>
        ))}
      </ol>
    </>
  );
}

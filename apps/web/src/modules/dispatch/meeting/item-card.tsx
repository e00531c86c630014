import type { AgendaItem, DispatchTask } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { RefObject } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Order } from './api.ts';
import { DecisionForm } from './decision-form.tsx';

interface ItemCardProps {
  readonly item: AgendaItem;
  readonly tasks: readonly DispatchTask[];
  readonly due: string;
  /** Whether the reader may write and the meeting still takes decisions. */
  readonly writable: boolean;
  readonly busy: boolean;
  readonly sentence: RefObject<HTMLInputElement | null>;
  /** Remarks as typed, kept while the reader looks at other items. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onDecide: (order: Order) => void;
  readonly onRecord: (outcome: 'RECORDED' | 'LEFT', note: string | null) => void;
  readonly onPrevious: () => void;
}

/** The item under discussion: why it is here, what was decided, what was said. */
export function ItemCard({ item, tasks, due, writable, busy, sentence, note, ...acts }: ItemCardProps) {
  const said = note.trim() === '' ? null : note;
  useShortcut('l', t('dispatch.leave'), () => acts.onRecord('LEFT', said), writable);
  return (
    <Card
      title={`${Number(item.code)}\u3000${item.title}`}
      extra={
        <>
          {item.projectId !== null && (
            <Link to="/projects/$id" params={{ id: item.projectId }}>
              {t('dispatch.projectPage')}
            </Link>
          )}
          {item.blockerId !== null && (
            <Link to="/blockers/$id" params={{ id: item.blockerId }}>
              {t('dispatch.blockerPage')}
            </Link>
          )}
        </>
      }
    >
      <h3>{t('dispatch.why')}</h3>
      <p>
        {t(`dispatch.group.${item.group}`)}
        {'\u3000'}
        {item.reason}
      </p>
      <h3>
        {t('dispatch.decided')} <span className="gt-note">{t('dispatch.decidedNote')}</span>
      </h3>
      {tasks.length === 0 && <p className="gt-note">{t('dispatch.nothingDecided')}</p>}
      {tasks.map((task) => (
        <Decision key={task.id} task={task} />
      ))}
      {writable && (
        <DecisionForm unit={item.unit ?? ''} due={due} sentence={sentence} busy={busy} onSend={acts.onDecide} />
      )}
      <h3>{t('dispatch.remarks')}</h3>
      <textarea
        className="gt-item-note"
        aria-label={t('dispatch.remarks')}
        maxLength={2000}
        rows={4}
        readOnly={!writable}
        value={note}
        onChange={(event) => acts.onNote(event.target.value)}
      />
      <footer className="gt-item-foot">
        <Button onClick={acts.onPrevious}>
          {t('dispatch.previous')} <kbd>K</kbd>
        </Button>
        {writable && (
          <>
            <Button disabled={busy} onClick={() => acts.onRecord('LEFT', said)}>
              {t('dispatch.leave')} <kbd>L</kbd>
            </Button>
            <Button type="primary" disabled={busy} onClick={() => acts.onRecord('RECORDED', said)}>
              {t('dispatch.recordNext')}
            </Button>
          </>
        )}
      </footer>
    </Card>
  );
}

function Decision({ task }: { readonly task: DispatchTask }) {
  const { title, unit, person, helpers, due, dueAsked, order } = task;
  return (
    <div className="gt-decision">
      <b>{title}</b>
      <span>
        {t('dispatch.responsible')} <b>{person === null ? unit : `${unit} ${person}`}</b>
        {helpers.length > 0 && `\u3000${t('dispatch.helping')} ${helpers.join(t('dispatch.comma'))}`}
        {'\u3000'}
        {t('dispatch.due')} <b>{due}</b>
        <Tag>{t(`dispatch.order.${order}`)}</Tag>
      </span>
      {dueAsked !== null && <span className="gt-decision-moved">{t('dispatch.moved', { asked: dueAsked, due })}</span>}
    </div>
  );
}

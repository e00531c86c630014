import type { AgendaItem, DispatchTask, Earlier } from '@guatu/contract';
import type { RefObject } from 'react';
import { t } from '../../../texts/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { Order } from './api.ts';
import { DecisionForm } from './decision-form.tsx';
import { EarlierFacts } from './earlier-facts.tsx';
import { ItemFacts } from './item-facts.tsx';

export interface ItemBodyProps {
  readonly item: AgendaItem;
  readonly tasks: readonly DispatchTask[];
  /** What the last meeting that dealt with it made of it; null where none did. */
  readonly earlier: Earlier | null;
  readonly due: string;
  /** Whether the reader may write and the meeting still takes decisions. */
  readonly writable: boolean;
  readonly busy: boolean;
  readonly sentence: RefObject<HTMLInputElement | null>;
  readonly onDecide: (order: Order) => void;
}

/** An item as the discussion goes: why it is here, what holds it, what a day costs, what was decided. */
export function ItemBody({ item, tasks, earlier, due, writable, busy, sentence, onDecide }: ItemBodyProps) {
  return (
    <>
      <ItemFacts item={item} />
      {earlier && <EarlierFacts earlier={earlier} />}
      <h3>
        {t('dispatch.decided')} <span className="gt-note">{t('dispatch.decidedNote')}</span>
      </h3>
      {tasks.length === 0 && <p className="gt-note">{t('dispatch.nothingDecided')}</p>}
      {tasks.map((task) => (
        <Decision key={task.id} task={task} />
      ))}
      {writable && <DecisionForm unit={item.unit ?? ''} due={due} sentence={sentence} busy={busy} onSend={onDecide} />}
    </>
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

import { type AgendaItem, agendaGroupSchema } from '@guatu/contract';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Tag } from '../../../ui/tag.tsx';
import { foldGroup } from './agenda-fold.ts';

interface AgendaCardProps {
  readonly items: readonly AgendaItem[];
  /** How many items of a group stand one by one. */
  readonly listed: number;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
  /** What may be done to the agenda as a whole. */
  readonly acts?: ReactNode;
}

/** The agenda in its fixed groups, the worst first in each; a group without items says so. */
export function AgendaCard({ items, listed, selected, onSelect, acts }: AgendaCardProps) {
  const row = (item: AgendaItem) => (
    <AgendaRow key={item.code} item={item} selected={item.code === selected} onSelect={onSelect} />
  );
  return (
    <Card title={t('dispatch.agenda', { n: items.length })} note={t('dispatch.worstFirst')} extra={acts} flush>
      {agendaGroupSchema.options.map((group) => {
        const own = items.filter((item) => item.group === group);
        const { listed: shown, folded } = foldGroup(own, listed);
        return (
          <section key={group} aria-label={t(`dispatch.group.${group}`)}>
            <h3 className="gt-agenda-group">
              {t(`dispatch.group.${group}`)} {own.length}
            </h3>
            {own.length === 0 && <p className="gt-agenda-empty gt-note">{t(`dispatch.emptyGroup.${group}`)}</p>}
            {shown.map(row)}
            {folded.map(({ unit, items: more }) => (
              <details key={unit} className="gt-agenda-fold" open={more.some(({ code }) => code === selected)}>
                <summary>{t('dispatch.folded', { unit: unit ?? t('dispatch.noUnit'), n: more.length })}</summary>
                {more.map(row)}
              </details>
            ))}
          </section>
        );
      })}
    </Card>
  );
}

interface AgendaRowProps {
  readonly item: AgendaItem;
  readonly selected: boolean;
  readonly onSelect: (code: string) => void;
}

function AgendaRow({ item, selected, onSelect }: AgendaRowProps) {
  return (
    <button
      type="button"
      className={classNames('gt-agenda-item', selected && 'is-selected')}
      aria-current={selected}
      onClick={() => onSelect(item.code)}
    >
      <span className="gt-agenda-no">{item.no}</span>
      <span className="gt-agenda-text">
        <b>{item.title}</b>
        {item.byHand && <Tag>{t('dispatch.addedByHand')}</Tag>}
        <span className="gt-note">{item.reason}</span>
      </span>
      <span className="gt-agenda-end">
        {item.outcome !== 'PENDING' && (
          <Tag tone={item.outcome === 'RECORDED' ? 'green' : 'yellow'}>{t(`dispatch.outcome.${item.outcome}`)}</Tag>
        )}
        <span className="gt-note">{item.unit}</span>
      </span>
    </button>
  );
}

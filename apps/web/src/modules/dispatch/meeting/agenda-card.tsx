import { type AgendaItem, agendaGroupSchema } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Tag } from '../../../ui/tag.tsx';

interface AgendaCardProps {
  readonly items: readonly AgendaItem[];
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

/** The agenda in its fixed groups, the worst first in each; a group without items says so. */
export function AgendaCard({ items, selected, onSelect }: AgendaCardProps) {
  return (
    <Card title={t('dispatch.agenda', { n: items.length })} note={t('dispatch.worstFirst')} flush>
      {agendaGroupSchema.options.map((group) => {
        const own = items.filter((item) => item.group === group);
        return (
          <section key={group} aria-label={t(`dispatch.group.${group}`)}>
            <h3 className="gt-agenda-group">
              {t(`dispatch.group.${group}`)} {own.length}
            </h3>
            {own.length === 0 && <p className="gt-agenda-empty gt-note">{t(`dispatch.emptyGroup.${group}`)}</p>}
            {own.map((item) => (
              <button
                type="button"
                key={item.code}
                className={classNames('gt-agenda-item', item.code === selected && 'is-selected')}
                aria-current={item.code === selected}
                onClick={() => onSelect(item.code)}
              >
                <span className="gt-agenda-no">{Number(item.code)}</span>
                <span className="gt-agenda-text">
                  <b>{item.title}</b>
                  <span className="gt-note">{item.reason}</span>
                </span>
                <span className="gt-agenda-end">
                  {item.outcome !== 'PENDING' && (
                    <Tag tone={item.outcome === 'RECORDED' ? 'green' : 'yellow'}>
                      {t(`dispatch.outcome.${item.outcome}`)}
                    </Tag>
                  )}
                  <span className="gt-note">{item.unit}</span>
                </span>
              </button>
            ))}
          </section>
        );
      })}
    </Card>
  );
}

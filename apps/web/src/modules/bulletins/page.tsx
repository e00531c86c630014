import type { BulletinSummary } from '@guatu/contract';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useBulletins } from './api.ts';
import { DraftView } from './draft-view.tsx';
import { SealedView } from './sealed-view.tsx';
import { TemplatesButton } from './templates.tsx';
import './bulletins.css';

/** The month shown, and which of its bulletins when there were several; both stand in the address. */
const spec = { period: textFilter, id: textFilter } as const;

const TONES: Readonly<Record<BulletinSummary['state'] | 'open', Tone>> = {
  open: 'plain',
  sealed: 'green',
  reopened: 'yellow',
};

/** Monthly bulletins: what each month says, sealed or still open, and what has changed since. */
export default function BulletinsPage() {
  const { values, set } = useUrlFilters(spec);
  const list = useBulletins();
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={12} />;
  const { place, periods, bulletins } = list.data;
  const rows = rowsOf(periods, bulletins);
  const chosen = rows.find((row) => row.id === values.id && row.period === values.period) ?? rows[0];
  return (
    <>
      <PageTitle title={t('bulletins.title')} path={place} />
      {chosen === undefined ? (
        <Empty title={t('bulletins.none')} note={t('bulletins.noneNote')} />
      ) : (
        <div className="gt-bulletins">
          <Card title={t('bulletins.periods')} extra={<TemplatesButton />} flush>
            <ul className="gt-bulletin-periods">
              {rows.map((row) => (
                <li key={row.id ?? row.period}>
                  <button
                    type="button"
                    className={classNames(row === chosen && 'is-chosen')}
                    aria-current={row === chosen}
                    onClick={() => set({ period: row.period, id: row.id })}
                  >
                    <span>{row.period.replace('M', '-')}</span>
                    <Tag tone={TONES[row.state]}>{t(`bulletins.${row.state}`)}</Tag>
                  </button>
                </li>
              ))}
            </ul>
          </Card>
          {chosen.id === null ? (
            <DraftView key={chosen.period} period={chosen.period} />
          ) : (
            <SealedView key={chosen.id} id={chosen.id} />
          )}
        </div>
      )}
    </>
  );
}

interface PeriodRow {
  readonly period: string;
  readonly id: string | null;
  readonly state: BulletinSummary['state'] | 'open';
}

/** A row for each bulletin; a month without one in force has a row for its draft. */
function rowsOf(periods: readonly string[], bulletins: readonly BulletinSummary[]): readonly PeriodRow[] {
  const months = [...new Set([...periods, ...bulletins.map(({ period }) => period)])].sort().reverse();
  return months.flatMap((period) => {
    const own = bulletins.filter((bulletin) => bulletin.period === period);
    const made = own.map(({ id, state }): PeriodRow => ({ period, id, state }));
    return own.some(({ state }) => state === 'sealed') ? made : [{ period, id: null, state: 'open' as const }, ...made];
  });
}

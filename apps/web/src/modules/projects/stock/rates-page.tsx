import {
  grainSchema,
  type ProjectRate,
  type ProjectRates,
  type RatePart,
  ratesWorkbookEndpoint,
} from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { useState } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { choiceFilter, textFilter } from '../../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { formatCount, formatRate } from '../../../ui/format.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { ProjectViews } from '../project-views.tsx';
import { BehindDrawer } from './behind-drawer.tsx';
import { CohortCard } from './cohort-card.tsx';
import { levelWord } from './level-word.ts';
import { MoneyRates } from './money-rates.tsx';
import { StockBar } from './stock-bar.tsx';
import { StockTable } from './stock-table.tsx';
import { type Behind, STOCK_FILTERS, stockQuery, useRates } from './use-stock.ts';

const FILTERS = { ...STOCK_FILTERS, grain: choiceFilter(['quarter', 'month', 'year']), goal: textFilter };

/** The rates of domain 2.3 by either calibre, what is left out of them, and the triangle of cohorts. */
export default function RatesPage() {
  const filters = useUrlFilters(FILTERS);
  const { goal } = filters.values;
  const grain = grainSchema.parse(filters.values.grain);
  const query = { ...stockQuery(filters.values), grain, ...(goal === null ? {} : { goal }) };
  const { data, error, refetch, isPlaceholderData } = useRates(query);
  const [behind, setBehind] = useState<Behind | null>(null);
  const ask = (title: string, asked: object) => setBehind({ title, of: 'rate', query: { ...query, ...asked } });
  return (
    <>
      <PageTitle title={t('stock.rates')} path={t('changes.path')} />
      <ContextBar label={t('stock.filters')}>
        <ProjectViews view="rates" />
        <StockBar filters={filters} period={data?.period} today={officeDay(Date.now())}>
          <FileButton of={ratesWorkbookEndpoint} label={t('stock.workbook')} query={query} />
        </StockBar>
      </ContextBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <div className="gt-stock" aria-busy={isPlaceholderData}>
          <MilestoneRates rates={data} onAsk={ask} />
          <MoneyRates rates={data} />
          <CohortCard
            rates={data}
            onGrain={(next) => filters.set({ grain: next })}
            onGoal={(next) => filters.set({ goal: next })}
            onAsk={ask}
          />
          <Excluded rates={data} onAsk={ask} />
        </div>
      )}
      {behind && <BehindDrawer behind={behind} onClose={() => setBehind(null)} />}
    </>
  );
}

interface Asking {
  readonly rates: ProjectRates;
  readonly onAsk: (title: string, asked: object) => void;
}

function MilestoneRates({ rates, onAsk }: Asking) {
  const figure = ({ id, label }: ProjectRate, part: RatePart, n: number) => {
    const title = t(`stock.part.${part}`, { rate: label });
    return (
      <Figure key={part} label={title} onProvenance={() => onAsk(title, { rate: id, part })}>
        {formatCount(n)}
      </Figure>
    );
  };
  const settled = { ...rates.settled, label: rates.settled.label };
  return (
    <Card
      title={t('stock.milestoneRates')}
      note={t('stock.ratesNote', { day: rates.day, n: rates.projects, level: t(levelWord(rates.countsFrom)) })}
      flush
    >
      <StockTable
        caption={t('stock.milestoneRates')}
        head={[
          t('stock.rate'),
          t('stock.dueRate'),
          t('stock.dueReached'),
          t('stock.due'),
          t('stock.allRate'),
          t('stock.reached'),
          t('stock.whole'),
          t('stock.unknown'),
        ]}
        rows={[...rates.rates, settled].map((rate) => ({
          id: rate.id,
          title: t('stock.formula', { label: rate.label, code: rate.milestone }),
          cells: [
            rate.label,
            rate.due.percent === null ? '—' : formatRate(rate.due.percent),
            figure(rate, 'dueReached', rate.due.part),
            figure(rate, 'due', rate.due.whole),
            rate.all.percent === null ? '—' : formatRate(rate.all.percent),
            figure(rate, 'reached', rate.all.part),
            figure(rate, 'whole', rate.all.whole),
            figure(rate, 'unknown', rate.unknown),
          ],
        }))}
      />
      <p className="gt-note gt-stock-note">{t('stock.ratesExplained')}</p>
    </Card>
  );
}

/** Who is not counted, and why. */
function Excluded({ rates, onAsk }: Asking) {
  return (
    <Card title={t('stock.excluded')} note={rates.rule.title}>
      <ul className="gt-stock-list">
        {rates.excluded.map(({ id, label, projects }) => (
          <li key={id}>
            {label}{' '}
            <Figure label={label} onProvenance={() => onAsk(label, { excluded: id })}>
              {formatCount(projects)}
            </Figure>
          </li>
        ))}
      </ul>
      <p className="gt-note">{rates.rule.sourceNote}</p>
    </Card>
  );
}

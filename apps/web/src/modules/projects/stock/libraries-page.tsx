import type { Libraries, Library } from '@guatu/contract';
import { librariesWorkbookEndpoint } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { useState } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { formatCount, formatGap, formatRate } from '../../../ui/format.ts';
import { Money, useMoney } from '../../../ui/money.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { ProjectViews } from '../project-views.tsx';
import { BehindDrawer } from './behind-drawer.tsx';
import { levelWord } from './level-word.ts';
import { StockBar } from './stock-bar.tsx';
import { StockTable } from './stock-table.tsx';
import { type Behind, STOCK_FILTERS, stockQuery, useLibraries } from './use-stock.ts';

/** The three libraries, once by each calibre: what stands in them, how that has grown, and what went from one to the next. */
export default function LibrariesPage() {
  const filters = useUrlFilters(STOCK_FILTERS);
  const query = stockQuery(filters.values);
  const { data, error, refetch, isPlaceholderData } = useLibraries(query);
  const [behind, setBehind] = useState<Behind | null>(null);
  return (
    <>
      <PageTitle title={t('stock.libraries')} path={t('changes.path')} />
      <ContextBar label={t('stock.filters')}>
        <ProjectViews view="libraries" />
        <StockBar filters={filters} period={data?.period} today={officeDay(Date.now())}>
          <FileButton of={librariesWorkbookEndpoint} label={t('stock.workbook')} query={query} />
        </StockBar>
      </ContextBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <div className="gt-stock" aria-busy={isPlaceholderData}>
          {data.sets.map((set) => (
            <LibrarySet
              key={set.id}
              answer={data}
              set={set}
              onAsk={(title, asked) => setBehind({ title, of: 'library', query: { ...query, set: set.id, ...asked } })}
            />
          ))}
          <p className="gt-note">
            {t('stock.libraryNote', { level: t(levelWord(data.countsFrom)), rule: data.rule.title })}{' '}
            {data.rule.sourceNote}
          </p>
        </div>
      )}
      {behind && <BehindDrawer behind={behind} onClose={() => setBehind(null)} />}
    </>
  );
}

interface Asked {
  readonly library: string;
  readonly part: 'stock' | 'came' | 'went' | 'waiting';
  readonly months?: number;
}

function LibrarySet(props: {
  readonly answer: Libraries;
  readonly set: Libraries['sets'][number];
  readonly onAsk: (title: string, asked: Asked) => void;
}) {
  const { answer, set, onAsk } = props;
  const money = useMoney();
  const months = set.libraries[0]?.waiting.map((each) => each.months) ?? [];
  const count = (library: Library, n: number, asked: Omit<Asked, 'library'>, what: string) => {
    const title = t('stock.behind', { library: library.label, what });
    return (
      <Figure label={title} onProvenance={() => onAsk(title, { library: library.id, ...asked })}>
        {formatCount(n)}
      </Figure>
    );
  };
  return (
    <Card title={set.label} note={t('stock.asOf', { day: answer.day, n: answer.projects, outside: set.outside })} flush>
      <StockTable
        caption={set.label}
        head={[
          t('stock.library'),
          t('stock.standing'),
          t('stock.amountIn', { unit: money.unitText }),
          t('stock.growthMonth'),
          t('stock.growthYear'),
          t('stock.growthYearBefore'),
          t('stock.came'),
          t('stock.went'),
          t('stock.conversion'),
          t('stock.median'),
          ...months.map((n) => t('stock.waiting', { n })),
        ]}
        rows={set.libraries.map((library) => ({
          id: library.id,
          title: library.from,
          cells: [
            library.label,
            count(library, library.projects, { part: 'stock' }, t('stock.standing')),
            <Money key="amount" yuan={library.amount} />,
            pair(library.growth.month),
            pair(library.growth.year),
            pair(library.growth.yearBefore),
            count(library, library.came.projects, { part: 'came' }, t('stock.came')),
            library.conversion === null
              ? '—'
              : count(library, library.conversion.projects, { part: 'went' }, t('stock.went')),
            library.conversion === null
              ? '—'
              : `${percent(library.conversion.projectPercent)} / ${percent(library.conversion.amountPercent)}`,
            library.conversion?.medianDays == null ? '—' : formatCount(Math.round(library.conversion.medianDays)),
            ...waitingOf(library).map((each) =>
              count(
                library,
                each.projects,
                { part: 'waiting', months: each.months },
                t('stock.waiting', { n: each.months }),
              ),
            ),
          ],
        }))}
      />
    </Card>
  );
}

const percent = (value: number | null) => (value === null ? '—' : formatRate(value));

/** Growth of projects and of money in one cell; the head says which stands first. */
function pair({ projects, amount }: Library['growth']['month']): string {
  const print = (value: number | null) => (value === null ? '—' : formatGap(value));
  return `${print(projects)} / ${print(amount)}`;
}

const waitingOf = ({ waiting }: Library) => waiting;

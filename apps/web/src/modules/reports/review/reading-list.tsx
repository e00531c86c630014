import type { Reading, Report } from '@guatu/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { printName, printPeriod, printValue } from '../model/words.ts';
import { CurrentReading } from './current-reading.tsx';
import { ReadingState } from './reading-state.tsx';
import type { Review } from './use-review.ts';
import './list.css';

const ROW = 31;
const OPENED = 200;

/** What was read, in the order of the text; the one that one stands on is opened. Only what is in view is drawn. */
export function ReadingList({ review }: { readonly review: Review }) {
  const { list, current, report, select, tab, setTab } = review;
  const scroll = useRef<HTMLDivElement>(null);
  const at = list.findIndex(({ seq }) => seq === current?.seq);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (index === at ? OPENED : ROW),
    getItemKey: (index) => list[index]?.seq ?? index,
    overscan: 8,
    initialRect: { width: 700, height: 700 },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const projects = report.readings.filter(({ kind }) => kind === 'PROJECT').length;
  return (
    <Card
      flush
      className="gt-report-list"
      title={t('reports.readings')}
      note={t('reports.readingsNote', { facts: report.readings.length - projects, projects })}
    >
      <div className="gt-report-head" aria-hidden="true">
        <span>{t('reports.head.seq')}</span>
        <span>{t('reports.head.name')}</span>
        <span>{t('reports.head.value')}</span>
        <span>{t('reports.head.period')}</span>
        <span>{t('reports.head.state')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keys */}
      <div className="gt-report-rows" ref={scroll} tabIndex={0}>
        {list.length === 0 && report.readings.length > 0 && (
          <Empty
            title={t('reports.filterEmpty', { tab: t(`reports.tab.${tab}`) })}
            action={{ label: t('reports.seeAll', { n: report.readings.length }), run: () => setTab('all') }}
          />
        )}
        <ol style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const reading = list[index];
            if (!reading) return null;
            const opened = index === at;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
                aria-current={opened ? 'true' : undefined}
              >
                {opened ? (
                  <CurrentReading review={review} reading={reading} />
                ) : (
                  <ReadingRow {...{ reading, report }} onChoose={select} />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </Card>
  );
}

interface ReadingRowProps {
  readonly reading: Reading;
  readonly report: Report;
  readonly onChoose: (seq: number) => void;
}

const ReadingRow = memo(function ReadingRow({ reading, report, onChoose }: ReadingRowProps) {
  return (
    <button type="button" className="gt-report-row" onClick={() => onChoose(reading.seq)}>
      <span className="gt-report-seq">{reading.seq}</span>
      <span className="gt-report-name">{printName(reading, report)}</span>
      <span className="gt-report-value">
        {reading.kind === 'PROJECT' && reading.says.projectId !== null ? t('reports.inLedger') : printValue(reading)}
      </span>
      <span className="gt-report-period">{reading.kind === 'PROJECT' ? '' : printPeriod(reading.says)}</span>
      <ReadingState reading={reading} />
    </button>
  );
});

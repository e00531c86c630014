import type { BoardRow, IndicatorDetail } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Compared } from '../../../ui/chart/compared.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { formatGap } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDetail } from '../api.ts';
import { SourcedFigure } from '../figure-source.tsx';
import { printSpan, useValuePrinter } from '../print.ts';
import { Sisters } from './sisters.tsx';

interface DetailCardsProps {
  readonly row: BoardRow;
  readonly period: string;
  readonly onClose: () => void;
}

/** The course of one indicator: months against last year and target, all vintages with their sources, the sister places. */
export function DetailCards({ row, period, onClose }: DetailCardsProps) {
  const { data, error, refetch } = useDetail({ indicator: row.indicator.id, place: row.place.id, period });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return (
    <div key={`${row.place.id}|${row.indicator.id}`} ref={intoView} className="gt-indicators-detail">
      <Course detail={data} onClose={onClose} />
      <Sisters detail={data} />
      <Vintages detail={data} />
    </div>
  );
}

/** Below a long board nobody would see that something opened. */
function intoView(cards: HTMLElement | null): void {
  cards?.scrollIntoView({ block: 'nearest' });
}

function Course({
  detail: { row, months },
  onClose,
}: {
  readonly detail: IndicatorDetail;
  readonly onClose: () => void;
}) {
  const print = useValuePrinter();
  const money = useMoney();
  const { indicator, place, standing } = row;
  // The drawing counts in the shown unit; the full value stays behind every figure of the table.
  const per = indicator.unit === 'CNY' ? (money.unit === 'yi' ? 100_000_000 : 10_000) : 1;
  const scaled = (value: number | null | undefined) => (value === null || value === undefined ? null : value / per);
  const told = months.filter(({ actual }) => actual !== null);
  const last = told.at(-1)?.actual;
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? t('indicators.detail.nothing') : print.value(value, indicator);
  const head = ['month', 'thisYear', 'lastYear', 'single', 'pace'] as const;
  return (
    <TwinCard
      title={t('indicators.detail.title', { place: place.name, indicator: indicator.label })}
      note={t('indicators.detail.trendNote', { calibre: indicator.calibre ?? t('indicators.detail.noCalibre') })}
      extra={
        <>
          {standing.gapTime !== null && standing.gapValue !== null && standing.gapMonths !== null && (
            <span>
              {t('indicators.detail.gap', {
                value: print.whole(standing.gapValue, indicator, true),
                months: formatGap(standing.gapMonths),
              })}
            </span>
          )}
          {standing.perMonth !== null && (
            <span>{t('indicators.detail.needed', { value: print.whole(standing.perMonth, indicator) })}</span>
          )}
          <Button size="small" onClick={onClose}>
            {t('indicators.detail.close')}
          </Button>
        </>
      }
      twin={{
        caption: t('indicators.detail.trend'),
        head: head.map((id) => t(`indicators.detail.${id}`)),
        rows: months.map(({ month, actual, before, single, pace }) => ({
          id: String(month),
          cells: [
            String(month),
            cell(actual?.value),
            cell(before?.value),
            single ? `${cell(single.value)}${single.derived ? t('indicators.detail.derived') : ''}` : cell(null),
            cell(pace),
          ],
        })),
      }}
    >
      <Compared
        description={t('indicators.detail.describe', {
          ...{ indicator: indicator.label, n: told.length },
          last: last ? print.whole(last.value, indicator) : t('indicators.detail.nothing'),
        })}
        data={{
          months: months.map(({ month }) => String(month)),
          actual: months.map(({ actual }) => scaled(actual?.value)),
          before: months.map(({ before }) => scaled(before?.value)),
          pace: months.map(({ pace }) => scaled(pace)),
          names: {
            actual: t('indicators.detail.thisYear'),
            before: t('indicators.detail.lastYear'),
            pace: t('indicators.detail.pace'),
          },
          unit: print.unit(indicator),
        }}
      />
    </TwinCard>
  );
}

function Vintages({ detail: { row, figures } }: { readonly detail: IndicatorDetail }) {
  const kinds = ['ACTUAL', 'EXPECTED', 'TARGET', 'PLAN', 'CAPACITY'] as const;
  const kindWord = (kind: string) => {
    const known = kinds.find((each) => each === kind);
    return known === undefined ? kind : t(`indicators.detail.kinds.${known}`);
  };
  return (
    <Card
      flush
      className="gt-indicators-vintages"
      title={t('indicators.detail.figures')}
      note={t('indicators.detail.figuresNote')}
    >
      <TwinTable
        caption={t('indicators.detail.figures')}
        head={[
          t('indicators.period'),
          t('indicators.detail.kind'),
          t('indicators.detail.value'),
          t('indicators.match.head'),
          t('indicators.detail.written'),
          t('indicators.detail.source'),
          t('indicators.board.stateHead'),
        ]}
        rows={figures.map((figure) => ({
          id: figure.id,
          cells: [
            printSpan(figure.period),
            [kindWord(figure.kind), figure.vintage && t(`indicators.vintage.${figure.vintage}`)]
              .filter(Boolean)
              .join(' · '),
            <SourcedFigure key="value" figure={figure} of={row.indicator} place={row.place.name} asOf="" withUnit />,
            t(`indicators.match.short.${figure.why}`),
            figure.rawText ?? `${figure.written.value} ${figure.written.unit ?? ''}`,
            <span key="source" title={figure.quote ?? undefined}>
              {[figure.publisher, figure.title, figure.reportDate].filter(Boolean).join(' · ')}
            </span>,
            t(figure.stands ? 'indicators.detail.stands' : 'indicators.detail.kept'),
          ],
        }))}
      />
    </Card>
  );
}

import type { IndicatorBoard } from '@guatu/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMay } from '../../../app/session.tsx';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { FilterBar } from '../../../ui/filters/filter-bar.tsx';
import { MoneyUnitSwitch } from '../../../ui/money.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { useWorkbook } from '../api.ts';
import { printSpan } from '../print.ts';

/** What both boards are asked with. */
export interface BoardProps {
  readonly views: ReactNode;
  readonly place: number | null;
  readonly period: string | null;
  /** Place and indicator whose course is open, as `601|GDP`. */
  readonly one: string | null;
  readonly onPick: (next: { place?: string | null; period?: string | null; one?: string | null }) => void;
}

export function queryOf({ place, period }: Pick<BoardProps, 'place' | 'period'>) {
  return { ...(place === null ? {} : { place }), ...(period === null ? {} : { period }) };
}

type Asked = Pick<IndicatorBoard, 'place' | 'places' | 'period' | 'periods'>;

/** Place and period of a board; before the first answer only the views. */
export function BoardBar({
  views,
  onPick,
  data,
}: Pick<BoardProps, 'views' | 'onPick'> & { readonly data: Asked | undefined }) {
  const periods = data ? [...new Set([data.period, ...data.periods])] : [];
  return (
    <>
      <PageTitle title={t('indicators.title')} {...(data ? { path: data.place.name } : {})} />
      <ContextBar label={t('indicators.filters')}>
        {views}
        {data && (
          <FilterBar
            filters={[
              {
                ...{ id: 'place', name: t('indicators.place'), required: true, value: String(data.place.id) },
                options: placeOptions(data.places),
                onChange: (next: string | null) => onPick({ place: next, one: null }),
              },
              {
                ...{ id: 'period', name: t('indicators.period'), required: true, value: data.period },
                options: periods.map((code) => ({ value: code, label: printSpan(code) })),
                onChange: (next: string | null) => onPick({ period: next }),
              },
            ]}
          />
        )}
        <MoneyUnitSwitch />
      </ContextBar>
    </>
  );
}

/** Places as a tree that begins at the highest one the reader sees. */
export function placeOptions(places: IndicatorBoard['places']) {
  const top = Math.min(...places.map(({ depth }) => depth));
  return places.map(({ id, name, depth }) => ({ value: String(id), label: `${'\u3000'.repeat(depth - top)}${name}` }));
}

/** Hands the board to the browser as a workbook, to those who may export. */
export function WorkbookButton({ query }: { readonly query: ReturnType<typeof queryOf> }) {
  const take = useWorkbook(query);
  if (!useMay('export')) return null;
  return (
    <>
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        {t('indicators.workbook')}
      </Button>
      {take.error && (
        <span className="gt-problem" role="alert">
          {messageOf(take.error)}
        </span>
      )}
    </>
  );
}

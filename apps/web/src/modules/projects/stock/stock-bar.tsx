import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { FilterBar } from '../../../ui/filters/filter-bar.tsx';
import { Chip } from '../../../ui/filters/filter-chip.tsx';
import type { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { MoneyUnitSwitch } from '../../../ui/money.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { printPeriodCode } from '../../records/values.ts';
import type { STOCK_FILTERS } from './use-stock.ts';

type Filters = ReturnType<typeof useUrlFilters<typeof STOCK_FILTERS>>;

const MONTHS = 24;

/** The months that can be asked for, the latest first. */
export function monthsUpTo(day: string): readonly string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = last - back;
    return `${Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Which projects are counted, and as of the end of which month. */
export function StockBar(props: {
  readonly filters: Pick<Filters, 'values' | 'set' | 'clear'> & { readonly active: readonly string[] };
  /** As counted now. */
  readonly period: string | undefined;
  readonly today: string;
  /** What can be done with the counts, at the end of the bar. */
  readonly children?: ReactNode;
}) {
  const { filters, period, today } = props;
  const { values, set, clear, active } = filters;
  const dictionary = useDictionary().data;
  const kinds = dictionary?.kind('project').fields.get('projectKind')?.enumValues ?? [];
  return (
    <>
      <FilterBar
        filters={[
          {
            id: 'territory',
            name: t('wall.filter.territory'),
            options: (dictionary?.territories ?? []).map(({ id, name, depth }) => ({
              value: String(id),
              label: `${'\u3000'.repeat(depth)}${name}`,
            })),
            value: values.territory,
            onChange: (territory: string | null) => set({ territory }),
          },
          {
            id: 'unit',
            name: t('wall.filter.unit'),
            options: (dictionary?.units ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
            value: values.unit,
            onChange: (unit: string | null) => set({ unit }),
          },
          {
            id: 'kind',
            name: t('wall.filter.kind'),
            options: kinds.map(({ id, label }) => ({ value: id, label })),
            value: values.kind,
            onChange: (kind: string | null) => set({ kind }),
          },
        ]}
        {...(active.length > 0 ? { onClear: clear } : {})}
      >
        <MoneyUnitSwitch />
      </FilterBar>
      {period !== undefined && (
        <div className="gt-context-end">
          <Chip name={t('period.name')} value={printPeriodCode(period)} active={values.period !== null}>
            {(close) => (
              <OptionList
                label={t('period.name')}
                options={monthsUpTo(today).map((value) => ({ value, label: printPeriodCode(value) }))}
                value={[period]}
                onPick={(picked) => {
                  set({ period: picked });
                  close();
                }}
              />
            )}
          </Chip>
          {props.children}
        </div>
      )}
    </>
  );
}

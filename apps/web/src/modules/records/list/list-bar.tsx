import type { ReactNode } from 'react';
import { ContextBar } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { AsOfNotice, AsOfPicker } from '../../../ui/filters/as-of-picker.tsx';
import { Chip } from '../../../ui/filters/filter-chip.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { officeMoment } from '../office-time.ts';
import { printPeriodCode } from '../values.ts';
import { FilterChips } from './filter-chips.tsx';
import type { ListView } from './use-list-view.ts';

export interface ListBarProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly view: ListView;
  /** Newest first; empty for ledgers without periods. */
  readonly periods: readonly string[];
  readonly period: string | null;
  /** Other views of the same things. */
  readonly views?: ReactNode;
}

/** Filters at the left; what the figures cover and what was known when at the right end. */
export function ListBar({ ledger, dictionary, view, periods, period, views }: ListBarProps) {
  const { filters, set } = view;
  return (
    <ContextBar label={t('records.list.filters')} past={filters.known !== null}>
      {views}
      <FilterChips ledger={ledger} dictionary={dictionary} filters={filters} set={set} onClear={view.clear} />
      <div className="gt-context-end">
        {periods.length > 0 && period !== null && (
          <Chip name={t('period.name')} value={printPeriodCode(period)} active={filters.period !== null}>
            {(close) => (
              <OptionList
                label={t('period.name')}
                options={periods.map((value) => ({ value, label: printPeriodCode(value) }))}
                value={[period]}
                onPick={(picked) => {
                  set({ period: picked === periods[0] ? null : picked });
                  close();
                }}
              />
            )}
          </Chip>
        )}
        {filters.known !== null && <AsOfNotice value={filters.known} onNow={() => set({ known: null })} />}
        <KnownPicker value={filters.known} onChange={(known) => set({ known })} />
      </div>
    </ContextBar>
  );
}

export interface KnownPickerProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** As known on, with the last month ends as times worth going back to. */
export function KnownPicker({ value, onChange }: KnownPickerProps) {
  const latest = officeMoment(Date.now());
  return (
    <AsOfPicker
      value={value}
      onChange={onChange}
      nowLabel={t('asOf.now')}
      latest={latest}
      moments={monthEnds(latest).map((moment) => ({
        value: moment,
        label: t('records.monthEnd', { month: Number(moment.slice(5, 7)) }),
      }))}
    />
  );
}

const MONTH_ENDS = 3;

/** The last minutes of the months before, newest first. */
export function monthEnds(latest: string): readonly string[] {
  const year = Number(latest.slice(0, 4));
  const month = Number(latest.slice(5, 7));
  return Array.from({ length: MONTH_ENDS }, (_, back) => {
    // Day 0 of a month is the last of the month before.
    const end = new Date(Date.UTC(year, month - 1 - back, 0, 23, 59));
    return end.toISOString().slice(0, 16);
  });
}

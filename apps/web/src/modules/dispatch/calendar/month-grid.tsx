import { t } from '../../../texts/index.ts';
import { MonthTable } from '../../../ui/calendar/month-table.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { Entry } from './days.ts';

export interface MonthGridProps {
  /** `2026-11`. */
  readonly month: string;
  readonly today: string;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** A month in weeks; each day names what is held, and what was moved there from where. */
export function MonthGrid({ month, today, entries }: MonthGridProps) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return (
    <MonthTable className="gt-month-grid" year={year} month={number} today={today}>
      {(day) => <Day day={day} entries={entries.get(day) ?? []} />}
    </MonthTable>
  );
}

function Day({ day, entries }: { readonly day: string; readonly entries: readonly Entry[] }) {
  return (
    <>
      <span className="gt-month-day">{Number(day.slice(8))}</span>
      <ul>
        {entries.map((entry) => (
          <li
            key={entry.id}
            className={classNames(entry.campaign && 'is-campaign', entry.moved !== null && 'is-moved')}
            title={t('dispatchCalendar.prepare', { from: entry.prepareFrom })}
          >
            {entry.title}
            {entry.moved !== null && (
              <i>
                {t('dispatchCalendar.movedFrom', {
                  nominal: entry.nominal.map((each) => each.slice(5)).join(t('dispatch.comma')),
                  why: t(`dispatchCalendar.moved.${entry.moved}`),
                })}
              </i>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { type Entry, weeksOf } from './days.ts';

export interface MonthGridProps {
  /** `2026-11`. */
  readonly month: string;
  readonly today: string;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** A month in weeks; each day names what is held, and what was moved there from where. */
export function MonthGrid({ month, today, entries }: MonthGridProps) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const weekdays = [...t('dispatchCalendar.weekdays')].map((name, index) => ({ name, index }));
  return (
    <table className="gt-month-grid">
      <thead>
        <tr>
          {weekdays.map(({ name, index }) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, number).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {weekdays.map(({ index }) => {
              const day = week[index] ?? null;
              return (
                <td
                  key={index}
                  className={classNames(day === today && 'is-today')}
                  aria-current={day === today && 'date'}
                >
                  {day !== null && <Day day={day} entries={entries.get(day) ?? []} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
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

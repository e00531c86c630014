import type { IsoDay } from '@guatu/kernel';
import type { ReactNode } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { weeksOf } from './weeks.ts';

export interface MonthTableProps {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly className?: string;
  /** The day that is marked as today's, where one is. */
  readonly today?: string;
  readonly children: (day: IsoDay) => ReactNode;
}

/** A month in weeks from Monday, a column a weekday; what a day shows is its caller's. */
export function MonthTable({ year, month, className, today, children }: MonthTableProps) {
  const weekdays = [...t('common.weekdays')].map((name, index) => ({ name, index }));
  return (
    <table className={className}>
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
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {weekdays.map(({ index }) => {
              const day = week[index] ?? null;
              const isToday = day !== null && day === today;
              return (
                <td key={index} className={classNames(isToday && 'is-today')} aria-current={isToday && 'date'}>
                  {day !== null && children(day)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

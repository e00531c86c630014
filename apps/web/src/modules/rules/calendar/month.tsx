import type { IsoDay } from '@guatu/kernel';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { type DayCell, type Notice, weeksOf } from './days.ts';

export interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly notice: Notice;
  /** The day that the keys stand on; null where nothing may be changed. */
  readonly chosen: IsoDay | null;
  readonly onTurn?: ((date: IsoDay) => void) | undefined;
}

/** One month in weeks from Monday. Each day says in a letter and in words what it is, never by its colour alone. */
export function Month({ year, month, notice, chosen, onTurn }: MonthProps) {
  const id = useId();
  const weekdays = [...t('rules.calendar.weekdays')].map((name, index) => ({ name, index }));
  return (
    <section className="gt-month" aria-labelledby={id}>
      <h3 id={id}>{t('rules.calendar.month', { n: month })}</h3>
      <table>
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
          {weeksOf(year, month, notice).map((week) => (
            <tr key={week.find((cell) => cell !== null)?.date}>
              {weekdays.map(({ index }) => {
                const cell = week[index];
                return <td key={index}>{cell && <Day cell={cell} chosen={chosen === cell.date} onTurn={onTurn} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  readonly cell: DayCell;
  readonly chosen: boolean;
  readonly onTurn?: ((date: IsoDay) => void) | undefined;
}

function Day({ cell, chosen, onTurn }: DayProps) {
  const { date, day, kind, note, noticed } = cell;
  const said = t(`rules.calendar.kind.${kind}`);
  const words =
    note === ''
      ? t('rules.calendar.day', { date, kind: said })
      : t('rules.calendar.dayNote', { date, kind: said, note });
  const className = classNames('gt-day', `is-${kind.toLowerCase()}`, noticed && 'is-noticed');
  const face = (
    <>
      {day}
      {noticed && <i>{t(`rules.calendar.short.${kind}`)}</i>}
      <span className="gt-sr">{words}</span>
    </>
  );
  if (!onTurn) {
    return (
      <span className={className} title={words}>
        {face}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={className}
      data-day={date}
      title={words}
      aria-current={chosen ? 'date' : undefined}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onTurn(date)}
    >
      {face}
    </button>
  );
}

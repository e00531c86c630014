import type { IsoDay } from '@guatu/kernel';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { MonthTable } from '../../../ui/calendar/month-table.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { cellOf, type DayCell, type Notice } from './days.ts';

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
  return (
    <section className="gt-month" aria-labelledby={id}>
      <h3 id={id}>{t('rules.calendar.month', { n: month })}</h3>
      <MonthTable year={year} month={month}>
        {(date) => <Day cell={cellOf(date, notice)} chosen={chosen === date} onTurn={onTurn} />}
      </MonthTable>
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

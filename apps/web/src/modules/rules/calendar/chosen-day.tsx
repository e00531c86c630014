import type { IsoDay } from '@guatu/kernel';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { cellOf, type Notice, type NoticeDay } from './days.ts';

const KINDS = ['WORK', 'REST', 'HOLIDAY'] as const;

export interface ChosenDayProps {
  readonly date: IsoDay;
  readonly notice: Notice;
  readonly onChange: (day: NoticeDay) => void;
}

/** The day under the keys: what it is, and why. */
export function ChosenDay({ date, notice, onChange }: ChosenDayProps) {
  const id = useId();
  const { kind, note, noticed } = cellOf(date, notice);
  return (
    <div className="gt-chosen-day">
      <span className="gt-note">{t('rules.calendar.how')}</span>
      <b>{date}</b>
      <Segmented
        label={t('rules.calendar.chosen')}
        value={kind}
        onChange={(next) => onChange({ date, kind: next, note })}
        options={KINDS.map((value) => ({ value, label: t(`rules.calendar.kind.${value}`) }))}
      />
      <label htmlFor={id}>{t('rules.calendar.note')}</label>
      <input
        id={id}
        maxLength={40}
        value={note}
        onChange={({ target }) => onChange({ date, kind, note: target.value })}
      />
      {!noticed && <span className="gt-note">{t('rules.calendar.plain')}</span>}
    </div>
  );
}

import type { IsoDay } from '@guatu/kernel';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ChosenDay } from './chosen-day.tsx';
import { type Notice, turned, withDay, workingDays } from './days.ts';
import { Month } from './month.tsx';
import { movedBy } from './moves.ts';
import { PasteDialog } from './paste-dialog.tsx';
import './calendar.css';

export interface YearViewProps {
  readonly year: number;
  readonly notice: Notice;
  /** Right end of the head. */
  readonly extra?: ReactNode;
  /** Left out where the calendar is only read. */
  readonly onChange?: ((notice: Notice) => void) | undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year as twelve small months; where it may be written, a click turns a day from work to rest to holiday. */
export function YearView({ year, notice, extra, onChange }: YearViewProps) {
  const [chosen, setChosen] = useState<IsoDay>(`${year}-01-01` as IsoDay);
  const [pasting, setPasting] = useState(false);
  const months = useRef<HTMLDivElement>(null);
  const go = (date: IsoDay) => {
    setChosen(date);
    months.current?.querySelector<HTMLElement>(`[data-day="${date}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedBy(chosen, event.key);
    if (next === null || !next.startsWith(`${year}-`)) return;
    event.preventDefault();
    go(next);
  };
  const turn = (date: IsoDay) => {
    setChosen(date);
    onChange?.(turned(notice, date));
  };
  return (
    <Card
      title={t('rules.view.calendar')}
      note={t('rules.calendar.sum', { n: workingDays(year, notice) })}
      extra={
        <>
          {onChange && (
            <Button size="small" onClick={() => setPasting(true)}>
              {t('rules.calendar.paste')}
            </Button>
          )}
          {extra}
        </>
      }
    >
      {onChange && <ChosenDay date={chosen} notice={notice} onChange={(day) => onChange(withDay(notice, day))} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the days, which are buttons of their own */}
      <div ref={months} className="gt-year" onKeyDown={onChange && onKeyDown}>
        {MONTHS.map((month) => (
          <Month
            key={month}
            year={year}
            month={month}
            notice={notice}
            chosen={onChange ? chosen : null}
            onTurn={onChange && turn}
          />
        ))}
      </div>
      {pasting && onChange && (
        <PasteDialog year={year} notice={notice} onClose={() => setPasting(false)} onTake={onChange} />
      )}
    </Card>
  );
}

import type { DispatchCalendar } from '@guatu/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { ViewBar } from '../view-bar.tsx';
import { useDispatchCalendar } from './api.ts';
import { CampaignsCard } from './campaigns-card.tsx';
import { entriesOf, monthBeside, type Shift, shiftsOf } from './days.ts';
import { MonthGrid } from './month-grid.tsx';
import { PapersCard, QualityCard } from './papers-card.tsx';
import './calendar.css';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** When each mechanism is held, what gave way to the calendar and why, and the papers owed for it. */
export function CalendarView() {
  const { month: asked } = useSearch({ strict: false }) as { readonly month?: string };
  const navigate = useNavigate();
  const known = asked !== undefined && MONTH.test(asked) ? asked : undefined;
  const calendar = useDispatchCalendar(known === undefined ? undefined : Number(known.slice(0, 4)));
  const month = known ?? calendar.data?.today.slice(0, 7);
  const turn = (next: string | undefined) =>
    void navigate({ to: '.', search: { view: 'calendar', ...(next === undefined ? {} : { month: next }) } });
  return (
    <>
      <ViewBar view="calendar">
        {month !== undefined && (
          <>
            <Button
              size="small"
              onClick={() => turn(monthBeside(month, -1))}
              aria-label={t('dispatchCalendar.earlier')}
            >
              ‹
            </Button>
            <b>
              {t('dispatchCalendar.year', { year: month.slice(0, 4) })}{' '}
              {t('dispatchCalendar.month', { n: Number(month.slice(5)) })}
            </b>
            <Button size="small" onClick={() => turn(monthBeside(month, 1))} aria-label={t('dispatchCalendar.later')}>
              ›
            </Button>
            <Button size="small" onClick={() => turn(undefined)}>
              {t('dispatchCalendar.today')}
            </Button>
          </>
        )}
      </ViewBar>
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && <Skeleton rows={12} />}
      {calendar.data && month !== undefined && <Year calendar={calendar.data} month={month} />}
    </>
  );
}

function Year({ calendar, month }: { readonly calendar: DispatchCalendar; readonly month: string }) {
  const { today, year, mechanisms, campaigns, papers, quality } = calendar;
  const entries = entriesOf(mechanisms, month);
  const held = [...entries.values()].flat().length;
  return (
    <div className="gt-dispatch-calendar">
      <Card
        flush
        title={t('dispatchCalendar.title')}
        note={held === 0 ? t('dispatchCalendar.noneHeld') : t('dispatchCalendar.held', { n: held })}
      >
        <MonthGrid month={month} today={today} entries={entries} />
      </Card>
      <PapersCard papers={papers.filter(({ due }) => due.startsWith(month))} today={today} />
      <div className="gt-dispatch-calendar-side">
        <Shifts mechanisms={mechanisms} year={year} />
        <CampaignsCard campaigns={campaigns} today={today} />
        <QualityCard quality={quality} />
      </div>
    </div>
  );
}

interface ShiftsProps {
  readonly mechanisms: DispatchCalendar['mechanisms'];
  readonly year: number;
}

/** All that the working calendar moved or cancelled in the year, each with its reason. */
function Shifts({ mechanisms, year }: ShiftsProps) {
  const shifts = shiftsOf(mechanisms);
  const open = mechanisms.flatMap(({ provisional }) => provisional);
  return (
    <Card
      title={t('dispatchCalendar.changes')}
      note={t('dispatchCalendar.year', { year })}
      extra={<span>{t('dispatchCalendar.changesCount', { n: shifts.length })}</span>}
    >
      {open.length > 0 && <p className="gt-note">{t('dispatchCalendar.provisional', { n: open.length, year })}</p>}
      {shifts.length === 0 && open.length === 0 && <p className="gt-note">{t('dispatchCalendar.changesNone')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls in its card, also by keyboard */}
      <ol className="gt-task-words gt-shifts" tabIndex={0} aria-label={t('dispatchCalendar.changes')}>
        {shifts.map((shift) => (
          <li key={`${shift.title} ${shift.at}`}>
            <b>{shift.title}</b> {shiftText(shift)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function shiftText(shift: Shift): string {
  if (shift.kind === 'skipped') {
    return t('dispatchCalendar.skipped', { nominal: shift.at, why: t(`dispatchCalendar.skippedWhy.${shift.why}`) });
  }
  const { day, nominal, moved } = shift.held;
  const days = nominal.join(t('dispatch.comma'));
  if (moved === null) return t('dispatchCalendar.joined', { nominal: days });
  return t('dispatchCalendar.movedTo', { nominal: days, day, why: t(`dispatchCalendar.moved.${moved}`) });
}

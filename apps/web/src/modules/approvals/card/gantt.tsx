import type { ProjectApprovalItem, ProjectApprovals } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { type GanttRow, ganttLayout } from '../model/gantt-layout.ts';
import { shortDay } from '../model/words.ts';

interface GanttProps {
  readonly approvals: ProjectApprovals;
  readonly onOpen: (code: string) => void;
}

const KINDS = ['AGENCY', 'APPLICANT', 'EXCLUDED', 'FORECAST'] as const;
const LEGEND = {
  AGENCY: 'approvals.card.legend.agency',
  APPLICANT: 'approvals.card.legend.applicant',
  EXCLUDED: 'approvals.card.legend.excluded',
  FORECAST: 'approvals.card.legend.forecast',
} as const;

/** Rows of approval items on one scale: solid the agency's time, hatched the applicant's, dashed what is expected. */
export function Gantt({ approvals, onOpen }: GanttProps) {
  const layout = useMemo(() => ganttLayout(approvals), [approvals]);
  const { today, start } = approvals;
  return (
    <div className="gt-gantt">
      <div className="gt-gantt-scale" aria-hidden="true">
        {layout.months
          .filter(({ left }) => !isUnder(left, layout.today))
          .map(({ key, month, left }) => (
            <span key={key} style={{ left: `${left}%` }}>
              {t('project.progress.monthName', { n: month })}
            </span>
          ))}
        <b className="is-today" style={{ left: `${layout.today}%` }}>
          {t('approvals.card.today', { day: shortDay(today, today) })}
        </b>
        {layout.start !== null && start && !start.actual && (
          <b className="is-start" style={{ left: `${layout.start}%` }}>
            {t('approvals.card.earliest', { day: shortDay(start.finish, today) })}
          </b>
        )}
      </div>
      <ul className="gt-gantt-rows">
        {layout.rows.map((row) => (
          <Row key={row.item.code} row={row} today={today} onOpen={onOpen} />
        ))}
      </ul>
      <div className="gt-gantt-lines" aria-hidden="true">
        {layout.months.map(({ key, left }) => (
          <i key={key} style={{ left: `${left}%` }} />
        ))}
        <i className="is-today" style={{ left: `${layout.today}%` }} />
        {layout.start !== null && <i className="is-start" style={{ left: `${layout.start}%` }} />}
      </div>
      <p className="gt-gantt-legend">
        {KINDS.map((kind) => (
          <span key={kind}>
            <i className={`gt-gantt-bar is-${kind.toLowerCase()}`} /> {t(LEGEND[kind])}
          </span>
        ))}
      </p>
    </div>
  );
}

/** The word for today stands left of its line, over the name of a month that begins there. */
const isUnder = (left: number, today: number) => left > today - 14 && left < today + 1;

/** Words beside a bar need about this share of the width. */
const ROOM = 24;

function Row({ row, today, onOpen }: { row: GanttRow; today: string; onOpen: (code: string) => void }) {
  const { item, bars, begin, end } = row;
  const words = wordsOf(item, today);
  const behind = end < 100 - ROOM;
  return (
    <li className={classNames('gt-gantt-row', item.critical && 'is-critical')}>
      <button
        type="button"
        title={item.title}
        aria-label={t('approvals.card.openItem', { title: `${item.code} ${item.title}` })}
        onClick={() => onOpen(item.code)}
      >
        <b>{item.code}</b> {item.title}
        {item.critical && <span className="gt-sr">{t('approvals.criticalYes')}</span>}
      </button>
      <div className="gt-gantt-track">
        {bars.map(({ key, left, width, kind, days }) => (
          <span
            key={key}
            className={`gt-gantt-bar is-${kind.toLowerCase()}`}
            style={{ left: `${left}%`, width: `${width}%` }}
            title={days === null ? undefined : `${days} ${t('approvals.days')}`}
          />
        ))}
        <span
          className={classNames('gt-gantt-words', item.clock?.light === 'RED' && 'is-late')}
          style={behind ? { left: `calc(${end}% + 6px)` } : { right: `calc(${100 - begin}% + 6px)` }}
        >
          {words}
        </span>
      </div>
    </li>
  );
}

function wordsOf({ clock, forecast }: ProjectApprovalItem, today: string): string {
  const parts: string[] = [];
  const leading = clock?.promised ?? clock?.statutory;
  if (clock?.state === 'PAUSED' || clock?.state === 'STOPPED') parts.push(t('approvals.card.pausedNow'));
  if (leading && clock?.state !== 'DONE') {
    parts.push(
      leading.late
        ? t('approvals.card.late', { n: Math.max(1, -leading.remaining) })
        : t('approvals.card.remaining', { n: leading.remaining }),
    );
  } else if (forecast && !forecast.actual) {
    parts.push(t('approvals.card.forecast', { day: shortDay(forecast.start, today) }));
  }
  if (forecast?.totalFloat) parts.push(t('approvals.card.floatOf', { n: forecast.totalFloat }));
  return parts.join(' · ');
}

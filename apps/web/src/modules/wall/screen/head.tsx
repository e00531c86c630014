import type { Wall } from '@guatu/contract';
import { useSession } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { officeMoment, printInstant } from '../../records/office-time.ts';
import { periodText } from '../print/months.ts';
import type { DataStatus } from './data-status.ts';

interface HeadProps {
  readonly wall: Wall | undefined;
  readonly status: DataStatus;
  /** When the figures were fetched, in milliseconds. */
  readonly updatedAt: number;
  readonly now: number;
}

/** Whose wall, of what period, known when, and the time of day; an amber line when the figures are old. */
export function ScreenHead({ wall, status, updatedAt, now }: HeadProps) {
  const { demo } = useSession();
  const place = wall?.path.at(-1)?.name ?? '';
  const moment = officeMoment(now);
  const [, month = '', day = ''] = moment.slice(0, 10).split('-');
  // Noon of the office's day, so that no zone of the machine can shift the weekday.
  const weekday = new Date(`${moment.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return (
    <header className="gt-screen-head">
      <img src="/favicon.svg" width="24" height="24" alt={t('shell.product')} />
      <h1>{t('screen.title', { place })}</h1>
      {demo && <span className="gt-screen-demo">{t('screen.demo')}</span>}
      {status !== 'live' && (
        <p className="gt-screen-old" role="status">
          {t(`screen.${status}`, { time: updatedAt === 0 ? '—' : officeMoment(updatedAt).replace('T', ' ') })}
        </p>
      )}
      <div className="gt-screen-when">
        {wall && (
          <>
            <span>
              {t('screen.period')} <b>{periodText(wall.period)}</b>{' '}
              <Tag tone={wall.sealed ? 'green' : 'yellow'}>{t(wall.sealed ? 'period.sealed' : 'period.open')}</Tag>
            </span>
            <span>
              {t('screen.known')} <b>{printInstant(wall.asOf)}</b>
            </span>
          </>
        )}
        <b className="gt-screen-clock">{moment.slice(11)}</b>
        <span>
          {t('screen.date', { month: Number(month), day: Number(day) })}{' '}
          {t('screen.weekday', { day: t('screen.days').charAt(weekday) })}
        </span>
      </div>
    </header>
  );
}

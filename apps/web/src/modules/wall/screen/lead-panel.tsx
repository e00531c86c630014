import type { Wall } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { BulletBar } from '../../../ui/boards/bullet-bar.tsx';
import { formatCount, formatGap, formatRate } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { WallFigure } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';
import { bulletOf } from '../print/bullet.ts';
import { toneOfBar } from '../print/gap.ts';
import { monthRange } from '../print/months.ts';
import { Panel } from './panel.tsx';

/** The one number of the meeting room: done against plan and pace. */
export function LeadPanel({ wall }: { readonly wall: Wall }) {
  const { totals, pace, period } = wall;
  const money = useMoney();
  const bullet = bulletOf(totals.ytdDone, totals.annualPlan, pace);
  const plan = printAmount(money, totals.annualPlan);
  return (
    <Panel title={t('screen.done', { months: monthRange(period) })} end={money.unitText} className="is-lead">
      <p className="gt-screen-lead">
        <WallFigure figure="ytdDone" name={t('wall.figure.ytdDone')}>
          {printAmount(money, totals.ytdDone)}
        </WallFigure>
        <span>{t('screen.ofPlan', { plan })}</span>
        <b>{totals.rate === null ? t('money.unknown') : `${formatRate(totals.rate)}%`}</b>
      </p>
      {bullet && (
        <BulletBar
          description={t('wall.lead.bar', {
            done: printAmount(money, bullet.done),
            plan,
            pace: printAmount(money, bullet.pace),
            unit: money.unitText,
          })}
          value={bullet.done}
          target={bullet.plan}
          pace={bullet.pace}
          tone={toneOfBar(totals.paceGap)}
        />
      )}
      <p className="gt-screen-line">
        <span>{t('screen.pace', { pace: formatRate(pace) })}</span>
        {bullet && totals.paceGap !== null && (
          <b className={totals.paceGap < 0 ? 'is-behind' : 'is-ahead'}>
            {t(totals.paceGap < 0 ? 'screen.behind' : 'screen.ahead', {
              points: formatGap(Math.abs(totals.paceGap)).replace('+', ''),
              gap: printAmount(money, Math.abs(bullet.gap)),
              unit: money.unitText,
            })}
          </b>
        )}
      </p>
      <p className="gt-screen-line">
        <span>
          {t('screen.projects')}{' '}
          <b>
            <WallFigure figure="projects" name={t('wall.figure.projects')}>
              {formatCount(totals.projects)}
            </WallFigure>
          </b>{' '}
          {t('wall.count.unit')}
        </span>
        <span>
          {t('screen.investment')} <b>{printAmount(money, totals.totalInvestment)}</b> {money.unitText}
        </span>
      </p>
    </Panel>
  );
}

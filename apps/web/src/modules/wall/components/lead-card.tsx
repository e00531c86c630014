import type { Wall } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { BulletBar } from '../../../ui/boards/bullet-bar.tsx';
import { ExplainDrawer, type Explanation } from '../../../ui/explain-drawer.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { type MoneyContext, useMoney } from '../../../ui/money.tsx';
import { type InstructedThing, useInstruct } from '../../dispatch/instruct/use-instruct.tsx';
import { WallFigure } from '../figure/ask.tsx';
import { rateExplanation } from '../figure/rate-explanation.ts';
import { printAmount } from '../print/amount.ts';
import { bulletOf } from '../print/bullet.ts';
import { toneOfGap } from '../print/gap.ts';
import { monthRange, periodText } from '../print/months.ts';

/** Done against plan and pace: the first thing a leader reads. */
export function LeadCard({ wall }: { readonly wall: Wall }) {
  const { totals, pace, period } = wall;
  const money = useMoney();
  const [explaining, setExplaining] = useState(false);
  const explanation = rateExplanation(wall);
  const instruct = useInstruct();
  const explain = explanation ? { onProvenance: () => setExplaining(true) } : {};
  return (
    <section className="gt-card gt-wall-lead" aria-label={t('wall.lead.title')}>
      <dl>
        <div>
          <dt>{t('wall.lead.done', { months: monthRange(period) })}</dt>
          <dd>
            <WallFigure figure="ytdDone" name={t('wall.figure.ytdDone')} size="lead" unit={money.unitText}>
              {printAmount(money, totals.ytdDone)}
            </WallFigure>
          </dd>
        </div>
        <div>
          <dt>{t('wall.lead.plan')}</dt>
          <dd>
            <WallFigure figure="annualPlan" name={t('wall.figure.annualPlan')} size="card" unit={money.unitText}>
              {printAmount(money, totals.annualPlan)}
            </WallFigure>
          </dd>
        </div>
        <div>
          <dt>{t('wall.lead.rate')}</dt>
          <dd>
            {totals.rate === null ? (
              <span className="gt-unknown">{t('money.unknown')}</span>
            ) : (
              <Figure size="card" unit="%" label={t('wall.lead.rate')} {...explain}>
                {formatRate(totals.rate)}
              </Figure>
            )}
          </dd>
        </div>
        <div className="is-end">
          <dt>{t('wall.lead.gap', { pace: formatRate(pace) })}</dt>
          <dd>
            {totals.paceGap === null ? (
              <span className="gt-unknown">{t('money.unknown')}</span>
            ) : (
              <Figure
                size="card"
                tone={toneOfGap(totals.paceGap)}
                unit={t('wall.lead.points')}
                label={t('wall.lead.gap', { pace: formatRate(pace) })}
                {...explain}
              >
                {formatGap(totals.paceGap)}
              </Figure>
            )}
          </dd>
        </div>
      </dl>
      <LeadBar wall={wall} money={money} />
      {explaining && (
        <ExplainDrawer
          explanation={explanation}
          onClose={() => setExplaining(false)}
          onInstruct={instruct.ask && explanation ? () => instruct.ask?.(rateInstructed(wall, explanation)) : undefined}
        />
      )}
      {instruct.dialog}
    </section>
  );
}

/** The rate as a leader saw it; it opens again with the wall it stands on. */
function rateInstructed(wall: Wall, { title, result }: Explanation): InstructedThing {
  const filters = wall.path.map(({ name }) => name).join(' › ');
  const link = window.location.pathname + window.location.search;
  const figure = { name: title, value: result.text, period: periodText(wall.period), filters, link };
  return { figure, projectId: null };
}

function LeadBar({ wall, money }: { readonly wall: Wall; readonly money: MoneyContext }) {
  const { totals, pace } = wall;
  const bullet = bulletOf(totals.ytdDone, totals.annualPlan, pace);
  if (bullet === null) return <p className="gt-note">{t('wall.lead.noPlan')}</p>;
  const shown = {
    done: printAmount(money, bullet.done),
    plan: printAmount(money, bullet.plan),
    pace: printAmount(money, bullet.pace),
    gap: printAmount(money, Math.abs(bullet.gap)),
    unit: money.unitText,
  };
  return (
    <BulletBar
      description={t('wall.lead.bar', shown)}
      value={bullet.done}
      target={bullet.plan}
      pace={bullet.pace}
      labels={{ start: '0', pace: t(bullet.gap < 0 ? 'wall.lead.short' : 'wall.lead.ahead', shown), end: shown.plan }}
    />
  );
}

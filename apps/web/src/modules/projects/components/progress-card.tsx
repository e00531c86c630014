import { parseYuanNumber } from '@guatu/kernel';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Trend } from '../../../ui/chart/trend.tsx';
import type { TrendData } from '../../../ui/chart/trend-option.ts';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { type MoneyContext, useMoney } from '../../../ui/money.tsx';
import { Empty } from '../../../ui/states.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { FieldValue } from '../../records/record/field-value.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { type YearProgress, yearProgress } from '../domain/year-progress.ts';

/** Plan, year to date and pace of the latest year, month by month; the drawing and the table carry the same numbers. */
export function ProgressCard() {
  const { record, dictionary } = useRecordPage();
  const curve = dictionary.pace(record.territoryId);
  const progress = useMemo(() => yearProgress(record.values, curve?.months ?? NO_PACE), [record, curve]);
  if (progress === null) {
    return (
      <Card title={t('project.progress.title')}>
        <Empty title={t('project.progress.none')} note={t('project.progress.noneNote')} />
      </Card>
    );
  }
  return <Progress progress={progress} curve={curve} />;
}

const NO_PACE: readonly number[] = [];

interface ProgressParts {
  readonly progress: YearProgress;
  readonly curve: ReturnType<Dictionary['pace']>;
}

function Progress({ progress, curve }: ProgressParts) {
  const { askOrigin } = useRecordPage();
  const money = useMoney();
  const data = useMemo(() => trendData(progress, curve?.months ?? NO_PACE, money), [progress, curve, money]);
  const keyOf = (index: number) => `monthDoneAmt@${progress.year}M${String(index + 1).padStart(2, '0')}`;
  return (
    <TwinCard
      title={t('project.progress.title')}
      note={t('project.progress.note', { year: progress.year, curve: curve?.label ?? t('project.progress.noCurve') })}
      twin={{
        caption: t('project.progress.caption', { year: progress.year }),
        head: [
          t('project.progress.month'),
          t('project.progress.doneIn', { unit: money.unitText }),
          t('project.progress.ytdIn', { unit: money.unitText }),
          t('project.progress.rateIn'),
          t('project.progress.paceIn'),
        ],
        rows: data.months.map((month, index) => ({
          id: month,
          cells: [
            month,
            <FieldValue key="done" valueKey={keyOf(index)} bare unknown={t('records.notReported')} />,
            <FieldValue
              key="ytd"
              valueKey={keyOf(index).replace('monthDoneAmt', 'ytdDoneAmt')}
              bare
              unknown={t('records.notReported')}
            />,
            progress.rates[index] == null ? '—' : formatRate(progress.rates[index]),
            paceIn(curve?.months[index]),
          ],
        })),
      }}
    >
      <div className="gt-project-progress">
        <Figures progress={progress} />
        <Trend
          data={data}
          description={t('project.progress.caption', { year: progress.year })}
          height={150}
          onMonth={(index) => {
            const value = progress.done[index];
            const anchor = document.querySelector<HTMLElement>('.gt-project-progress');
            if (value != null && anchor) askOrigin(anchor, keyOf(index), value);
          }}
        />
      </div>
    </TwinCard>
  );
}

function Figures({ progress }: { readonly progress: YearProgress }) {
  const { record } = useRecordPage();
  const reported = record.values[`completionRate@${progress.period}`];
  const { rate, gap } = progress;
  const differs = typeof reported === 'number' && rate !== null && formatRate(reported) !== formatRate(rate);
  return (
    <dl className="gt-project-figures">
      <div>
        <dt>{t('project.progress.plan')}</dt>
        <dd>
          <FieldValue valueKey={`annualPlanAmt@${progress.year}Y`} size="card" />
        </dd>
      </div>
      <div>
        <dt>{t('project.progress.ytd', { n: progress.month })}</dt>
        <dd>
          <FieldValue valueKey={`ytdDoneAmt@${progress.period}`} size="card" unknown={t('records.notReported')} />
        </dd>
      </div>
      <div>
        <dt>{t('project.progress.rate')}</dt>
        <dd>
          {rate === null ? (
            <span className="gt-unknown">{t('project.progress.noRate')}</span>
          ) : (
            <b className="gt-project-rate">{formatRate(rate)}%</b>
          )}
        </dd>
        <dd className={gap !== null && gap < 0 ? 'gt-project-behind' : 'gt-note'}>
          {gap === null ? '' : t('project.progress.gap', { gap: formatGap(gap) })}
          {differs && ` ${t('project.progress.differs', { rate: formatRate(reported) })}`}
        </dd>
      </div>
    </dl>
  );
}

const paceIn = (percent: number | undefined) => (percent === undefined ? '—' : formatRate(percent));

const WAN = 10_000;
const YI = 100_000_000;

function trendData(progress: YearProgress, pace: readonly number[], money: MoneyContext): TrendData {
  const unit = money.unit === 'yi' ? YI : WAN;
  return {
    months: progress.done.map((_, index) => t('project.progress.monthName', { n: index + 1 })),
    actual: progress.rates,
    pace,
    monthly: progress.done.map((amount) => (amount === null ? null : amount / unit)),
    names: {
      actual: t('project.progress.rate'),
      pace: t('project.progress.pace'),
      monthly: t('project.progress.doneIn', { unit: money.unitText }),
    },
    lastLabel: progress.rate === null ? '' : `${formatRate(progress.rate)}%`,
    currentIndex: progress.month - 1,
    printAmount: (amount) => {
      const yuan = parseYuanNumber(Math.round(amount * unit));
      return yuan.ok ? money.format(yuan.value, { yiDecimals: 2 }) : '';
    },
  };
}

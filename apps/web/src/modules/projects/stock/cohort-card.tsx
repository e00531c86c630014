import type { Grain, ProjectRates } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { formatCount, formatRate } from '../../../ui/format.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Empty } from '../../../ui/states.tsx';
import { StockTable } from './stock-table.tsx';

const GRAINS: readonly Grain[] = ['quarter', 'month', 'year'];
/** Later columns would be empty for all but the oldest cohorts. */
const MOST_STEPS = 13;
const MOST_COHORTS = 24;
const IN_CHART = 6;

type Cohort = ProjectRates['cohorts'][number];

/** How far each cohort of signings has got after so many periods: the triangle as a chart, and its numbers. */
export function CohortCard(props: {
  readonly rates: ProjectRates;
  readonly onGrain: (grain: Grain) => void;
  readonly onGoal: (goal: string) => void;
  readonly onAsk: (title: string, asked: object) => void;
}) {
  const { rates, onGrain, onGoal, onAsk } = props;
  const cohorts = rates.cohorts.slice(-MOST_COHORTS);
  const steps = Math.min(MOST_STEPS, Math.max(0, ...cohorts.map(({ reached }) => reached.length)));
  return (
    <Card
      title={t('stock.cohorts', { goal: rates.goal.label })}
      note={t('stock.cohortsNote', { day: rates.day, shown: cohorts.length, total: rates.cohorts.length })}
      extra={
        <>
          <select aria-label={t('stock.goal')} value={rates.goal.code} onChange={(event) => onGoal(event.target.value)}>
            {rates.goals.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          <Segmented
            label={t('stock.grain')}
            value={rates.grain}
            onChange={onGrain}
            options={GRAINS.map((each) => ({ value: each, label: t(`stock.grains.${each}`) }))}
          />
        </>
      }
      flush
    >
      {cohorts.length === 0 ? (
        <Empty title={t('stock.noCohorts')} note={t('stock.noCohortsNote')} />
      ) : (
        <>
          <CohortChart cohorts={cohorts} goal={rates.goal.label} />
          <StockTable
            caption={t('stock.cohorts', { goal: rates.goal.label })}
            head={[
              t('stock.cohort'),
              t('stock.signed'),
              ...Array.from({ length: steps }, (_, step) => t(`stock.after.${rates.grain}`, { n: step })),
            ]}
            rows={cohorts.toReversed().map((cohort) => ({
              id: cohort.cohort,
              cells: [
                cohort.cohort,
                <Cell
                  key="signed"
                  title={t('stock.signedIn', { cohort: cohort.cohort })}
                  onAsk={(title) => onAsk(title, { cohort: cohort.from })}
                >
                  {formatCount(cohort.signed)}
                </Cell>,
                ...Array.from({ length: steps }, (_, step) => {
                  const reached = cohort.reached[step];
                  if (reached === undefined) return '';
                  const title = t('stock.reachedIn', { cohort: cohort.cohort, n: step, goal: rates.goal.label });
                  return (
                    <Cell key={title} title={title} onAsk={() => onAsk(title, { cohort: cohort.from, within: step })}>
                      {`${formatRate((reached * 100) / cohort.signed)}`}
                    </Cell>
                  );
                }),
              ],
            }))}
          />
        </>
      )}
    </Card>
  );
}

function Cell(props: { readonly title: string; readonly onAsk: (title: string) => void; readonly children: string }) {
  return (
    <Figure label={props.title} onProvenance={() => props.onAsk(props.title)}>
      {props.children}
    </Figure>
  );
}

/** The latest cohorts as lines; its twin is the table below it. */
function CohortChart({ cohorts, goal }: { readonly cohorts: readonly Cohort[]; readonly goal: string }) {
  const option = useMemo(() => {
    const shown = cohorts.filter(({ reached }) => reached.length > 1).slice(-IN_CHART);
    const steps = Math.max(0, ...shown.map(({ reached }) => reached.length));
    return {
      grid: { left: 48, right: 24, top: 32, bottom: 28 },
      legend: { top: 4 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: Array.from({ length: steps }, (_, step) => String(step)) },
      yAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
      series: shown.map(({ cohort, signed, reached }) => ({
        name: cohort,
        type: 'line',
        data: reached.map((each) => Math.round((each * 1000) / signed) / 10),
      })),
    };
  }, [cohorts]);
  const last = cohorts.at(-1);
  return (
    <Chart
      description={t('stock.chart', { goal, cohort: last?.cohort ?? '', signed: last?.signed ?? 0 })}
      option={option}
      height={220}
    />
  );
}

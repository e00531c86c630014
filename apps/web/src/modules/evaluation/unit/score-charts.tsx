import type { UnitResult } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Radar } from '../../../ui/chart/radar.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { Waterfall } from '../../../ui/chart/waterfall.tsx';
import { printPoints, printScore, printShare } from '../model/numbers.ts';

/** Height of a step of the waterfall and of what stands around the steps. */
const STEP = 24;
const AROUND = 34;
const RADAR_HEIGHT = 260;
/** A shape needs three corners. */
const LEAST_CORNERS = 3;

/** What made up the score, part by part, and how each indicator stands to the median and the best. */
export function ScoreCharts({ result }: { readonly result: UnitResult }) {
  return (
    <>
      <ScoreWaterfall result={result} />
      <ScoreRadar result={result} />
    </>
  );
}

function ScoreWaterfall({ result }: { readonly result: UnitResult }) {
  const { contributions, events, total } = result;
  const steps = useMemo(
    () => [...contributions, ...events].map(({ title, points }) => ({ title, points })),
    [contributions, events],
  );
  if (steps.length === 0 || total === null) return null;
  const title = t('unitScore.waterfall');
  return (
    <TwinCard
      title={title}
      className="gt-unit-chart"
      twin={{
        caption: title,
        head: [t('unitScore.column.line'), t('unitScore.column.points')],
        rows: [
          ...steps.map((step) => ({ id: step.title, cells: [step.title, printPoints(step.points)] })),
          { id: 'total', cells: [t('unitScore.total'), printScore(total)] },
        ],
      }}
    >
      <Waterfall
        steps={steps}
        total={total}
        totalTitle={t('unitScore.total')}
        print={printScore}
        height={AROUND + STEP * (steps.length + 1)}
        description={t('unitScore.waterfallSays', {
          first: steps[0]?.title ?? '',
          points: printScore(steps[0]?.points),
          total: printScore(total),
        })}
      />
    </TwinCard>
  );
}

function ScoreRadar({ result: { radar, name } }: { readonly result: UnitResult }) {
  const data = useMemo(
    () => ({
      corners: radar.map(({ title }) => title),
      shapes: [
        { name: t('unitScore.radarBest'), values: radar.map(({ best }) => best), role: 'limit' as const },
        { name: t('unitScore.radarMedian'), values: radar.map(({ median }) => median), role: 'other' as const },
        { name, values: radar.map(({ own }) => own), role: 'own' as const },
      ],
    }),
    [radar, name],
  );
  if (radar.length < LEAST_CORNERS) return null;
  const weakest = [...radar].sort((a, b) => a.own - a.median - (b.own - b.median))[0];
  const title = t('unitScore.radar');
  return (
    <TwinCard
      title={title}
      note={t('unitScore.radarNote')}
      className="gt-unit-chart"
      twin={{
        caption: title,
        head: [t('unitScore.column.line'), name, t('unitScore.radarMedian'), t('unitScore.radarBest')],
        rows: radar.map((corner) => ({
          id: corner.title,
          cells: [corner.title, printShare(corner.own), printShare(corner.median), printShare(corner.best)],
        })),
      }}
    >
      <Radar
        data={data}
        height={RADAR_HEIGHT}
        description={t('unitScore.radarSays', {
          title: weakest?.title ?? '',
          own: printShare(weakest?.own ?? 0),
          median: printShare(weakest?.median ?? 0),
        })}
      />
    </TwinCard>
  );
}

import type { Wall, WallStage } from '@guatu/contract';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import type { Twin } from '../../../ui/chart/twin-table.tsx';
import { formatCount } from '../../../ui/format.ts';
import { type MoneyContext, useMoney } from '../../../ui/money.tsx';
import { printAmount } from '../print/amount.ts';
import { stageColumns } from '../print/stage-columns.ts';
import { BenefitLine } from './benefit-line.tsx';
import { BuildLine, LEAST_BAR, StageFigure, StageLegend } from './build-line.tsx';
import { useHeight } from './use-height.ts';

/** Projects by the furthest milestone in the ledger; both lines add up to the same total. */
export function StagesCard({ wall }: { readonly wall: Wall }) {
  const money = useMoney();
  return (
    <TwinCard
      title={t('wall.stages.title')}
      note={t('wall.stages.note', { n: formatCount(wall.totals.projects), unit: money.unitText })}
      className="gt-wall-stages"
      twin={stageTwin(wall.stages, money)}
      extra={<StageLegend />}
    >
      <StageLines stages={wall.stages} />
    </TwinCard>
  );
}

/** What the two lines take besides the bars: heads, chevrons, amounts, the second line. */
const AROUND_BARS = 143;
/** Higher bars would say no more. */
const MOST_BAR = 180;

/** Bars grow with the card, type does not. */
function StageLines({ stages }: Pick<Wall, 'stages'>) {
  const box = useRef<HTMLDivElement>(null);
  const height = useHeight(box);
  const { hidden } = stageColumns(stages.build);
  return (
    <div ref={box} className="gt-stages">
      <BuildLine stages={stages.build} barHeight={Math.max(LEAST_BAR, Math.min(height - AROUND_BARS, MOST_BAR))} />
      <BenefitLine stages={stages.benefit} />
      {hidden.length > 0 && (
        <p className="gt-sr">
          {t('wall.stages.hidden', { names: hidden.map(({ label }) => label).join(t('common.comma')) })}
        </p>
      )}
    </div>
  );
}

function stageTwin({ build, benefit }: Wall['stages'], money: MoneyContext): Twin {
  const row = (line: string) => (stage: WallStage) => ({
    id: stage.key,
    cells: [
      stage.label,
      line,
      <StageFigure key="n" stage={stage} figure="stageProjects" />,
      <StageFigure key="amount" stage={stage} figure="stageInvestment">
        {printAmount(money, stage.totalInvestment)}
      </StageFigure>,
      <StageFigure key="g" stage={stage} figure="stageGreen" />,
      <StageFigure key="y" stage={stage} figure="stageYellow" />,
      <StageFigure key="r" stage={stage} figure="stageRed" />,
      formatCount(stage.lights.none),
    ],
  });
  return {
    caption: t('wall.stages.table'),
    head: [
      t('wall.stages.stage'),
      t('wall.stages.line'),
      t('wall.stages.projects'),
      t('wall.stages.amount', { unit: money.unitText }),
      t('light.short.green'),
      t('light.short.yellow'),
      t('light.short.red'),
      t('wall.stages.unlit'),
    ],
    rows: [...build.map(row(t('stages.build'))), ...benefit.map(row(t('stages.benefit')))],
  };
}

import type { Wall, WallStage } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import type { Twin } from '../../../ui/chart/twin-table.tsx';
import { formatCount } from '../../../ui/format.ts';
import { type MoneyContext, useMoney } from '../../../ui/money.tsx';
import { printAmount } from '../print/amount.ts';
import { stageColumns } from '../print/stage-columns.ts';
import { BenefitLine } from './benefit-line.tsx';
import { BuildLine, StageFigure, StageLegend } from './build-line.tsx';

/** Projects by the furthest milestone in the ledger; both lines add up to the same total. */
export function StagesCard({ wall }: { readonly wall: Wall }) {
  const money = useMoney();
  const { build, benefit } = wall.stages;
  const { hidden } = stageColumns(build);
  return (
    <TwinCard
      title={t('wall.stages.title')}
      note={t('wall.stages.note', { n: formatCount(wall.totals.projects), unit: money.unitText })}
      className="gt-wall-stages"
      twin={stageTwin(wall.stages, money)}
      extra={<StageLegend />}
    >
      <div className="gt-stages">
        <BuildLine stages={build} />
        <BenefitLine stages={benefit} />
        {hidden.length > 0 && (
          <p className="gt-sr">
            {t('wall.stages.hidden', { names: hidden.map(({ label }) => label).join(t('common.comma')) })}
          </p>
        )}
      </div>
    </TwinCard>
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
    caption: t('wall.stages.title'),
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

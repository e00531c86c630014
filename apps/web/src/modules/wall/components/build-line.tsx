import type { WallFigureId, WallStage } from '@guatu/contract';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { barHeights } from '../../../ui/boards/bar-heights.ts';
import { formatCount } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { useAsk, WallFigure } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';
import { isNoStage, stageColumns } from '../print/stage-columns.ts';
import '../../../ui/boards/boards.css';

/** Height of the highest bar where the card is as low as it gets. */
export const LEAST_BAR = 70;
/** Room over a bar for its count. */
const COUNT_HEIGHT = 22;
/** The red count hangs beside the top of its bar. */
const RED_HEIGHT = 14;

type StageFigureId = Extract<WallFigureId, `stage${string}`>;

export function stageName(stage: WallStage): string {
  return isNoStage(stage) ? t('wall.stages.none') : stage.label;
}

export interface BuildLineProps {
  readonly stages: readonly WallStage[];
  readonly barHeight?: number;
}

/** The line of building: a bar over each stage, its lights as the ledger reports them, red counts printed beside. */
export function BuildLine({ stages, barHeight = LEAST_BAR }: BuildLineProps) {
  const { shown } = stageColumns(stages);
  const heights = barHeights(
    shown.map(({ projects }) => projects),
    barHeight,
  );
  return (
    <>
      <p className="gt-wall-line-head">
        <b>{t('stages.build')}</b> <span className="gt-note">{t('stages.barIs')}</span>
      </p>
      <ol className="gt-stages-row" style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
        {shown.map((stage, index) => (
          <StageColumn key={stage.key} stage={stage} height={heights[index] ?? 0} room={barHeight + COUNT_HEIGHT} />
        ))}
      </ol>
    </>
  );
}

interface StageColumnProps {
  readonly stage: WallStage;
  /** Of the bar, and of the place it stands in. */
  readonly height: number;
  readonly room: number;
}

function StageColumn({ stage, height, room }: StageColumnProps) {
  const ask = useAsk();
  const chevron = useRef<HTMLButtonElement>(null);
  const money = useMoney();
  const { lights, projects } = stage;
  const name = stageName(stage);
  const open = () =>
    chevron.current &&
    ask?.({
      anchor: chevron.current,
      figure: 'stageProjects',
      name: t('wall.figure.stageProjects', { stage: name }),
      stage: stage.key,
    });
  return (
    <li>
      <div className="gt-stage-bar" style={{ height: room }}>
        <b className="gt-stage-count">{formatCount(projects)}</b>
        <div className="gt-stage-stack" style={{ height }} aria-hidden="true">
          <span className="is-red" style={{ flexGrow: lights.red }} />
          <span className="is-yellow" style={{ flexGrow: lights.yellow }} />
          <span className="is-green" style={{ flexGrow: lights.green }} />
          <span className="is-unlit" style={{ flexGrow: lights.none }} />
        </div>
        {lights.red > 0 && (
          <span className="gt-stage-red" style={{ bottom: Math.max(0, height - RED_HEIGHT) }}>
            <StageFigure stage={stage} figure="stageRed">
              {t('stages.red', { n: lights.red })}
            </StageFigure>
          </span>
        )}
      </div>
      <button
        ref={chevron}
        type="button"
        className={`gt-chevron is-${phaseOf(stage)}`}
        aria-label={t('stages.open', { name, n: projects, red: lights.red })}
        disabled={ask === null}
        onClick={open}
      >
        {name}
      </button>
      <div className="gt-stage-amount">
        <StageFigure stage={stage} figure="stageInvestment">
          {printAmount(money, stage.totalInvestment)}
        </StageFigure>
      </div>
    </li>
  );
}

/** Tints of the chevrons: before the start of works, under way, completed. */
function phaseOf(stage: WallStage): 'before' | 'build' | 'done' {
  const order = Number(stage.key.split(':')[1]);
  if (order < 70) return 'before';
  return order < 100 ? 'build' : 'done';
}

interface StageFigureProps {
  readonly stage: WallStage;
  readonly figure: StageFigureId;
  readonly children?: string;
}

/** One figure of a stage; its count when nothing else is given. */
export function StageFigure({ stage, figure, children }: StageFigureProps) {
  return (
    <WallFigure figure={figure} stage={stage.key} name={t(`wall.figure.${figure}`, { stage: stageName(stage) })}>
      {children ?? formatCount(countOf(stage, figure))}
    </WallFigure>
  );
}

function countOf(stage: WallStage, figure: StageFigureId): number {
  switch (figure) {
    case 'stageGreen':
      return stage.lights.green;
    case 'stageYellow':
      return stage.lights.yellow;
    case 'stageRed':
      return stage.lights.red;
    default:
      return stage.projects;
  }
}

/** What the colours of the bars say; projects without a reported light are a part of their own. */
export function StageLegend() {
  return (
    <span className="gt-wall-legend">
      {(['green', 'yellow', 'red'] as const).map((light) => (
        <span key={light}>
          <i className={`is-${light}`} aria-hidden="true" />
          {t(`light.short.${light}`)}
        </span>
      ))}
      <span>
        <i className="is-unlit" aria-hidden="true" />
        {t('wall.stages.unlit')}
      </span>
    </span>
  );
}

import type { ReactNode } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { barHeights } from './bar-heights.ts';
import './boards.css';

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  /** Amount below the chevron, printed as given. */
  readonly amount: ReactNode;
  readonly phase: 'before' | 'build' | 'done';
}

export interface BenefitStage {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface StageBoardProps {
  readonly stages: readonly Stage[];
  /** Second line; adds up to the same total as the first. */
  readonly benefits: readonly BenefitStage[];
  /** Opens the list of a stage, or of its red projects. */
  readonly onOpen: (stageId: string, only?: 'red') => void;
  readonly barMaxHeight?: number;
}

/** The red count hangs beside the top of its bar. */
const redLabelHeight = 14;

/** Projects by their furthest verified milestone: a stacked bar over each chevron, red counts printed beside the bar. */
export function StageBoard({ stages, benefits, onOpen, barMaxHeight = 84 }: StageBoardProps) {
  const total = (stage: Stage) => stage.green + stage.yellow + stage.red;
  const heights = barHeights(stages.map(total), barMaxHeight);
  return (
    <div className="gt-stages">
      <div className="gt-stages-head">
        <b>{t('stages.build')}</b>
        <span className="gt-note">{t('stages.barIs')}</span>
      </div>
      <ol className="gt-stages-row" style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(0, 1fr))` }}>
        {stages.map((stage, index) => (
          <li key={stage.id}>
            <div className="gt-stage-bar" style={{ height: barMaxHeight + 22 }}>
              <b className="gt-stage-count">{total(stage)}</b>
              <div className="gt-stage-stack" style={{ height: heights[index] }} aria-hidden="true">
                <span className="is-red" style={{ flexGrow: stage.red }} />
                <span className="is-yellow" style={{ flexGrow: stage.yellow }} />
                <span className="is-green" style={{ flexGrow: stage.green }} />
              </div>
              {stage.red > 0 && (
                <button
                  type="button"
                  className="gt-stage-red"
                  style={{ bottom: Math.max(0, (heights[index] ?? 0) - redLabelHeight) }}
                  onClick={() => onOpen(stage.id, 'red')}
                >
                  {t('stages.red', { n: stage.red })}
                </button>
              )}
            </div>
            <button
              type="button"
              className={`gt-chevron is-${stage.phase}`}
              aria-label={t('stages.open', { name: stage.name, n: total(stage), red: stage.red })}
              onClick={() => onOpen(stage.id)}
            >
              {stage.name}
            </button>
            <div className="gt-stage-amount">{stage.amount}</div>
          </li>
        ))}
      </ol>
      <div className="gt-benefits">
        <b>{t('stages.benefit')}</b>
        <div className="gt-benefits-row">
          {benefits.map((stage, index) => (
            <button
              key={stage.id}
              type="button"
              className={classNames('gt-chevron', index === 0 ? 'is-before' : 'is-done')}
              style={{ flexGrow: index === 0 ? 3 : 1 }}
              onClick={() => onOpen(stage.id)}
            >
              {stage.name} <b>{stage.count}</b>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

import { useRef } from 'react';
import { t } from '../../texts/index.ts';
import { useWidth } from '../use-width.ts';
import { layoutRibbon, type PlacedNode, type RibbonNode, ribbonLeft, stretchState } from './ribbon-layout.ts';
import './stage-ribbon.css';

export interface StageRibbonProps {
  readonly build: readonly RibbonNode[];
  readonly benefit: readonly RibbonNode[];
  /** Node after which the second line leaves the first: the signing. */
  readonly partAfter: string;
  /** Evidence, certifier and history of a node. */
  readonly onNode: (nodeId: string) => void;
}

const buildY = 34;
const benefitY = 104;
const height = 142;
const leastWidth = 920;

/** Two lines of milestones that part at the signing; under each node forecast, plan and deviation. */
export function StageRibbon({ build, benefit, partAfter, onNode }: StageRibbonProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(leastWidth, useWidth(box));
  const plan = layoutRibbon(width, build, benefit, partAfter);
  const firstBenefit = plan.benefit[0]?.x ?? width;
  return (
    <div ref={box} className="gt-ribbon">
      <div className="gt-ribbon-canvas" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          <Line nodes={plan.build} y={buildY} />
          {plan.partAt !== null && (
            <path
              className={`gt-ribbon-line is-${plan.benefit[0] ? stretchState(plan.benefit[0].node) : 'todo'}`}
              d={`M${plan.partAt} ${buildY}h14q12 0 14 20l4 ${benefitY - buildY - 38}q2 18 ${Math.max(0, firstBenefit - plan.partAt - 32)} 18`}
            />
          )}
          <Line nodes={plan.benefit} y={benefitY} />
        </svg>
        <b className="gt-ribbon-name" style={{ top: buildY - 10, width: ribbonLeft }}>
          {t('stages.build')}
        </b>
        <b className="gt-ribbon-name" style={{ top: benefitY - 10, width: ribbonLeft }}>
          {t('stages.benefit')}
        </b>
        <ol aria-label={t('stages.build')}>
          {plan.build.map((placed) => (
            <Node key={placed.node.id} placed={placed} y={buildY} onNode={onNode} nameAbove />
          ))}
        </ol>
        <ol aria-label={t('stages.benefit')}>
          {plan.benefit.map((placed) => (
            <Node key={placed.node.id} placed={placed} y={benefitY} onNode={onNode} nameAbove={false} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function Line({ nodes, y }: { readonly nodes: readonly PlacedNode[]; readonly y: number }) {
  return nodes.map(({ node, x }, index) => {
    const before = nodes[index - 1];
    return (
      before && (
        <path key={node.id} className={`gt-ribbon-line is-${stretchState(node)}`} d={`M${before.x} ${y}H${x}`} />
      )
    );
  });
}

interface NodeProps {
  readonly placed: PlacedNode;
  readonly y: number;
  readonly nameAbove: boolean;
  readonly onNode: (nodeId: string) => void;
}

function Node({ placed: { node, x }, y, nameAbove, onNode }: NodeProps) {
  return (
    <li className={`gt-ribbon-node is-${node.state}`} style={{ left: x, top: y }}>
      <button type="button" onClick={() => onNode(node.id)} aria-label={spoken(node)}>
        <NodeShape state={node.state} />
      </button>
      <span aria-hidden="true" className={nameAbove ? 'gt-ribbon-above' : 'gt-ribbon-beside'}>
        <b>{node.name}</b>
        {!nameAbove && (node.actual ?? (node.forecast && ` ${t('ribbon.forecast', { date: node.forecast })}`))}
      </span>
      {nameAbove && (
        <div className="gt-ribbon-dates" aria-hidden="true">
          {node.actual !== undefined && <span className="is-actual">{node.actual}</span>}
          {node.state === 'unverified' && <span className="is-plan">{t('ribbon.unverified')}</span>}
          {node.forecast !== undefined && (
            <span className="is-forecast">{t('ribbon.forecast', { date: node.forecast })}</span>
          )}
          {node.plan !== undefined && node.state !== 'unverified' && (
            <span className="is-plan">{t('ribbon.plan', { date: node.plan })}</span>
          )}
          {node.deviation && <b className={node.deviation.late ? 'is-late' : 'is-early'}>{node.deviation.text}</b>}
        </div>
      )}
    </li>
  );
}

function spoken(node: RibbonNode): string {
  const parts = [node.name, t(`ribbon.state.${node.state}`), node.actual];
  if (node.forecast !== undefined) parts.push(t('ribbon.forecast', { date: node.forecast }));
  if (node.plan !== undefined) parts.push(t('ribbon.plan', { date: node.plan }));
  parts.push(node.deviation?.text);
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Tick on green = verified, half disc = in progress, red square = overdue, ring = ahead, dashed ring = claimed only. */
function NodeShape({ state }: { readonly state: RibbonNode['state'] }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {state === 'done' && <circle cx="10" cy="10" r="8" fill="var(--green)" />}
      {state === 'done' && <path d="M6 10.3l2.7 2.7 5.2-5.6" className="gt-light-mark" />}
      {state === 'doing' && <circle cx="10" cy="10" r="8" className="gt-ribbon-doing" />}
      {state === 'doing' && <path d="M10 4.5a5.5 5.5 0 0 1 0 11z" fill="var(--accent)" />}
      {state === 'overdue' && <rect x="2" y="2" width="16" height="16" rx="1.5" fill="var(--red)" />}
      {state === 'overdue' && <path d="M6.5 6.5l7 7M13.5 6.5l-7 7" className="gt-light-mark" />}
      {(state === 'todo' || state === 'stopped') && <circle cx="10" cy="10" r="7" className="gt-ribbon-todo" />}
      {state === 'unverified' && <circle cx="10" cy="10" r="7" className="gt-ribbon-todo" strokeDasharray="3 2.4" />}
    </svg>
  );
}

/** What the node shapes mean, for the card's head. */
export function RibbonLegend() {
  return (
    <span className="gt-ribbon-legend">
      {(['done', 'doing', 'overdue', 'todo'] as const).map((state) => (
        <span key={state}>
          <NodeShape state={state} />
          {t(`ribbon.state.${state}`)}
        </span>
      ))}
      <span className="gt-note">{t('ribbon.legendNote')}</span>
    </span>
  );
}

import type { Ranking, UnitResult } from '@guatu/contract';
import { useState } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { type RunAt, useUnitResult } from '../api.ts';
import { rivalOf } from '../model/neighbours.ts';
import { ClassTag } from '../ranking/class-tag.tsx';
import { MoveMark } from '../ranking/move-mark.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { Policies } from './policies.tsx';
import { RivalDialog } from './rival-dialog.tsx';
import { ScoreCharts } from './score-charts.tsx';
import { ScoreLead } from './score-lead.tsx';
import { ScoreTree } from './score-tree.tsx';
import { Ways } from './ways.tsx';

export interface UnitPanelProps {
  readonly ranking: Ranking;
  readonly run: RunAt;
  readonly unit: string;
  readonly onClose: () => void;
}

/** One unit beside the ranking, or over it on a phone: its score from the figures up, and what would change it. */
export function UnitPanel(props: UnitPanelProps) {
  const { ranking, run, unit, onClose } = props;
  const narrow = useNarrow();
  const [comparing, setComparing] = useState(false);
  const rival = rivalOf(ranking.rows, unit);
  useShortcut('Escape', t('unitScore.keys.close'), onClose, !narrow);
  useShortcut('c', t('unitScore.keys.compare'), () => setComparing(true), rival !== null);
  const title = ranking.rows.find((row) => row.unit === unit)?.name ?? t('unitScore.title');
  const content = <PanelContent {...props} onCompare={rival && (() => setComparing(true))} />;
  return (
    <>
      {narrow ? (
        <Dialog kind="drawer" label={title} onClose={onClose} className="gt-unit">
          {content}
        </Dialog>
      ) : (
        <aside className="gt-unit" aria-label={title}>
          {content}
        </aside>
      )}
      {comparing && rival && (
        <RivalDialog run={run} own={unit} rival={rival.unit} onClose={() => setComparing(false)} />
      )}
    </>
  );
}

interface PanelContentProps extends UnitPanelProps {
  readonly onCompare: (() => void) | null;
}

function PanelContent(props: PanelContentProps) {
  const { run, unit, onClose } = props;
  const { data, error, refetch } = useUnitResult(run, unit);
  if (data) return <Result key={data.unit} result={data} {...props} />;
  return (
    <>
      <header className="gt-unit-head">
        <DialogClose onClose={onClose} />
      </header>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={14} />}
    </>
  );
}

function Result({ result, ranking, run, onClose, onCompare }: PanelContentProps & { readonly result: UnitResult }) {
  const tentative = ranking.run.status === 'DRAFT';
  const { classes } = ranking;
  return (
    <>
      <header className="gt-unit-head">
        <h2>
          {result.name} · {result.rank === null ? t('ranking.pending') : t('ranking.nth', { n: result.rank })}
        </h2>
        {classes.length > 0 && <ClassTag classes={classes} id={result.class} tentative={tentative} />}
        <span className="gt-unit-before">
          {ranking.previous !== null && result.before !== null && t('unitScore.before', { n: result.before })}{' '}
          {ranking.previous !== null && <MoveMark rank={result.rank} before={result.before} />}
        </span>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-unit-body">
        <ScoreLead result={result} ranking={ranking} />
        <ScoreTree result={result} taken={{ period: ranking.run.period, on: ranking.version.on }} />
        <section>
          <h3>{t('unitScore.sentences')}</h3>
          <ul className="gt-unit-sentences">
            {result.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <ScoreCharts result={result} />
        <Ways run={run} result={result} classes={classes} />
        <Policies result={result} tentative={tentative} />
      </div>
      <PanelFoot result={result} ranking={ranking} run={run} onCompare={onCompare} />
    </>
  );
}

import type { Ranking, UnitResult } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import type { RunAt } from '../api.ts';
import { ObjectDialog } from '../objections/object-dialog.tsx';
import { Replay } from '../run/replay.tsx';

export interface PanelFootProps {
  readonly result: UnitResult;
  readonly ranking: Ranking;
  readonly run: RunAt;
  readonly onCompare: (() => void) | null;
}

/** By which rule and on which data, and what can be done about it. */
export function PanelFoot({ result, ranking, run, onCompare }: PanelFootProps) {
  const [objecting, setObjecting] = useState(false);
  const { scheme } = ranking.run;
  return (
    <footer className="gt-unit-foot gt-no-print">
      <p className="gt-note">
        {t('unitScore.rule', { n: scheme.version, on: scheme.effectiveFrom })}
        {scheme.documentNumber !== null && ` · ${scheme.documentNumber}`}
      </p>
      <div className="gt-unit-acts">
        {ranking.acts.object && (
          <Button type="primary" onClick={() => setObjecting(true)}>
            {t('unitScore.object')}
          </Button>
        )}
        {onCompare && <Button onClick={onCompare}>{t('unitScore.compare')}</Button>}
        <Replay run={run} seal={ranking.version.seal} />
      </div>
      {objecting && <ObjectDialog run={run} result={result} onClose={() => setObjecting(false)} />}
    </footer>
  );
}

import type { WallStage } from '@guatu/contract';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { formatCount } from '../../../ui/format.ts';
import { useAsk } from '../figure/ask.tsx';
import { isNoStage } from '../print/stage-columns.ts';

/** The second line: who registered, produces, grew, reached capacity. It adds up to the same total as the first. */
export function BenefitLine({ stages }: { readonly stages: readonly WallStage[] }) {
  return (
    <div className="gt-benefits">
      <b>{t('stages.benefit')}</b>
      <div className="gt-benefits-row">
        {stages.map((stage) => (
          <BenefitStage key={stage.key} stage={stage} />
        ))}
      </div>
    </div>
  );
}

function BenefitStage({ stage }: { readonly stage: WallStage }) {
  const ask = useAsk();
  const button = useRef<HTMLButtonElement>(null);
  const first = isNoStage(stage);
  const name = first ? t('wall.stages.noneBenefit') : stage.label;
  const open = () =>
    button.current &&
    ask?.({
      anchor: button.current,
      figure: 'stageProjects',
      name: t('wall.figure.stageProjects', { stage: name }),
      stage: stage.key,
    });
  return (
    <button
      ref={button}
      type="button"
      className={first ? 'gt-chevron is-before' : 'gt-chevron is-done'}
      style={{ flexGrow: first ? 3 : 1 }}
      disabled={ask === null}
      onClick={open}
    >
      {name} <b>{formatCount(stage.projects)}</b>
    </button>
  );
}

import type { EvaluationVersion } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { type RunAt, useReplay } from '../api.ts';

/** Enough of a hash to compare by eye; the whole one is on it. */
const SHOWN = 12;

export interface ReplayProps {
  readonly run: RunAt;
  readonly seal: EvaluationVersion['seal'];
}

/** Works the frozen recipe out on the frozen data again and says whether every digit is the same. */
export function Replay({ run, seal }: ReplayProps) {
  const replay = useReplay(run);
  const { data, error } = replay;
  return (
    <div className="gt-replay">
      <Button loading={replay.isPending} onClick={() => replay.mutate()}>
        {t('unitScore.replay')}
      </Button>
      <p className="gt-note" role="status">
        {data?.same && <b className="gt-replay-same">{t('unitScore.replaySame')}</b>}
        {data && !data.same && (
          <b className="gt-replay-differs">
            {t('unitScore.replayDiffers', { what: data.differs.join(t('common.comma')) })}
          </b>
        )}
        {error !== null && <span className="gt-problem">{messageOf(error)}</span>}
      </p>
      <dl className="gt-seals">
        {(['recipe', 'data', 'result'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`unitScore.seal.${part}`)}</dt>
            <dd>
              <code title={seal[part]}>{seal[part].slice(0, SHOWN)}</code>
              {data && data.found[part] !== seal[part] && (
                <code title={data.found[part]}> ≠ {data.found[part].slice(0, SHOWN)}</code>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import type { RuleDetail } from '@guatu/contract';
import { Button, Progress } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formatCount } from '../../../ui/format.ts';
import { messageOf } from '../../../ui/states.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { ChangedProjects } from './changed-projects.tsx';
import { TrialMonths } from './trial-months.tsx';
import { useTrial } from './use-trial.ts';

export interface TrialViewProps {
  readonly detail: RuleDetail;
  readonly dictionary: Dictionary;
}

/** A version of the light rules tried on the last twelve months before it is issued. It changes nothing. */
export function TrialView({ detail, dictionary }: TrialViewProps) {
  const trial = useTrial(detail.key);
  const { busy, job, result, error } = trial;
  return (
    <>
      <Card
        title={t('rules.trial.title')}
        extra={
          busy ? (
            <Button size="small" onClick={trial.cancel}>
              {t('rules.trial.cancel')}
            </Button>
          ) : (
            <Button size="small" type="primary" onClick={trial.start}>
              {t(result ? 'rules.trial.again' : 'rules.trial.start')}
            </Button>
          )
        }
      >
        <p className="gt-note">{t('rules.trial.note')}</p>
        {busy && (
          <div aria-live="polite">
            <Progress
              percent={Math.round((job?.progress ?? 0) * 100)}
              size="small"
              aria-label={t('rules.trial.title')}
            />
            <span className="gt-note">{job?.step || t('rules.trial.waiting')}</span>
          </div>
        )}
        {job?.status === 'cancelled' && <p>{t('rules.trial.cancelled')}</p>}
        {error != null && (
          <p className="gt-rule-fault" role="alert">
            {messageOf(error)}
          </p>
        )}
        {result && (
          <p>
            {t('rules.trial.sum', { projects: formatCount(result.projects), changed: formatCount(result.changed) })}
          </p>
        )}
      </Card>
      {result && <TrialMonths trial={result} />}
      {result && <ChangedProjects trial={result} dictionary={dictionary} />}
    </>
  );
}

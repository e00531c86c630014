import { t } from '../../../../texts/index.ts';
import { ErrorState, Skeleton } from '../../../../ui/states.tsx';
import { useDictionary } from '../../../records/dictionary.ts';
import { printInstant } from '../../../records/office-time.ts';
import { RecordProvider } from '../../../records/record/record-context.tsx';
import { useRecord } from '../../../records/record/use-record.ts';
import { projectLedger } from '../../ledger.ts';
import { LightsPanel, lightsTitle } from './lights-panel.tsx';
import { useLightsOf } from './use-lights.ts';

export interface ExplainedLightProps {
  readonly projectId: string;
  /** The month that the light was counted in, judged at its end or today; today when absent. */
  readonly period?: string | undefined;
}

/** The explanation of a project's light outside the project's own page: the panel of that page, under the rule and its day. */
export default function ExplainedLight({ projectId, period }: ExplainedLightProps) {
  const dictionary = useDictionary();
  const record = useRecord('project', projectId, null);
  const lights = useLightsOf(projectId, period);
  const error = dictionary.error ?? record.error ?? lights.error;
  if (error) return <ErrorState error={error} onRetry={() => void lights.refetch()} />;
  if (!dictionary.data || !record.data || !lights.data) return <Skeleton rows={8} />;
  const { rule, day } = lights.data;
  return (
    <RecordProvider
      ledger={projectLedger}
      dictionary={dictionary.data}
      record={record.data}
      known={null}
      asOf={printInstant(new Date(lights.dataUpdatedAt).toISOString())}
    >
      <section className="gt-lights-explained">
        <h3>{lightsTitle(lights.data)}</h3>
        {rule && (
          <p className="gt-note" title={rule.sourceNote}>
            {t('project.lights.judged', { title: rule.title, version: rule.version, day })}
          </p>
        )}
        <LightsPanel lights={lights.data} />
      </section>
    </RecordProvider>
  );
}

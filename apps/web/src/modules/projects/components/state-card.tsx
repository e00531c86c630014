import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { ProjectBlockerTerm, ProjectDelay } from '../../blockers/project-delay.tsx';
import { recordPath } from '../../records/paths.ts';
import { FieldValue } from '../../records/record/field-value.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { printPeriodCode } from '../../records/values.ts';
import { latestMonthly } from '../domain/year-progress.ts';
import { useRelated } from './use-related.ts';

/** The light as the ledger reports it, the state in its words, and what holds the project up. */
export function StateCard() {
  const { record } = useRecordPage();
  const light = latestMonthly(record.values, 'light');
  const visual = latestMonthly(record.values, 'visualProgress');
  return (
    <Card title={t('project.state.title')} note={t('project.state.note')}>
      <dl className="gt-project-lines">
        <div>
          <dt>{t('project.state.light')}</dt>
          <dd>
            {light ? <Light state={lightState(record.values[light.key])} /> : t('project.state.noLight')}
            {light && <span className="gt-note"> {printPeriodCode(light.period)}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('project.state.status')}</dt>
          <dd>
            <FieldValue valueKey="projectStatus" />
          </dd>
        </div>
        <div>
          <dt>{t('project.state.visual')}</dt>
          <dd>
            {visual ? <FieldValue valueKey={visual.key} /> : t('records.notReported')}
            {visual && <span className="gt-note"> {printPeriodCode(visual.period)}</span>}
          </dd>
        </div>
      </dl>
      <Blockers />
    </Card>
  );
}

function Blockers() {
  const { record, known } = useRecordPage();
  const linked = useRelated('blocker');
  const own = record.values.blockerDesc !== undefined;
  const count = linked.length + (own && linked.length === 0 ? 1 : 0);
  return (
    <section className="gt-project-blockers">
      <h3>
        {t('project.blockers.title')} {count}
      </h3>
      {count === 0 && <p className="gt-note">{t('project.blockers.none')}</p>}
      {/* Terms and costs are of today; a page of the past shows what the ledger said. */}
      {known === null && linked.length > 0 && <ProjectDelay project={record.id} />}
      {linked.map((blocker) => {
        const of = { ...blocker, kind: 'blocker' as const };
        return (
          <article key={blocker.id}>
            <Link to={recordPath('blocker', blocker.id)}>{String(blocker.values.blockerDesc ?? '')}</Link>
            <p className="gt-note">
              <FieldValue valueKey="factorType" of={of} /> · <FieldValue valueKey="level" of={of} /> ·{' '}
              <FieldValue valueKey="respUnit" of={of} />
            </p>
            <p>
              <FieldValue valueKey="status" of={of} /> · {t('project.blockers.due')}{' '}
              <FieldValue valueKey="dueDate" of={of} />
            </p>
            {known === null && <ProjectBlockerTerm project={record.id} blocker={blocker.id} />}
          </article>
        );
      })}
      {own && linked.length === 0 && (
        <article>
          <b>
            <FieldValue valueKey="factorType" />
          </b>
          <p>{String(record.values.blockerDesc)}</p>
          {record.values.demand !== undefined && (
            <p className="gt-note">{t('project.blockers.demand', { demand: String(record.values.demand) })}</p>
          )}
          <p className="gt-note">{t('project.blockers.fromLedger')}</p>
        </article>
      )}
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { commitmentName } from '../../records/commitment-name.ts';
import { FieldValue } from '../../records/record/field-value.tsx';
import { subKeysOf } from '../../records/record/period-table.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { PERMITS } from '../ledger.ts';

const TEAM = ['sponsor', 'leadUnit', 'respUnit', 'liaison', 'liaisonPhone', 'owner', 'ownerContact'] as const;

/** Permits as the ledger registers them: what is there, and what is not. */
export function PermitsCard() {
  const { record } = useRecordPage();
  const there = PERMITS.filter((id) => record.values[id] !== undefined).length;
  return (
    <Card
      title={t('project.permits.title')}
      note={t('project.permits.note')}
      extra={t('project.permits.count', { n: there, total: PERMITS.length })}
    >
      <Lines fields={PERMITS} unknown={t('project.permits.none')} twoColumns />
    </Card>
  );
}

/** Who answers for the project. */
export function TeamCard() {
  return (
    <Card title={t('project.team.title')}>
      <Lines fields={TEAM} />
    </Card>
  );
}

interface LinesProps {
  readonly fields: readonly string[];
  readonly unknown?: string;
  readonly twoColumns?: boolean;
}

function Lines({ fields, unknown, twoColumns = false }: LinesProps) {
  const { dictionary, ledger } = useRecordPage();
  const names = dictionary.kind(ledger.kind).fields;
  return (
    <dl className={classNames('gt-project-lines', twoColumns && 'is-double')}>
      {fields.map((id) => (
        <div key={id}>
          <dt>{shortLabel(names.get(id)?.label ?? id)}</dt>
          <dd>
            <FieldValue valueKey={id} {...(unknown === undefined ? {} : { unknown })} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the card's title says already, and remarks in brackets, are left to the full list of fields. */
function shortLabel(label: string): string {
  return label.replace(/^.*[:\uff1a]/, '').replace(/[(\uff08].*?[)\uff09]/g, '');
}

/** What was promised in the contract, item by item, with what came of it. */
export function CommitmentsCard() {
  const { dictionary, ledger, record } = useRecordPage();
  const titleOf = (code: string) => {
    const title = record.values[`commitTitle@${code}`];
    return typeof title === 'string' ? title : commitmentName(code);
  };
  const codes = subKeysOf(record.values, dictionary.kind(ledger.kind).fields, 'commitment');
  return (
    <Card
      title={t('project.commitments.title')}
      extra={
        <Link to="/settlements/projects/$id" params={{ id: record.id }}>
          {t('settlements.open')}
        </Link>
      }
    >
      {codes.length === 0 && <p className="gt-note">{t('project.commitments.none')}</p>}
      <dl className="gt-project-lines">
        {codes.map((code) => (
          <div key={code}>
            <dt>{titleOf(code)}</dt>
            <dd>
              <FieldValue valueKey={`commitActual@${code}`} unknown={t('records.notReported')} /> /{' '}
              <FieldValue valueKey={`commitTarget@${code}`} /> <FieldValue valueKey={`commitUnit@${code}`} unknown="" />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { commitmentName } from '../commitment-name.ts';
import { FieldValue } from './field-value.tsx';
import { RecordLinks } from './links.tsx';
import { PeriodTable } from './period-table.tsx';
import { useRecordPage } from './record-context.tsx';
import { SectionCard } from './section-card.tsx';
import { extensionEntries, fieldSections } from './sections.ts';

/** All fields of a record: sections that are edited in place, values by period, columns of the office's own, links. */
export function RecordBody() {
  const { ledger, dictionary } = useRecordPage();
  const sections = fieldSections(ledger, dictionary.kind(ledger.kind).fields);
  const milestone = (code: string) => dictionary.milestones.find((each) => each.code === code)?.label ?? code;
  return (
    <div className="gt-record-body">
      {sections.map((section) => (
        <SectionCard key={section.title} section={section} />
      ))}
      <PeriodTable title={t('records.record.months')} sub="month" />
      <PeriodTable title={t('records.record.years')} sub="year" />
      <PeriodTable title={t('records.record.spans')} sub="span" />
      <PeriodTable title={t('records.record.milestones')} sub="milestone" rowName={milestone} />
      <PeriodTable title={t('records.record.commitments')} sub="commitment" rowName={commitmentName} />
      <ExtensionCard />
      <RecordLinks />
    </div>
  );
}

/** Columns that the office keeps under its own captions. */
export function ExtensionCard() {
  const { ledger, dictionary, record } = useRecordPage();
  const names = dictionary.kind(ledger.kind);
  const entries = extensionEntries(record.values);
  if (entries.length === 0) return null;
  return (
    <Card title={t('records.record.extension')} note={t('records.record.extensionNote')} className="gt-record-section">
      <dl className="gt-record-fields">
        {entries.map(({ key, path }) => (
          <div key={key}>
            <dt title={path}>{names.extensions.get(key)?.label ?? path.replaceAll('/', ' › ')}</dt>
            <dd>
              <FieldValue valueKey={key} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FieldValue } from './field-value.tsx';
import { useRecordPage } from './record-context.tsx';
import { SectionEditor } from './section-editor.tsx';
import type { FieldSection } from './sections.ts';
import { useEditing } from './use-editing.ts';

/** One section of the record: its fields and their values, edited in place. */
export function SectionCard({ section }: { readonly section: FieldSection }) {
  const [editing, setEditing] = useState(false);
  const { offered, refusal } = useEditing();
  const title = t(section.title);
  // Reported values are derived by the product: they come in with a ledger and are never typed in.
  const editable = section.fields.some((field) => !field.reported && !field.byAct);
  const button = offered && editable && !editing && (
    <button
      type="button"
      className="gt-link"
      disabled={refusal !== null}
      title={refusal ?? undefined}
      aria-label={t('records.edit.section', { section: title })}
      onClick={() => setEditing(true)}
    >
      {t('records.edit.start')}
    </button>
  );
  return (
    <Card title={title} extra={button || undefined} className="gt-record-section">
      {editing ? <SectionEditor section={section} onDone={() => setEditing(false)} /> : <Fields section={section} />}
    </Card>
  );
}

/** The fields that have a value; those that have none are named in one line, so that gaps are seen but take no room. */
function Fields({ section }: { readonly section: FieldSection }) {
  const { record } = useRecordPage();
  const filled = section.fields.filter(({ id }) => record.values[id] !== undefined);
  const empty = section.fields.filter(({ id }) => record.values[id] === undefined);
  return (
    <>
      <dl className="gt-record-fields">
        {filled.map((field) => (
          <div key={field.id} className={WIDE.has(field.type) ? 'is-text' : undefined}>
            <dt>
              {field.label}
              {field.reported && <span className="gt-note"> {t('records.record.reported')}</span>}
            </dt>
            <dd>
              <FieldValue valueKey={field.id} />
            </dd>
          </div>
        ))}
      </dl>
      {empty.length > 0 && (
        <p className="gt-note gt-record-empty">
          {t('records.record.empty', { fields: empty.map(({ label }) => label).join(t('common.comma')) })}
        </p>
      )}
    </>
  );
}

const WIDE: ReadonlySet<string> = new Set(['text', 'list']);

import type { FieldValue, Values } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { draftText, readTyped } from './draft.ts';
import { FieldInput } from './field-input.tsx';
import { useRecordPage } from './record-context.tsx';
import type { FieldSection } from './sections.ts';
import { StaleSave } from './stale-save.tsx';
import { useSaveRecord } from './use-save.ts';
import { WhyChanged } from './why-changed.tsx';
import '../../../ui/form.css';

export interface SectionEditorProps {
  readonly section: FieldSection;
  readonly onDone: () => void;
}

/** A form of one section. Only what was changed is sent, with the version that was looked at. */
export function SectionEditor({ section, onDone }: SectionEditorProps) {
  const { record } = useRecordPage();
  const fields = section.fields.filter((field) => !field.reported && !field.byAct);
  const [start, setStart] = useState(() => drafts(fields, record.values));
  const [texts, setTexts] = useState(start);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const save = useSaveRecord();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readAll(fields, start, texts);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    if (Object.keys(read.changes).length === 0) {
      onDone();
      return;
    }
    save.mutate(read.changes, { onSuccess: onDone });
  };
  return (
    <>
      <form className="gt-form" onSubmit={submit} noValidate>
        {fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            text={texts[field.id] ?? ''}
            problem={problems[field.id]}
            masked={
              record.values[field.id] !== undefined && (start[field.id] ?? '') === '' && field.protection !== null
            }
            onChange={(text) => setTexts({ ...texts, [field.id]: text })}
          />
        ))}
        {save.error !== null && save.stale === null && save.asking === null && (
          <p className="gt-problem" role="alert">
            {messageOf(save.error)}
          </p>
        )}
        <footer>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('records.edit.save')}
          </Button>
        </footer>
        {save.stale && (
          <StaleSave
            stale={save.stale}
            fields={fields}
            mine={readAll(fields, start, texts).changes}
            onTakeTheirs={() => {
              const fresh = drafts(fields, save.takeTheirs());
              setStart(fresh);
              setTexts(fresh);
            }}
            onKeepMine={() => setStart(drafts(fields, save.takeTheirs()))}
            onClose={save.dismiss}
          />
        )}
      </form>
      {/* Beside the form: what is sent in a dialog must not send the form below it too. */}
      <WhyChanged save={save} onDone={onDone} />
    </>
  );
}

type Fields = SectionEditorProps['section']['fields'];
type Texts = Readonly<Record<string, string>>;

function drafts(fields: Fields, values: Values): Texts {
  return Object.fromEntries(fields.map((field) => [field.id, maskSafe(field, values[field.id])]));
}

/** A masked name looks like a value; it starts empty, so that the mask is never saved over the name. */
function maskSafe(field: Fields[number], value: FieldValue | undefined): string {
  const text = draftText(field, value);
  return field.protection !== null && text.includes('*') ? '' : text;
}

function readAll(fields: Fields, start: Texts, texts: Texts) {
  const changes: Record<string, FieldValue> = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const text = texts[field.id] ?? '';
    if (text === start[field.id]) continue;
    const typed = readTyped(field, text);
    if (typed.ok) changes[field.id] = typed.value;
    else problems[field.id] = typed.message;
  }
  return { changes, problems };
}

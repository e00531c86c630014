import { type RuleDetail, ruleVersionEndpoint } from '@guatu/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { isApiError } from '../../../api/error.ts';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { messageOf } from '../../../ui/states.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { useSaveDraft } from '../api.ts';
import { ContentView } from '../content/content-view.tsx';
import { bodyOfForm, type DraftForm, isComplete } from './draft-form.ts';
import { EnvelopeForm } from './envelope-form.tsx';

export interface DraftEditorProps {
  readonly ruleId: string;
  readonly first: DraftForm;
  readonly words: RuleDetail['words'];
  readonly offices: readonly number[];
  readonly dictionary: Dictionary;
  readonly onSaved: (key: string) => void;
  readonly onCancel: () => void;
}

/** Writes a version: what it is called, from when and on what ground it holds, and its content. */
export function DraftEditor({ ruleId, first, words, offices, dictionary, onSaved, onCancel }: DraftEditorProps) {
  const [form, setForm] = useState(first);
  const save = useSaveDraft(ruleId);
  const send = (wanted: DraftForm) => save.mutate(bodyOfForm(wanted), { onSuccess: ({ id }) => onSaved(id) });
  const change = (part: Partial<DraftForm>) => setForm({ ...form, ...part });
  const { draft } = form;
  const stale = draft !== null && isApiError(save.error) && save.error.code === 'record_stale';
  const saveMine = async () => {
    if (draft === null) return;
    const current = await call(ruleVersionEndpoint, { params: { ruleId, key: draft.id } });
    const next = { ...form, draft: { id: draft.id, version: current.recordVersion ?? draft.version } };
    setForm(next);
    send(next);
  };
  const title = t(draft ? 'rules.edit.titleDraft' : 'rules.edit.titleNew', { title: form.title });
  return (
    <form
      className="gt-rule gt-rule-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(form) && !save.isPending) send(form);
      }}
    >
      <Card
        title={title}
        extra={
          <>
            {form !== first && <span className="gt-note">{t('rules.edit.dirty')}</span>}
            <Button size="small" onClick={onCancel}>
              {t('rules.edit.cancel')}
            </Button>
            <Button size="small" type="primary" htmlType="submit" disabled={!isComplete(form) || save.isPending}>
              {save.isPending ? t('rules.edit.saving') : t('rules.edit.save')}
            </Button>
          </>
        }
      >
        {save.error && (
          <Alert
            type="error"
            role="alert"
            className="gt-rule-alert"
            title={stale ? t('rules.edit.staleTitle') : messageOf(save.error)}
            description={
              stale && (
                <>
                  <p>{messageOf(save.error)}</p>
                  <Button size="small" onClick={onCancel}>
                    {t('rules.edit.takeTheirs')}
                  </Button>{' '}
                  <Button size="small" onClick={() => void saveMine()}>
                    {t('rules.edit.keepMine')}
                  </Button>
                </>
              )
            }
          />
        )}
        <EnvelopeForm form={form} offices={offices} dictionary={dictionary} onChange={change} />
      </Card>
      <ContentView ruleId={ruleId} body={form.body} words={words} onChange={(body) => change({ body })} />
    </form>
  );
}

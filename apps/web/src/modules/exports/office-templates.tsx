import { type LedgerKind, type OfficeTemplate, officeTemplatesEndpoint, removeTemplateEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ChangeEvent, useEffect, useId, useRef } from 'react';
import { call } from '../../api/client.ts';
import { t } from '../../texts/index.ts';
import { messageOf } from '../../ui/states.tsx';
import { uploadTemplate } from './api.ts';

export interface OfficeTemplatesProps {
  readonly kind: LedgerKind;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The office's own forms: choose one, see what was understood of it, upload another, stop using one. */
export function OfficeTemplates({ kind, chosen, onChoose }: OfficeTemplatesProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const queryKey = ['export-templates', kind];
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(officeTemplatesEndpoint, { query: { kind }, signal }),
  });
  const refresh = () => client.invalidateQueries({ queryKey });
  const upload = useMutation({
    mutationFn: (form: File) => uploadTemplate(kind, form),
    onSuccess: (kept) => {
      onChoose(kept.id);
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (template: string) => call(removeTemplateEndpoint, { params: { id: template } }),
    onSuccess: async () => {
      await refresh();
      onChoose(null);
    },
  });
  const templates = list.data?.templates ?? [];
  const newest = templates[0]?.id ?? null;
  useEffect(() => {
    // Most offices have one form; nobody should have to choose it.
    if (chosen === null && newest !== null) onChoose(newest);
  }, [chosen, newest, onChoose]);
  const current = templates.find((template) => template.id === chosen);
  const failure = upload.error ?? remove.error ?? list.error;
  const send = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const form = target.files?.[0];
    if (form) upload.mutate(form);
    // The same file may be chosen again after it was put right.
    target.value = '';
  };
  return (
    <div className="gt-export-forms">
      {list.isSuccess && templates.length === 0 && <p className="gt-export-note">{t('exports.noTemplate')}</p>}
      <div className="gt-export-row">
        {templates.length > 0 && (
          <>
            <label htmlFor={id}>{t('exports.template')}</label>
            <Select
              id={id}
              className="gt-export-select"
              value={chosen}
              options={templates.map((template) => ({ value: template.id, label: template.name }))}
              onChange={onChoose}
            />
          </>
        )}
        <Button loading={upload.isPending} onClick={() => file.current?.click()}>
          {upload.isPending ? t('exports.uploading') : t('exports.upload')}
        </Button>
        <input ref={file} type="file" accept=".xlsx" hidden aria-label={t('exports.upload')} onChange={send} />
      </div>
      {current && (
        <>
          <Understood template={current} />
          <button type="button" className="gt-link" onClick={() => remove.mutate(current.id)}>
            {t('exports.remove')}
          </button>
        </>
      )}
      {failure && (
        <p className="gt-export-problem" role="alert">
          {messageOf(failure)}
        </p>
      )}
    </div>
  );
}

function Understood({ template }: { readonly template: OfficeTemplate }) {
  const captions = (known: boolean) =>
    template.columns.filter(({ field }) => (field !== null) === known).map(({ caption, letter }) => caption || letter);
  const mapped = captions(true);
  const unmapped = captions(false);
  const joint = t('common.comma');
  return (
    <p className="gt-export-note">
      {t('exports.mapped', { n: mapped.length, columns: mapped.join(joint) })}
      <br />
      {unmapped.length > 0 && t('exports.unmapped', { columns: unmapped.join(joint) })}
    </p>
  );
}

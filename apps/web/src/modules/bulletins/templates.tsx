import type { BulletinTemplates } from '@guatu/contract';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { officeMoment, printInstant } from '../records/office-time.ts';
import { useRemoveTemplate, useStarter, useTemplates, useUploadTemplate } from './templates-api.ts';

/** Opens the office's own Word templates; there only for those who seal. */
export function TemplatesButton() {
  const [open, setOpen] = useState(false);
  if (!useMay('period.seal')) return null;
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpen(true)}>
        {t('bulletins.template.open')}
      </button>
      {open && <TemplatesDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Upload of a template with its first day, the versions there are, and the fields with what each would say. */
function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const list = useTemplates();
  const upload = useUploadTemplate();
  const remove = useRemoveTemplate();
  const starter = useStarter();
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState(() => officeMoment(Date.now()).slice(0, 10));
  return (
    <FormDialog
      title={t('bulletins.template.title')}
      headNote={t('bulletins.template.note')}
      className="gt-bulletin-templates"
      submit={t('bulletins.template.upload')}
      cancel={t('common.close')}
      onSubmit={() => file && upload.mutate({ file, effectiveFrom: from })}
      onClose={onClose}
      busy={upload.isPending}
      ready={file !== null && from !== ''}
      error={upload.error ?? remove.error ?? starter.error}
      acts={
        <Button loading={starter.isPending} onClick={() => starter.mutate()}>
          {t('bulletins.template.starter')}
        </Button>
      }
    >
      <div className="gt-form">
        <div>
          <label htmlFor={`${id}-file`}>{t('bulletins.template.file')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".docx"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-from`}>{t('bulletins.template.from')}</label>
          <input id={`${id}-from`} type="date" required value={from} onChange={({ target }) => setFrom(target.value)} />
        </div>
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={6} />}
      {list.data && (
        <>
          <Versions answer={list.data} busy={remove.isPending} onRemove={remove.mutate} />
          <Fields answer={list.data} />
        </>
      )}
    </FormDialog>
  );
}

interface VersionsProps {
  readonly answer: BulletinTemplates;
  readonly busy: boolean;
  readonly onRemove: (id: string) => void;
}

function Versions({ answer: { templates }, busy, onRemove }: VersionsProps) {
  if (templates.length === 0) return <p className="gt-note">{t('bulletins.template.none')}</p>;
  return (
    <table className="gt-bulletin-files">
      <caption>{t('bulletins.template.versions', { n: templates.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bulletins.template.version')}</th>
          <th scope="col">{t('bulletins.template.starts')}</th>
          <th scope="col">{t('bulletins.template.by')}</th>
          <th scope="col">{t('bulletins.template.act')}</th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ id, version, fileName, effectiveFrom, uploadedBy, uploadedAt, inForce }) => (
          <tr key={id}>
            <th scope="row">{t('bulletins.template.named', { n: version, name: fileName })}</th>
            <td>
              {effectiveFrom} {inForce && <Tag tone="green">{t('bulletins.template.inForce')}</Tag>}
            </td>
            <td>
              {uploadedBy} {printInstant(uploadedAt)}
            </td>
            <td>
              <button type="button" className="gt-link" disabled={busy} onClick={() => onRemove(id)}>
                {t('bulletins.template.remove')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fields({ answer: { fields } }: { readonly answer: BulletinTemplates }) {
  return (
    <details>
      <summary>{t('bulletins.template.fields', { n: fields.length })}</summary>
      <table className="gt-bulletin-files">
        <thead>
          <tr>
            <th scope="col">{t('bulletins.template.field')}</th>
            <th scope="col">{t('bulletins.template.example')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, example }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

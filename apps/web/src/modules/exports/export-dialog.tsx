import type { LedgerKind } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { downloadExport, type ExportOrder } from './api.ts';
import { OfficeTemplates } from './office-templates.tsx';
import './exports.css';

export interface ListToExport {
  readonly kind: LedgerKind;
  /** Name of the list, as its page says it. */
  readonly name: string;
  /** How many records of what it holds now. */
  readonly holds: string;
  /** Filters and sort of the list, as its page's address has them. */
  readonly query: ExportOrder['query'];
  /** Field ids of the columns on screen, in their order. */
  readonly columns: readonly string[];
}

type Format = 'standard' | 'list' | 'office';

/** Which form a list is exported in, what that looks like, and that it leaves a trace. */
export function ExportDialog({
  kind,
  name,
  holds,
  query,
  columns,
  onClose,
}: ListToExport & { readonly onClose: () => void }) {
  const [format, setFormat] = useState<Format>('standard');
  const [form, setForm] = useState<string | null>(null);
  const [mergeEqual, setMergeEqual] = useState(false);
  const template = format === 'office' ? form : format;
  const make = useMutation({
    mutationFn: async () => {
      if (template !== null) await downloadExport({ kind, query, template, columns: [...columns], mergeEqual });
    },
    onSuccess: onClose,
  });
  const title = t('exports.title', { name });
  return (
    <FormDialog
      title={title}
      className="gt-export"
      headNote={t('exports.holds', { holds })}
      submit={make.isPending ? t('exports.making') : t('exports.make')}
      onSubmit={() => make.mutate()}
      onClose={onClose}
      busy={make.isPending}
      ready={template !== null}
      error={make.error}
    >
      <Segmented
        label={t('exports.format')}
        value={format}
        onChange={setFormat}
        options={[
          { value: 'standard', label: t('exports.standard') },
          { value: 'office', label: t('exports.office') },
          { value: 'list', label: t('exports.list') },
        ]}
      />
      <p className="gt-export-note">{t(NOTES[format])}</p>
      {format === 'office' ? (
        <OfficeTemplates kind={kind} chosen={form} onChoose={setForm} />
      ) : (
        <Checkbox checked={mergeEqual} onChange={(event) => setMergeEqual(event.target.checked)}>
          {t('exports.merge')}
        </Checkbox>
      )}
      <p className="gt-export-note">{t('exports.trace')}</p>
    </FormDialog>
  );
}

const NOTES = {
  standard: 'exports.standardNote',
  list: 'exports.listNote',
  office: 'exports.officeNote',
} as const;

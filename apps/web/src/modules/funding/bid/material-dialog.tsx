import type { BidDetail, BidMaterial } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useBring } from '../api.ts';
import { FilesField } from './files-field.tsx';

interface MaterialDialogProps {
  readonly detail: BidDetail;
  readonly material: BidMaterial;
  readonly onClose: () => void;
}

/** Hands in one material: its papers, or word of where it can be found. */
export function MaterialDialog({ detail: { bid }, material, onClose }: MaterialDialogProps) {
  const bring = useBring(bid, material);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const where = note.trim();
  return (
    <FormDialog
      title={t('funding.bringOf', { title: material.title })}
      submit={t('funding.save')}
      onSubmit={() => bring.mutate({ answers: { note: where === '' ? null : where }, files }, { onSuccess: onClose })}
      onClose={onClose}
      busy={bring.isPending}
      ready={files.length > 0 || where !== ''}
      error={bring.error}
    >
      <div className="gt-form">
        <FilesField files={files} onChange={setFiles} />
        <Field label={t('funding.ask.where')} value={note} onChange={setNote} wide />
      </div>
    </FormDialog>
  );
}

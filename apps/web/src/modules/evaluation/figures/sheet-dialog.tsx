import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { type Seen, useCheckSheet, useEnterSheet } from '../acts.ts';
import { pastedSheet } from '../model/pasted-sheet.ts';
import { SheetPreview } from './sheet-preview.tsx';

export interface SheetDialogProps {
  readonly run: Seen;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a filled sheet, as a file or pasted, shows cell by cell what it would change, and enters that in one act. */
export function SheetDialog({ run, onDone, onClose }: SheetDialogProps) {
  const id = useId();
  const check = useCheckSheet(run.id);
  const enter = useEnterSheet(run);
  const [sheet, setSheet] = useState<File | null>(null);
  const [note, setNote] = useState('');
  const take = (file: File | null) => {
    setSheet(file);
    enter.reset();
    if (file === null) check.reset();
    else check.mutate(file);
  };
  const counts = check.data?.counts;
  const taken = counts === undefined ? 0 : counts.NEW + counts.CHANGED;
  const done = () => {
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('evaluation.sheet.title')}
      className="gt-sheet-dialog"
      submit={t('evaluation.sheet.enter', { n: taken })}
      onSubmit={() => sheet !== null && enter.mutate({ sheet, note: note.trim() }, { onSuccess: done })}
      onClose={onClose}
      busy={enter.isPending}
      ready={taken > 0 && note.trim() !== '' && !check.isPending}
      error={enter.error ?? check.error}
    >
      <div className="gt-form">
        <FileField
          label={t('evaluation.sheet.file')}
          accept=".xlsx,.xls,.csv"
          single
          onFiles={([file]) => take(file ?? null)}
        />
        <div className="is-text">
          <label htmlFor={`${id}-paste`}>{t('evaluation.sheet.paste')}</label>
          <textarea
            id={`${id}-paste`}
            rows={3}
            placeholder={t('evaluation.sheet.pasteHow')}
            onChange={({ target }) => take(pastedSheet(target.value, t('evaluation.sheet.pasted')))}
          />
        </div>
      </div>
      {check.isPending && <Skeleton rows={4} />}
      {check.data && <SheetPreview check={check.data} />}
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={`${id}-note`}>{t('evaluation.figures.basis')}</label>
          <input
            id={`${id}-note`}
            required
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
      </div>
      <p className="gt-note">{t('evaluation.figures.saveNote')}</p>
    </FormDialog>
  );
}

import { eraseEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useRecordPage } from './record-context.tsx';

/** The way to erase what a record says about persons, for those who may, and only from the record as it is now. */
export function ErasePersonal() {
  const { known } = useRecordPage();
  const [open, setOpen] = useState(false);
  const may = useMay('personal.erase');
  if (!may || known !== null) return null;
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpen(true)}>
        {t('records.erase.open')}
      </button>
      {open && <EraseDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Says what goes and that it is for good, asks for the grounds; afterwards what went. */
function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { ledger, record, name } = useRecordPage();
  const id = useId();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      call(eraseEndpoint, { params: { kind: ledger.kind }, body: { id: record.id, reason: reason.trim() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
  const title = t('records.erase.title', { name });
  return (
    <FormDialog
      title={title}
      className="gt-erase"
      submit={t('records.erase.save')}
      onSubmit={() => erase.mutate()}
      onClose={onClose}
      busy={erase.isPending}
      ready={reason.trim() !== ''}
      danger
      error={erase.error}
      done={erase.isSuccess}
    >
      {erase.isSuccess ? (
        <p role="status">
          {t('records.erase.done', { values: erase.data.values, cells: erase.data.cells })}{' '}
          {erase.data.batchId !== null && (
            <Link to="/sources/batches/$id" params={{ id: erase.data.batchId }}>
              {t('records.erase.batch')}
            </Link>
          )}
        </p>
      ) : (
        <>
          <p>{t('records.erase.effect')}</p>
          <p>
            <strong>{t('records.erase.forever')}</strong>
          </p>
          <div className="gt-form">
            <div className="is-text">
              <label htmlFor={id}>{t('records.erase.reason')}</label>
              <input
                id={id}
                value={reason}
                maxLength={200}
                required
                placeholder={t('records.erase.reasonHint')}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </div>
        </>
      )}
    </FormDialog>
  );
}

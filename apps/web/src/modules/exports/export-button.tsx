import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { ExportDialog, type ListToExport } from './export-dialog.tsx';

/** Opens the choice of formats; there only for those who may export. */
export function ExportButton(props: ListToExport) {
  const [open, setOpen] = useState(false);
  if (!useMay('export')) return null;
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpen(true)}>
        {t('exports.open')}
      </button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

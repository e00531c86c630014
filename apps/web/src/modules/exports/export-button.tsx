import type { EntityKind, ExportRequest } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { ExportDialog } from './export-dialog.tsx';

export interface ExportButtonProps {
  readonly kind: EntityKind;
  /** Name of the list, as its page says it. */
  readonly name: string;
  /** Filters and sort of the list, as its page's address has them. */
  readonly query: ExportRequest['query'];
  /** Field ids of the columns on screen, in their order. */
  readonly columns: readonly string[];
}

/** Opens the choice of formats; there only for those who may export. */
export function ExportButton(props: ExportButtonProps) {
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

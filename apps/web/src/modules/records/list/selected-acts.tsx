import type { RecordRow } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { asOfRefusal } from '../../../ui/filters/as-of-picker.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { MergeRecords } from './merge-records.tsx';

export interface SelectedActsProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  /** The selected rows with the versions on screen. */
  readonly chosen: readonly RecordRow[];
  /** Local office time of the as-known-on picker; null = now. */
  readonly known: string | null;
  readonly onDone: () => void;
}

/** Acts on the selected rows; there only for those who may write, and dead while an earlier state is on screen. */
export function SelectedActs({ ledger, dictionary, chosen, known, onDone }: SelectedActsProps) {
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null);
  const may = useMay('project.write');
  if (!may || chosen.length === 0) return null;
  const [first, second, ...more] = chosen;
  const close = () => setOpen(null);
  const finish = () => {
    close();
    onDone();
  };
  const button = (act: 'edit' | 'merge', words: string) => (
    <button
      type="button"
      className="gt-link"
      disabled={known !== null}
      title={known === null ? undefined : asOfRefusal(known)}
      onClick={() => setOpen(act)}
    >
      {words}
    </button>
  );
  return (
    <>
      {button('edit', t('records.bulk.open', { n: chosen.length }))}
      {first && second && more.length === 0 && button('merge', t('records.merge.open'))}
      {open === 'edit' && (
        <BulkEdit ledger={ledger} dictionary={dictionary} rows={chosen} onClose={close} onDone={finish} />
      )}
      {open === 'merge' && first && second && (
        <MergeRecords ledger={ledger} dictionary={dictionary} pair={[first, second]} onClose={close} onDone={finish} />
      )}
    </>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { type Seen, useEntrySheet } from '../acts.ts';
import { SheetDialog } from './sheet-dialog.tsx';

/** The sheet to be filled, and the way back in for a filled one. */
export function SheetActs({ run, onEntered }: { readonly run: Seen; readonly onEntered: () => void }) {
  const sheet = useEntrySheet(run.id);
  const [open, setOpen] = useState(false);
  return (
    <>
      {sheet.error !== null && (
        <span className="gt-problem" role="alert">
          {messageOf(sheet.error)}
        </span>
      )}
      <Button size="small" loading={sheet.isPending} onClick={() => sheet.mutate()}>
        {t('evaluation.sheet.download')}
      </Button>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('evaluation.sheet.upload')}
      </Button>
      {open && <SheetDialog run={run} onDone={onEntered} onClose={() => setOpen(false)} />}
    </>
  );
}

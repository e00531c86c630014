import { t } from '../../../texts/index.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import type { useSaveRecord } from './use-save.ts';

interface WhyChangedProps {
  readonly save: ReturnType<typeof useSaveRecord>;
  readonly onDone: () => void;
}

/** Asks why a final figure, or one of a sealed period, is changed, and sends the change again with the answer. */
export function WhyChanged({ save, onDone }: WhyChangedProps) {
  if (save.asking === null) return null;
  return (
    <ReasonDialog
      title={t('records.edit.why')}
      label={t('records.edit.reason')}
      note={save.asking.sentence}
      onSubmit={(reason) => save.giveReason(reason, { onSuccess: onDone })}
      onClose={save.forget}
      busy={save.isPending}
      error={null}
    />
  );
}

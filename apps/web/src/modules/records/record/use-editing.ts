import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { asOfRefusal } from '../../../ui/filters/as-of-picker.tsx';
import { useRecordPage } from './record-context.tsx';

export interface Editing {
  /** Whether write buttons are there at all. */
  readonly offered: boolean;
  /** Why they cannot be pressed now; null when they can. */
  readonly refusal: string | null;
}

/** Whether the record of the page may be changed; a button that cannot be pressed says why. */
export function useEditing(): Editing {
  const { record, known } = useRecordPage();
  const offered = useMay('project.write');
  if (known !== null) return { offered, refusal: asOfRefusal(known) };
  if (record.void) return { offered, refusal: t('records.record.voidRefusal') };
  if (record.survivorId !== null) return { offered, refusal: t('records.record.mergedRefusal') };
  return { offered, refusal: null };
}

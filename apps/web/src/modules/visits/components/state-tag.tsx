import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { VisitState } from '../domain/state.ts';

const TONES: Readonly<Record<VisitState, Tone>> = {
  DRAFT: 'plain',
  WAITING: 'yellow',
  REFUSED: 'red',
  CONFLICT: 'red',
  SYNCED: 'green',
};

/** How a visit stands on this device, in a word. */
export function StateTag({ state }: { readonly state: VisitState }) {
  return <Tag tone={TONES[state]}>{t(`visits.state.${state}`)}</Tag>;
}

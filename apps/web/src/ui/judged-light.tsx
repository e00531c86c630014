import { t } from '../texts/index.ts';
import { Light, type LightProps, type LightState } from './light.tsx';

export interface JudgedLightProps extends Omit<LightProps, 'state'> {
  readonly judged: LightState;
  /** What the ledger reports; `none` where it reports nothing. */
  readonly reported: LightState;
}

/** The light that the rules judge; a mark says that the ledger reports another. */
export function JudgedLight({ judged, reported, ...shown }: JudgedLightProps) {
  const light = <Light state={judged} {...shown} />;
  if (reported === 'none' || reported === judged) return light;
  const remark = t('light.differs', { word: t(`light.word.${reported}`) });
  return (
    <span title={remark}>
      {light}
      <span aria-hidden="true">≠</span>
      <span className="gt-sr">{remark}</span>
    </span>
  );
}

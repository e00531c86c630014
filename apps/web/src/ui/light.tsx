import { t } from '../texts/index.ts';
import { classNames } from './class-names.ts';
import './light.css';

/** `none` = not judged: the rule has no say yet, which is not the same as green. */
export type LightState = 'green' | 'yellow' | 'red' | 'none';

export interface LightProps {
  readonly state: LightState;
  /** `icon` shows the shape alone and keeps the word for screen readers and the tooltip. */
  readonly show?: 'icon' | 'word' | 'short';
  /** Replaces the word: an axis, a count. */
  readonly word?: string;
  readonly size?: 13 | 16 | 20 | 28;
  /** Opens the explanation: rule, version, inputs, what turns it green. */
  readonly onExplain?: () => void;
  /** Names the light for screen readers when only the shape is shown: the axis and the project. */
  readonly label?: string;
}

/** The shape alone: circle and tick, triangle and bar, square and cross, dashed ring. Readable without colour. */
export function LightShape({ state, size = 13 }: { readonly state: LightState; readonly size?: number }) {
  return (
    <svg className={`gt-light-shape is-${state}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'green' && <circle cx="8" cy="8" r="7.5" fill="var(--green)" />}
      {state === 'green' && <path d="M4.4 8.3l2.5 2.5 4.7-5" className="gt-light-mark" />}
      {state === 'yellow' && <path d="M8 .8 15.6 15H.4z" fill="var(--yellow)" strokeLinejoin="round" />}
      {state === 'yellow' && <path d="M8 5.6v4.6M8 12.2v.9" className="gt-light-mark" />}
      {state === 'red' && <rect x=".8" y=".8" width="14.4" height="14.4" rx="2" fill="var(--red)" />}
      {state === 'red' && <path d="M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2" className="gt-light-mark" />}
      {state === 'none' && <circle cx="8" cy="8" r="6.4" className="gt-light-ring" />}
    </svg>
  );
}

/** A traffic light: shape, word and colour together. With `onExplain` it is a button. */
export function Light({ state, show = 'word', word, size = 13, onExplain, label }: LightProps) {
  const name = word ?? (show === 'short' ? t(`light.short.${state}`) : t(`light.word.${state}`));
  const full = label === undefined ? name : `${label} ${name}`;
  const body = (
    <>
      <LightShape state={state} size={size} />
      {show === 'icon' ? <span className="gt-sr">{full}</span> : <span className="gt-light-word">{name}</span>}
    </>
  );
  const className = classNames('gt-light', `is-${state}`, show === 'icon' && 'is-icon');
  if (!onExplain) {
    return (
      <span className={className} title={show === 'icon' ? name : undefined}>
        {body}
      </span>
    );
  }
  return (
    <button type="button" className={className} title={show === 'icon' ? name : undefined} onClick={onExplain}>
      {body}
    </button>
  );
}

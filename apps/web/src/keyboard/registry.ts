import { advance, chordOf, isSingleKey, noSequence } from './sequence.ts';

export interface Shortcut {
  /** `j`, `g z`, `Ctrl+Enter`; see `chordOf`. */
  readonly keys: string;
  /** What it does, for the shortcut list. */
  readonly label: string;
  readonly run: () => void;
}

interface Host {
  /** Single-letter keys can be switched off in the settings. */
  readonly singleKeysOn: () => boolean;
  readonly now: () => number;
}

/** Input fields keep their letters; so do popups that read letters themselves. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea, select');
}

/** The newest binding of a key wins: a dialog or list that is open takes over from the page below it. */
export class ShortcutRegistry {
  #bound: Shortcut[] = [];
  #state = noSequence;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  bind(shortcut: Shortcut): () => void {
    this.#bound.push(shortcut);
    return () => {
      this.#bound = this.#bound.filter((each) => each !== shortcut);
    };
  }

  /** One entry a key, the one that would run now. */
  list(): readonly Shortcut[] {
    return [...new Map(this.#bound.map((each) => [each.keys, each])).values()];
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const text = takesText(event.target);
    const usable = this.list().filter(({ keys }) => !isSingleKey(keys) || (this.#host.singleKeysOn() && !text));
    // A shortcut must not take Enter or Space away from the button that has the focus.
    const chord = chordOf(event);
    if (['Enter', 'Space'].includes(chord) && event.target instanceof HTMLElement && event.target.closest('button, a'))
      return;
    const step = advance(
      this.#state,
      chord,
      this.#host.now(),
      usable.map((each) => each.keys),
    );
    this.#state = step.state;
    const hit = usable.find((each) => each.keys === step.match);
    if (!hit) return;
    event.preventDefault();
    hit.run();
  }
}

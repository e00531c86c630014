/** What of a keyboard event decides; a structural part of `KeyboardEvent`, so that the rules are testable without a page. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Two keys of one sequence (`g` then `z`) must follow within this time. */
export const sequenceGapMs = 1200;

/**
 * Writes a key press the way shortcuts are declared: `j`, `?`, `Ctrl+Enter`, `Alt+1`, `Shift+F8`.
 * Cmd counts as Ctrl. Shift is only named where it does not already change the character (`?`, not `Shift+?`).
 */
export function chordOf(press: KeyPress): string {
  const named = press.key.length > 1;
  const letter = /^[a-zA-Z]$/.test(press.key);
  const key = letter ? press.key.toLowerCase() : press.key === ' ' ? 'Space' : press.key;
  const parts: string[] = [];
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl');
  if (press.altKey) parts.push('Alt');
  if (press.shiftKey && (named || letter)) parts.push('Shift');
  return [...parts, key].join('+');
}

/** True for shortcuts that a person could type by accident: no modifier and not a function or named key. */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.split(' ').every((chord) => chord.length === 1 || /^Shift\+[a-z]$/.test(chord));
}

export interface SequenceState {
  readonly prefix: string;
  readonly at: number;
}

export const noSequence: SequenceState = { prefix: '', at: 0 };

export interface SequenceStep {
  /** The shortcut to run, or null when nothing is bound or a second key is awaited. */
  readonly match: string | null;
  readonly state: SequenceState;
}

/**
 * Takes one chord and answers which bound shortcut it completes. A finished sequence wins over a shortcut of its last
 * key alone (`g k` over `k`); after the gap an unfinished prefix is forgotten.
 */
export function advance(state: SequenceState, chord: string, now: number, bound: Iterable<string>): SequenceStep {
  const shortcuts = [...bound];
  const prefix = now - state.at <= sequenceGapMs ? state.prefix : '';
  const long = prefix === '' ? '' : `${prefix} ${chord}`;
  if (long !== '' && shortcuts.includes(long)) return { match: long, state: noSequence };
  if (shortcuts.some((shortcut) => shortcut.startsWith(`${chord} `)))
    return { match: null, state: { prefix: chord, at: now } };
  return { match: shortcuts.includes(chord) ? chord : null, state: noSequence };
}

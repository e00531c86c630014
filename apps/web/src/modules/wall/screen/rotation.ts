/** How long a board stays, and how long somebody's hand holds the rotation. */
export const BOARD_MS = 20_000;
export const HOLD_MS = 120_000;

/** Which board is up, since when, and what keeps it there. Times are milliseconds of one clock. */
export interface Rotation {
  readonly board: number;
  readonly since: number;
  /** Stopped until it is started again. */
  readonly paused: boolean;
  /** Somebody is at the screen until then. */
  readonly heldUntil: number;
}

export type RotationEvent =
  | { readonly kind: 'tick'; readonly now: number }
  | { readonly kind: 'step'; readonly now: number; readonly by: 1 | -1 }
  | { readonly kind: 'pause'; readonly now: number }
  /** Any other press or movement of the pointer. */
  | { readonly kind: 'touch'; readonly now: number };

export function startRotation(now: number): Rotation {
  return { board: 0, since: now, paused: false, heldUntil: now };
}

/** The next state. `boards` stand side by side in groups of `beside`, and the rotation moves by whole groups. */
export function rotate(state: Rotation, event: RotationEvent, boards: number, beside = 1): Rotation {
  const { now } = event;
  const move = (by: number) => ({ board: (((state.board + by * beside) % boards) + boards) % boards, since: now });
  switch (event.kind) {
    case 'tick':
      return state.paused || now < nextAt(state) ? state : { ...state, ...move(1) };
    case 'step':
      return { ...state, ...move(event.by), heldUntil: now + HOLD_MS };
    case 'pause':
      // Starting again means now, not two minutes after the key.
      return { ...state, paused: !state.paused, since: now, heldUntil: now };
    case 'touch':
      return { ...state, heldUntil: now + HOLD_MS };
  }
}

function nextAt({ since, heldUntil }: Rotation): number {
  return Math.max(since + BOARD_MS, heldUntil);
}

/** What the foot of the screen says about the rotation. */
export function rotationState(state: Rotation, now: number): 'running' | 'held' | 'paused' {
  if (state.paused) return 'paused';
  return now < state.heldUntil ? 'held' : 'running';
}

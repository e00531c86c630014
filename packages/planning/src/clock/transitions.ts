import { ok, type Result, refuse } from '@guatu/kernel';
import { ACT_WORDS, clockErrors } from './errors.ts';
import type { ClockEvent } from './types.ts';

/** How a file stands between two acts. */
export type Standing = 'NEW' | 'EXAMINED' | 'PAUSED' | 'STOPPED' | 'DECIDED';

export type Act = ClockEvent['kind'];

/** What each act makes of a file; an act that is not listed cannot be done there. */
const TRANSITIONS: Readonly<Record<Standing, Partial<Readonly<Record<Act, Standing>>>>> = {
  NEW: { accepted: 'EXAMINED' },
  EXAMINED: { paused: 'PAUSED', stopped: 'STOPPED', extended: 'EXAMINED', decided: 'DECIDED' },
  PAUSED: { resumed: 'EXAMINED', stopped: 'STOPPED' },
  STOPPED: { resumed: 'EXAMINED' },
  DECIDED: {},
};

const WORDS: Readonly<Record<Standing, string>> = {
  NEW: '还没有受理',
  EXAMINED: '正在办理',
  PAUSED: '已暂停计时',
  STOPPED: '已中止',
  DECIDED: '已办结',
};

/** The standing after an act, or why it cannot be done. */
export function standingAfter(standing: Standing, event: ClockEvent): Result<Standing> {
  const next = TRANSITIONS[standing][event.kind];
  if (next !== undefined) return ok(next);
  return refuse(clockErrors.clock_act_out_of_order({ act: event.kind, on: event.on, state: WORDS[standing] }));
}

/** The acts that a file allows as it stands, for buttons and for tests of what is refused. */
export function actsAllowed(standing: Standing): readonly Act[] {
  return ALL_ACTS.filter((act) => TRANSITIONS[standing][act] !== undefined);
}

// The words are declared for exactly the acts.
const ALL_ACTS = Object.keys(ACT_WORDS) as readonly Act[];

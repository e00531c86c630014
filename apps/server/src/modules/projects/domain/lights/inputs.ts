import { type LedgerDate, printPeriod, type Yuan } from '@guatu/kernel';
import type { JudgedAt, LightSubject } from './types.ts';
import type { LightFact } from './vocabulary.ts';

/** What the ledger says that facts are made of. */
export type InputId =
  | 'planStart'
  | 'actualStart'
  | 'completed'
  | 'suspendedOn'
  | 'totalInvestment'
  | 'statEntered'
  | 'statMonth'
  | 'annualPlan'
  | 'ytdDone'
  | 'monthDone'
  | 'fundsDue'
  | 'fundsInPlace';

/** A figure that a light rests on: its value, and the key under which its source is looked up (0003). */
export interface LightInput {
  readonly id: InputId;
  /** Funds in place stand in the ledger of the lead that the project came from. */
  readonly record: 'project' | 'lead';
  readonly key: string;
  readonly value: LedgerDate | Yuan | boolean | null;
}

const OF_FACT: Readonly<Record<LightFact, readonly InputId[]>> = {
  standing: ['completed', 'suspendedOn'],
  started: ['actualStart'],
  startMonthsOverdue: ['planStart', 'actualStart'],
  startMonthsLate: ['planStart', 'actualStart'],
  startMonthsAgo: ['actualStart'],
  monthsSinceStart: ['actualStart'],
  totalInvestment: ['totalInvestment'],
  statEntered: ['statMonth', 'statEntered'],
  statMonthsTaken: ['actualStart', 'statMonth'],
  statMonthsAgo: ['statMonth'],
  paceGap: ['annualPlan', 'ytdDone'],
  doneToPace: ['annualPlan', 'ytdDone'],
  monthTaskRate: ['annualPlan', 'monthDone'],
  fundsRatio: ['fundsDue', 'fundsInPlace'],
};

/** The figures behind some facts, each once, in the order in which a reader would ask for them. */
export function inputsOf(facts: readonly string[], subject: LightSubject, at: JudgedAt): readonly LightInput[] {
  const ids = new Set(facts.flatMap((fact) => OF_FACT[fact as LightFact]));
  return [...ids].map((id) => ({
    id,
    record: id === 'fundsInPlace' ? 'lead' : 'project',
    key: keyOf(id, at),
    value: subject[id],
  }));
}

function keyOf(id: InputId, { month }: JudgedAt): string {
  switch (id) {
    case 'completed':
      return 'actualComplete';
    case 'statEntered':
      return 'isStatEntered';
    case 'statMonth':
      return 'statInMonth';
    case 'annualPlan':
      return `annualPlanAmt@${printPeriod({ kind: 'year', year: month.year })}`;
    case 'ytdDone':
      return `ytdDoneAmt@${printPeriod(month)}`;
    case 'monthDone':
      return `monthDoneAmt@${printPeriod(month)}`;
    case 'fundsDue':
      return 'commitTarget@FUNDS_IN_PLACE';
    default:
      return id;
  }
}

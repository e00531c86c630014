import type { Values } from '@guatu/contract';
import { latestMonthly } from './year-progress.ts';

/** Where an amount stands, for asking where it comes from. */
export interface AmountAt {
  readonly from: 'project' | 'lead';
  readonly key: string;
  readonly yuan: number;
}

/** Five calibres of one project's money. Null: this calibre does not exist yet, or nothing in the ledgers says it. */
export interface MoneySteps {
  readonly agreed: AmountAt | null;
  readonly signedOn: string | null;
  readonly planned: AmountAt | null;
  /** Counted at the planned total investment once the project is in the statistics. */
  readonly counted: AmountAt | null;
  readonly countedFrom: string | null;
  readonly done: AmountAt | null;
  readonly doneAt: string | null;
  readonly paid: AmountAt | null;
}

/** Reads the calibres out of the project and of the lead it grew from; none is worked out from another. */
export function moneySteps(project: Values, lead: Values | null): MoneySteps {
  const at = (from: AmountAt['from'], key: string | undefined): AmountAt | null => {
    const value = key === undefined ? undefined : (from === 'lead' ? lead : project)?.[key];
    return key !== undefined && typeof value === 'number' ? { from, key, yuan: value } : null;
  };
  const done = latestMonthly(project, 'cumDoneAmt');
  const entered = project.isStatEntered === true || typeof project.statInMonth === 'string';
  return {
    agreed: at('lead', 'contractedAmt'),
    signedOn: textOf(lead?.signDate),
    planned: at('project', 'totalInvestment'),
    counted: entered ? at('project', 'totalInvestment') : null,
    countedFrom: textOf(project.statInMonth),
    done: at('project', done?.key),
    doneAt: done?.period ?? null,
    paid: at('lead', 'fundsInPlace'),
  };
}

const textOf = (value: Values[string] | undefined): string | null => (typeof value === 'string' ? value : null);

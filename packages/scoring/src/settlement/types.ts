import type { Decimal, Yuan } from '@guatu/kernel';

/** One measurable promise of an agreement, in the unit it was written in. */
export interface SettlementPromise {
  readonly id: string;
  readonly title: string;
  readonly direction: 'UP' | 'DOWN';
  readonly target: Decimal;
  /** Out of 100 in all. */
  readonly weight: Decimal;
  /** Null where no figure is confirmed yet. */
  readonly actual: Decimal | null;
}

/** From this score on: all is paid, as many per cent as the score, a fixed share, or nothing and what was paid goes back. */
export interface SettlementTier {
  readonly id: string;
  readonly from: Decimal;
  readonly pay: 'FULL' | 'SCORE' | 'SHARE' | 'NONE';
  /** Per cent, of SHARE. */
  readonly share?: Decimal;
  /** What is to follow besides money, as a code of the catalogue: a deadline to make good, recovery. */
  readonly follow?: string;
}

/** How promises become money: data of the catalogue, dated and with its source. */
export interface SettlementRules {
  /** A promise counts up to this share of its target when money is settled (1.0) … */
  readonly payCap: Decimal;
  /** … and up to this one when performance is scored (1.2). */
  readonly scoreCap: Decimal;
  /** From the best down; the last begins at 0. */
  readonly tiers: readonly SettlementTier[];
}

export interface SettlementMoney {
  /** What the agreement promises in all. */
  readonly agreed: Yuan;
  readonly paid: Yuan;
}

export interface PromiseSettled {
  readonly id: string;
  readonly title: string;
  /** Share of the target reached, before and after the cap, to six decimals. */
  readonly reached: Decimal;
  readonly counted: Decimal;
  /** Points of the score, to six decimals. */
  readonly points: Decimal;
}

export interface Settlement {
  readonly promises: readonly PromiseSettled[];
  /** Out of 100, to two decimals; the tier and the money follow from the exact score. */
  readonly score: Decimal;
  /** With the wider cap, for evaluation. */
  readonly performance: Decimal;
  readonly tier: SettlementTier;
  /** Whether a veto (accident, fraud, land passed on) made everything zero. */
  readonly vetoed: boolean;
  readonly due: Yuan;
  /** To be paid still; negative: to be recovered. */
  readonly balance: Yuan;
}

import type { PromiseDirection, PromiseSource } from '@guatu/contract';
import type { Decimal } from '@guatu/kernel';
import type { SettlementRules } from '@guatu/scoring';

export interface NamedTier {
  readonly id: string;
  readonly title: string;
}

/** What has to follow a settlement besides money, and within how many days. */
export interface Follow {
  readonly id: string;
  readonly title: string;
  readonly days: number;
}

/** A part of the agreed money that becomes payable when a milestone is reached. */
export interface Instalment {
  readonly milestone: string;
  readonly title: string;
  /** Per cent of the agreed money. */
  readonly percent: Decimal;
}

/** What no agreement may promise, and the words by which it is told. */
export interface Forbidden {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** How promises become money: what the engine needs, and what offices call it. */
export interface PolicyRules {
  /** The form in which statements are printed. */
  readonly layout: string;
  readonly engine: SettlementRules;
  readonly tiers: readonly NamedTier[];
  readonly follows: readonly Follow[];
  readonly instalments: readonly Instalment[];
  readonly vetoes: readonly { readonly id: string; readonly title: string }[];
  readonly forbidden: readonly Forbidden[];
}

/** A measure that agreements promise, as it is usual. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly direction: PromiseDirection;
  readonly weight: number;
  readonly source: PromiseSource;
}

/** What is usual in an industry: targets by measure. */
export interface IndustryDefaults {
  readonly id: string;
  readonly title: string;
  /** Beginnings of industry codes. */
  readonly industries: readonly string[];
  readonly targets: Readonly<Record<string, number>>;
}

export interface CommitmentDefaults {
  readonly measures: readonly Measure[];
  readonly items: readonly IndustryDefaults[];
}

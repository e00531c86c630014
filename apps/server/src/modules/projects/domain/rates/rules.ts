import { ok, type Result, refuse } from '@guatu/kernel';
import { stockErrors } from '../../messages/stock.ts';

/** How many of those that should have come to a milestone did. `among`: only those that came to this one. */
export interface MilestoneRate {
  readonly id: string;
  readonly label: string;
  readonly milestone: string;
  readonly among: string | null;
}

/** Fields by which projects may be left out of the count. */
export const EXCLUDING_FIELDS = ['buildNature', 'regimeType', 'industryCode', 'exitReason'] as const;

/** Projects that are not counted (不予认定), by what the ledger says of them. */
export interface Exclusion {
  readonly id: string;
  readonly label: string;
  readonly field: (typeof EXCLUDING_FIELDS)[number];
  readonly in?: readonly string[];
  readonly startsWith?: readonly string[];
}

/** Fields of a project that its promises may be weighed by. */
export const WEIGHING_FIELDS = ['totalInvestment', 'fixedInvestment'] as const;

/**
 * Promises kept, each at most in full. Without a weight every promise counts alike; with one, the mean of a project's promises
 * counts by its amount, so that nobody counts more for having promised in more parts.
 */
export interface KeptRate {
  readonly id: string;
  readonly label: string;
  readonly weighedBy: (typeof WEIGHING_FIELDS)[number] | null;
}

export interface RateRules {
  /** Cohorts are made by when projects came to this milestone: the signing. */
  readonly cohortOf: string;
  /** Who came to it has landed (签约落地). */
  readonly landedAt: string;
  readonly rates: readonly MilestoneRate[];
  readonly settled: MilestoneRate;
  readonly kept: readonly KeptRate[];
  readonly excluded: readonly Exclusion[];
}

type Raw = Readonly<Record<string, unknown>>;

/** Checks the catalogue of rates. */
export function readRateRules(content: Raw, milestones: ReadonlySet<string>): Result<RateRules> {
  const list = <T>(value: unknown): readonly Partial<T>[] => (Array.isArray(value) ? value : []);
  const { cohortOf, landedAt, settled } = content;
  const rates = [
    ...list<MilestoneRate>(content.items),
    ...list<MilestoneRate>([{ id: 'SETTLED', ...(settled as object) }]),
  ];
  const named = [
    cohortOf,
    landedAt,
    ...rates.flatMap(({ milestone, among }) => (among ? [milestone, among] : [milestone])),
  ];
  const unknown = named.find((code) => !milestones.has(String(code)));
  if (unknown !== undefined) return refuse(stockErrors.rate_milestone({ code: String(unknown) }));
  const nameless = rates.find(({ id, label }) => !id || !label);
  if (nameless) return refuse(stockErrors.rate_shape({ at: String(nameless.id) }));
  const kept = list<KeptRate>(content.kept);
  const unweighed = kept.find(({ id, label, weighedBy }) => !id || !label || !isWeight(weighedBy));
  if (unweighed || kept.length === 0) {
    return refuse(stockErrors.rate_shape({ at: unweighed?.label ?? unweighed?.id ?? 'kept' }));
  }
  const excluded = list<Exclusion>(content.excluded);
  for (const { id, label, field, in: within, startsWith } of excluded) {
    const known = EXCLUDING_FIELDS.some((each) => each === field);
    if (!id || !label || !known || (within ?? startsWith ?? []).length === 0) {
      return refuse(stockErrors.rate_shape({ at: label ?? String(id) }));
    }
  }
  const [last] = rates.slice(-1);
  return ok({
    cohortOf: String(cohortOf),
    landedAt: String(landedAt),
    // Every one of them was found whole above.
    rates: rates.slice(0, -1) as readonly MilestoneRate[],
    settled: last as MilestoneRate,
    kept: kept as readonly KeptRate[],
    excluded: excluded as readonly Exclusion[],
  });
}

const isWeight = (field: KeptRate['weighedBy'] | undefined) =>
  field === null || WEIGHING_FIELDS.some((each) => each === field);

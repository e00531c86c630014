import {
  addRationals,
  compareRationals,
  type Decimal,
  decimal,
  divideRationals,
  makeDecimal,
  multiplyRationals,
  ok,
  printDecimal,
  type Rational,
  type Result,
  rationalOf,
  refuse,
  roundRational,
  yuan,
  zeroRational,
} from '@guatu/kernel';
import { settlementErrors } from './errors.ts';
import type {
  PromiseSettled,
  Settlement,
  SettlementMoney,
  SettlementPromise,
  SettlementRules,
  SettlementTier,
} from './types.ts';

const HUNDRED = rationalOf(decimal('100'));
const PLACES = 6;

/**
 * Settles an agreement by how its promises were kept: S = Σ wᵢ·min(rᵢ, cap), rᵢ = actual / target (target / actual where less
 * is better), then the tier of S and the money. Exact until the last step; money is rounded once, to the yuan. A veto makes
 * everything zero. Refuses weights that do not sum to 100 and promises without a confirmed figure. Source: handbook 3.6.
 */
export function settlePolicy(
  promises: readonly SettlementPromise[],
  rules: SettlementRules,
  money: SettlementMoney,
  vetoed: boolean,
): Result<Settlement> {
  const error = checkPromises(promises) ?? checkTiers(rules.tiers);
  if (error) return refuse(error);
  const payCap = rationalOf(rules.payCap);
  const kept = promises.map((promise) => keepingOf(promise));
  const exact = scoreOf(kept, payCap);
  const last = rules.tiers.at(-1);
  const tier = (vetoed ? last : rules.tiers.find(({ from }) => compareRationals(exact, rationalOf(from)) >= 0)) ?? last;
  if (!tier) return refuse(settlementErrors.settlement_tiers_bad({}));
  const share = vetoed ? zeroRational : shareOf(tier, exact);
  const due = yuan(
    Number(roundRational(multiplyRationals(rationalOf(makeDecimal(BigInt(money.agreed), 0)), share), 0).coefficient),
  );
  return ok({
    promises: kept.map((each) => settledOf(each, payCap)),
    score: roundRational(exact, 2),
    performance: roundRational(scoreOf(kept, rationalOf(rules.scoreCap)), 2),
    tier,
    vetoed,
    due,
    balance: yuan(due - money.paid),
  });
}

interface Keeping {
  readonly promise: SettlementPromise;
  /** Null where nothing at all was used of what should be little: as good as can be. */
  readonly reached: Rational | null;
}

function keepingOf(promise: SettlementPromise): Keeping {
  const target = rationalOf(promise.target);
  const actual = rationalOf(promise.actual ?? makeDecimal(0n, 0));
  if (promise.direction === 'UP') return { promise, reached: divideRationals(actual, target) };
  return { promise, reached: actual.numerator === 0n ? null : divideRationals(target, actual) };
}

function capped({ reached }: Keeping, cap: Rational): Rational {
  return reached === null || compareRationals(cap, reached) < 0 ? cap : reached;
}

function scoreOf(kept: readonly Keeping[], cap: Rational): Rational {
  return kept.reduce(
    (sum, each) => addRationals(sum, multiplyRationals(rationalOf(each.promise.weight), capped(each, cap))),
    zeroRational,
  );
}

function settledOf(keeping: Keeping, cap: Rational): PromiseSettled {
  const { promise, reached } = keeping;
  const counted = capped(keeping, cap);
  return {
    id: promise.id,
    title: promise.title,
    reached: roundRational(reached ?? cap, PLACES),
    counted: roundRational(counted, PLACES),
    points: roundRational(multiplyRationals(rationalOf(promise.weight), counted), PLACES),
  };
}

/** Share of the agreed money. */
function shareOf({ pay, share }: SettlementTier, score: Rational): Rational {
  switch (pay) {
    case 'FULL':
      return divideRationals(HUNDRED, HUNDRED);
    case 'SCORE':
      return divideRationals(score, HUNDRED);
    case 'SHARE':
      return share ? divideRationals(rationalOf(share), HUNDRED) : zeroRational;
    case 'NONE':
      return zeroRational;
  }
}

/** The agreement first, then the figures: weights that do not sum are not hidden behind a figure that is still to come. */
function checkPromises(promises: readonly SettlementPromise[]) {
  const seen = new Set<string>();
  for (const { id, title, target, weight } of promises) {
    if (seen.has(id)) return settlementErrors.settlement_promise_repeated({ id });
    seen.add(id);
    if (target.coefficient <= 0n || weight.coefficient <= 0n) return settlementErrors.settlement_target_bad({ title });
  }
  const sum = promises.reduce((all, { weight }) => addRationals(all, rationalOf(weight)), zeroRational);
  if (compareRationals(sum, HUNDRED) !== 0) {
    return settlementErrors.settlement_weights_sum({ sum: printDecimal(roundRational(sum, PLACES)) });
  }
  for (const { title, actual } of promises) {
    if (actual === null) return settlementErrors.settlement_actual_missing({ title });
    if (actual.coefficient < 0n) return settlementErrors.settlement_actual_negative({ title });
  }
  return null;
}

function checkTiers(tiers: readonly SettlementTier[]) {
  const falling = tiers.every(({ from }, index) => {
    const above: Decimal | undefined = tiers[index - 1]?.from;
    return above === undefined || compareRationals(rationalOf(from), rationalOf(above)) < 0;
  });
  const reachesZero = tiers.at(-1)?.from.coefficient === 0n;
  const shared = tiers.every(({ pay, share }) => (pay === 'SHARE') === (share !== undefined));
  return falling && reachesZero && shared ? null : settlementErrors.settlement_tiers_bad({});
}

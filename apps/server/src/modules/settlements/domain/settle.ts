import type { PromiseDirection, PromiseSource } from '@guatu/contract';
import { decimalOfNumber, decimalToNumber, ok, type Result, valueOrThrow, yuan } from '@guatu/kernel';
import { type Settlement, settlePolicy } from '@guatu/scoring';
import { acceptedProof, type PromiseRecord } from './promise.ts';
import type { PolicyRules } from './rules.ts';

/** A promise as it is settled, with what its figure rests on. */
export interface SettleLine {
  readonly code: string;
  readonly title: string;
  readonly clause: string;
  readonly place: string;
  readonly direction: PromiseDirection;
  readonly unit: string;
  readonly target: number;
  readonly weight: number;
  readonly source: PromiseSource;
  /** Null while no figure was accepted. */
  readonly actual: number | null;
  readonly period: string;
  readonly proof: string;
  readonly proofOn: string;
  readonly files: readonly string[];
}

export interface SettleMoney {
  /** Yuan. */
  readonly agreed: number;
  readonly paid: number;
}

/** What came of a line: the share of its target before and after the cap, and its points. */
export interface LinePoints {
  readonly code: string;
  readonly reached: number;
  readonly counted: number;
  readonly points: number;
}

/** What of a settlement is kept: the points to six digits behind the point, the scores to two. */
export interface Settled {
  readonly points: readonly LinePoints[];
  readonly score: number;
  readonly performance: number;
  readonly tier: string;
  readonly follow: string | null;
  readonly due: number;
  readonly balance: number;
}

/** The promises as lines of a settlement; parts that are not there are empty, and a confirmed promise has all of them. */
export function linesOf(promises: readonly PromiseRecord[], titleOf: (code: string) => string): readonly SettleLine[] {
  return promises.map((promise) => {
    const proof = acceptedProof(promise);
    return {
      ...{ code: promise.code, title: promise.title ?? titleOf(promise.code) },
      ...{ clause: promise.clause ?? '', place: promise.place ?? '', unit: promise.unit ?? '' },
      ...{ direction: promise.direction ?? 'UP', source: promise.source ?? 'OTHER' },
      ...{ target: promise.target, weight: promise.weight ?? 0 },
      ...{ actual: proof?.actual ?? null, period: proof?.period ?? '', proof: proof?.code ?? '' },
      ...{ proofOn: proof?.verdict?.on ?? '', files: proof?.files ?? [] },
    };
  });
}

/** Settles lines by the rules; refused as the engine refuses: weights, targets, missing figures. */
export function settle(
  { engine }: Pick<PolicyRules, 'engine'>,
  lines: readonly SettleLine[],
  { agreed, paid }: SettleMoney,
  vetoed: boolean,
): Result<Settled> {
  const promises = lines.map(({ code, title, direction, target, weight, actual }) => ({
    ...{ id: code, title, direction },
    ...{ target: exact(target), weight: exact(weight), actual: actual === null ? null : exact(actual) },
  }));
  const settled = settlePolicy(promises, engine, { agreed: yuan(agreed), paid: yuan(paid) }, vetoed);
  return settled.ok ? ok(keptOf(settled.value)) : settled;
}

const exact = (value: number) => valueOrThrow(decimalOfNumber(value));

function keptOf({ promises, score, performance, tier, due, balance }: Settlement): Settled {
  return {
    points: promises.map(({ id, reached, counted, points }) => ({
      ...{ code: id, reached: decimalToNumber(reached) },
      ...{ counted: decimalToNumber(counted), points: decimalToNumber(points) },
    })),
    ...{ score: decimalToNumber(score), performance: decimalToNumber(performance) },
    tier: tier.id,
    // Nothing was paid, so that nothing can be recovered.
    follow: tier.follow === undefined || (tier.pay === 'NONE' && balance >= 0) ? null : tier.follow,
    ...{ due, balance },
  };
}

import type { PromiseDirection, PromiseSource, Values } from '@guatu/contract';
import { canonicalText } from '@guatu/kernel';
import { codesOf, numberOf, textOf } from './values.ts';

/** A figure that was brought for a promise. */
export interface ProofRecord {
  /** Promise and number: `TAX_PER_MU#2`. */
  readonly code: string;
  readonly number: number;
  readonly actual: number;
  readonly period: string;
  readonly files: readonly string[];
  readonly note: string | null;
  readonly by: string;
  readonly on: string;
  readonly verdict: {
    readonly accepted: boolean;
    readonly by: string;
    readonly on: string;
    readonly reason: string | null;
  } | null;
}

/** What the agreement says of a promise, as far as it was entered. */
export interface PromiseTerms {
  readonly title: string | null;
  readonly clause: string | null;
  readonly place: string | null;
  readonly direction: PromiseDirection | null;
  readonly unit: string | null;
  readonly target: number;
  readonly weight: number | null;
  readonly from: string | null;
  readonly due: string | null;
  readonly source: PromiseSource | null;
}

/** A promise of the ledger. What a workbook brought has a target and little else. */
export interface PromiseRecord extends PromiseTerms {
  readonly code: string;
  readonly by: string | null;
  readonly confirmation: { readonly as: string; readonly by: string; readonly on: string } | null;
  /** What the ledger says was reached, without anybody having shown it. */
  readonly reported: number | null;
  readonly proofs: readonly ProofRecord[];
}

const TARGET = 'commitTarget@';
const PROOF = 'proofOn@';

/** The promises of a project in the order of their codes. One without a target was taken out. */
export function readPromises(values: Values): readonly PromiseRecord[] {
  return codesOf(values, TARGET).map((code) => {
    const text = (field: string) => textOf(values[`${field}@${code}`]);
    const as = text('commitConfirmedAs');
    return {
      ...{ code, title: text('commitTitle'), clause: text('commitClause'), place: text('commitPlace') },
      // Written by acts that check them; a workbook has no such columns.
      direction: text('commitDirection') as PromiseDirection | null,
      unit: text('commitUnit'),
      target: numberOf(values[`${TARGET}${code}`]) ?? 0,
      weight: numberOf(values[`commitWeight@${code}`]),
      ...{ from: text('commitFrom'), due: text('commitDue') },
      source: text('commitSource') as PromiseSource | null,
      by: text('commitBy'),
      confirmation:
        as === null ? null : { as, by: text('commitConfirmedBy') ?? '', on: text('commitConfirmedOn') ?? '' },
      reported: numberOf(values[`commitActual@${code}`]),
      proofs: codesOf(values, PROOF)
        .filter((proof) => promiseOfProof(proof) === code)
        .map((proof) => readProof(values, proof))
        .sort((a, b) => a.number - b.number),
    };
  });
}

/** The promise that a proof was brought for. */
export const promiseOfProof = (proof: string): string => proof.slice(0, proof.lastIndexOf('#'));

function readProof(values: Values, code: string): ProofRecord {
  const text = (field: string) => textOf(values[`${field}@${code}`]);
  const files = values[`proofFiles@${code}`];
  const judged = text('proofVerdictOn');
  return {
    ...{ code, number: Number(code.slice(code.lastIndexOf('#') + 1)) },
    actual: numberOf(values[`proofActual@${code}`]) ?? 0,
    period: text('proofPeriod') ?? '',
    files: Array.isArray(files) ? files.map(String) : [],
    note: text('proofNote'),
    ...{ by: text('proofBy') ?? '', on: text('proofOn') ?? '' },
    verdict:
      judged === null
        ? null
        : {
            accepted: text('proofVerdict') === 'ACCEPTED',
            ...{ by: text('proofVerdictBy') ?? '', on: judged, reason: text('proofReason') },
          },
  };
}

/** The newest figure that another person accepted. */
export function acceptedProof({ proofs }: Pick<PromiseRecord, 'proofs'>): ProofRecord | null {
  return proofs.findLast(({ verdict }) => verdict?.accepted === true) ?? null;
}

/** The terms of a promise alone. */
export function termsOf(promise: PromiseTerms) {
  const { title, clause, place, direction, unit, target, weight, from, due, source } = promise;
  return { title, clause, place, direction, unit, target, weight, from, due, source };
}

/** What a promise says, as one text: whoever confirms it confirms this, and nothing that it is changed to later. */
export function wordingOf(promise: PromiseRecord): string {
  return canonicalText(termsOf(promise));
}

/** Confirmed as it stands now. */
export function isConfirmed(promise: PromiseRecord): boolean {
  return promise.confirmation?.as === wordingOf(promise);
}

/** Parts that an agreement needs for a promise to be measured; those that are not there. */
export const PROMISE_PARTS = ['title', 'clause', 'place', 'direction', 'weight', 'from', 'due', 'source'] as const;
export type PromisePart = (typeof PROMISE_PARTS)[number];

export function missingParts(promise: PromiseRecord): readonly PromisePart[] {
  return PROMISE_PARTS.filter((part) => promise[part] === null);
}

import type { ProjectPromise, Proof } from '@guatu/contract';
import type { AttachedFile } from '../../projects/index.ts';
import {
  acceptedProof,
  isConfirmed,
  missingParts,
  type PromiseRecord,
  type ProofRecord,
  termsOf,
} from '../domain/promise.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { type LinePoints, linesOf, settle } from '../domain/settle.ts';
import { isHidden } from '../domain/sight.ts';
import { PART_NAMES } from '../messages/names.ts';

/** Who looks, and what he may do on this project. */
export interface PromiseReader {
  readonly userId: string;
  readonly tax: boolean;
  readonly mayConfirm: boolean;
  readonly mayJudge: boolean;
}

interface Known {
  readonly rules: PolicyRules;
  readonly names: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, AttachedFile>;
  /** Points by code, where the promises can be settled as they are. */
  readonly points: ReadonlyMap<string, LinePoints> | null;
  readonly titleOf: (code: string) => string;
  readonly reader: PromiseReader;
}

/** The promises of a project as a reader sees them. Figures of tax are hidden from those who may not see any. */
export function promiseAnswers(promises: readonly PromiseRecord[], known: Known): readonly ProjectPromise[] {
  return promises.map((promise) => promiseAnswer(promise, known));
}

function promiseAnswer(promise: PromiseRecord, known: Known): ProjectPromise {
  const { names, titleOf, reader } = known;
  const hidden = isHidden(promise, reader.tax);
  const missing = missingParts(promise);
  const proof = acceptedProof(promise);
  const { confirmation } = promise;
  const confirmed = isConfirmed(promise);
  return {
    ...termsOf(promise),
    ...{ code: promise.code, title: promise.title ?? titleOf(promise.code), hidden },
    missing: missing.map((part) => PART_NAMES[part] ?? part),
    confirmed: confirmed && confirmation ? { by: names.get(confirmation.by) ?? '', on: confirmation.on } : null,
    mayConfirm: reader.mayConfirm && missing.length === 0 && !confirmed && promise.by !== reader.userId,
    actual: proof && { value: hidden ? null : proof.actual, period: proof.period, proof: proof.code },
    reported: hidden ? null : promise.reported,
    ...(hidden ? UNSEEN : reachedOf(promise, known)),
    proofs: promise.proofs.map((each) => proofAnswer(each, known, hidden)),
  };
}

const UNSEEN = { reached: null, counted: null, points: null };

/** The share reached can be told of one promise alone; its points only where all of them can be settled. */
function reachedOf(
  promise: PromiseRecord,
  { points, rules }: Known,
): Pick<ProjectPromise, 'reached' | 'counted' | 'points'> {
  const whole = points?.get(promise.code);
  if (whole) return { reached: whole.reached, counted: whole.counted, points: whole.points };
  if (promise.direction === null) return UNSEEN;
  const alone = linesOf([promise], (code) => code).map((line) => ({ ...line, weight: 100 }));
  const settled = settle(rules, alone, { agreed: 0, paid: 0 }, false);
  const [line] = settled.ok ? settled.value.points : [];
  return line ? { reached: line.reached, counted: line.counted, points: null } : UNSEEN;
}

function proofAnswer({ number: _, ...proof }: ProofRecord, { names, files, reader }: Known, hidden: boolean): Proof {
  const nameOf = (person: string) => names.get(person) ?? '';
  return {
    ...proof,
    actual: hidden ? null : proof.actual,
    by: nameOf(proof.by),
    files: proof.files.flatMap((id) => {
      const file = files.get(id);
      return file ? [{ id, name: file.name }] : [];
    }),
    verdict: proof.verdict && { ...proof.verdict, by: nameOf(proof.verdict.by) },
    mayJudge: reader.mayJudge && proof.verdict === null && proof.by !== reader.userId,
  };
}

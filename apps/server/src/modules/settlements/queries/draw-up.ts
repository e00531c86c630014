import { valueOrThrow } from '@guatu/kernel';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import type { RuleInForce } from '../../../platform/rules/index.ts';
import { fingerprint } from '../../../platform/signing/index.ts';
import { paidOf, readPayments, standing } from '../domain/payments.ts';
import { isConfirmed, missingParts, readPromises } from '../domain/promise.ts';
import type { CommitmentDefaults, PolicyRules } from '../domain/rules.ts';
import { linesOf, type Settled, settle } from '../domain/settle.ts';
import { type Copy, copyText } from '../domain/settlement.ts';
import { forbiddenIn, readTerms } from '../domain/terms.ts';
import { REVIEW_NAMES } from '../messages/names.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { titleByCode } from './parts.ts';

/** A settlement as the ledger gives it at this moment. */
export interface Drawn {
  readonly copy: Copy;
  readonly settled: Settled;
  readonly paid: number;
  readonly hash: string;
}

export interface DrawRules {
  readonly rule: RuleInForce<PolicyRules>;
  readonly defaults: RuleInForce<CommitmentDefaults>;
}

/**
 * Copies all that a settlement is worked out from, and settles it. Refuses what is not whole: no terms, no promises, promises
 * that nobody else confirmed, weights that do not come to 100, figures that nobody else accepted.
 */
export function drawUp(
  { values }: Pick<CurrentRow, 'values'>,
  { rule, defaults }: DrawRules,
  vetoes: readonly string[],
): Drawn {
  const terms = readTerms(values);
  if (terms === null) throw settlementRefusals.settlement_terms_missing();
  if (terms.review === 'FAILED') throw settlementRefusals.settlement_review_failed();
  const forbidden = forbiddenIn(rule.body.forbidden, terms.clause);
  if (forbidden) throw settlementRefusals.settlement_forbidden_promise({ what: forbidden.title, word: forbidden.word });
  const promises = readPromises(values);
  if (promises.length === 0) throw settlementRefusals.settlement_no_promises();
  const titleOf = titleByCode(defaults.body);
  const open = promises.filter((each) => missingParts(each).length > 0 || !isConfirmed(each));
  if (open.length > 0) {
    throw settlementRefusals.settlement_unconfirmed({ titles: open.map(({ code, title }) => title ?? titleOf(code)) });
  }
  const payments = readPayments(values);
  const paid = paidOf(payments);
  const copy: Copy = {
    ...{ agreed: terms.agreed, clause: terms.clause, rule: rule.hash },
    review: settlementWords.review(REVIEW_NAMES[terms.review], terms.reviewPaper),
    lines: linesOf(promises, titleOf),
    outlays: standing(payments).map(({ code, amount, on, voucher }) => ({ code, amount, on, voucher })),
    vetoes: rule.body.vetoes.flatMap(({ id }) => (vetoes.includes(id) ? [id] : [])),
  };
  const settled = valueOrThrow(settle(rule.body, copy.lines, { agreed: terms.agreed, paid }, copy.vetoes.length > 0));
  return { copy, settled, paid, hash: hashOf(copy) };
}

export const hashOf = (copy: Copy): string => fingerprint(new TextEncoder().encode(copyText(copy)));

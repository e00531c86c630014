import type { CompetitionReview, Values } from '@guatu/contract';
import { removeSpaces } from '@guatu/kernel';
import type { Forbidden } from './rules.ts';
import { numberOf, textOf } from './values.ts';

/** What the agreement pays, and the review without which it may pay nothing. */
export interface Terms {
  /** Yuan. */
  readonly agreed: number;
  readonly contract: string;
  readonly clause: string;
  readonly review: CompetitionReview;
  readonly reviewPaper: string;
  readonly by: string;
  readonly on: string;
}

/** Null where nobody has entered any. */
export function readTerms(values: Values): Terms | null {
  const agreed = numberOf(values.rewardAgreed);
  if (agreed === null) return null;
  const text = (field: string) => textOf(values[field]) ?? '';
  return {
    ...{ agreed, contract: text('rewardContract'), clause: text('rewardClause') },
    // Written by the act that enters terms, which takes no other.
    review: (textOf(values.rewardReview) ?? 'FAILED') as CompetitionReview,
    ...{ reviewPaper: text('rewardReviewPaper'), by: text('rewardBy'), on: text('rewardOn') },
  };
}

/** The first thing in a text that no agreement may promise, and the word that gave it away. */
export function forbiddenIn(
  rules: readonly Forbidden[],
  text: string,
): { readonly title: string; readonly word: string } | null {
  const plain = removeSpaces(text);
  for (const { title, words } of rules) {
    const word = words.find((each) => plain.includes(each));
    if (word !== undefined) return { title, word };
  }
  return null;
}

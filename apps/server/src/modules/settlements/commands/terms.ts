import type { TermsInput } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { forbiddenIn } from '../domain/terms.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { nameOfProject, openProject, policyRule, todayOf } from '../queries/parts.ts';
import { type Doer, type SaveDeps, saveProject } from './save.ts';

/** Enters what the agreement pays. What no agreement may promise is refused, as is one that did not pass its review. */
export async function saveTerms(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  { id, version, ...terms }: TermsInput & { readonly id: string },
): Promise<void> {
  const project = await openProject(trx, id);
  const day = todayOf(deps.clock);
  const { body } = await policyRule(trx, { day, leaf: project.territoryId });
  const found = forbiddenIn(body.forbidden, terms.clause);
  if (found) throw settlementRefusals.settlement_forbidden_promise({ what: found.title, word: found.word });
  if (terms.review === 'FAILED') throw settlementRefusals.settlement_review_failed();
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.terms(nameOfProject(project)) },
    changes: {
      ...{ rewardAgreed: terms.agreed, rewardContract: terms.contract, rewardClause: terms.clause },
      ...{ rewardReview: terms.review, rewardReviewPaper: terms.reviewPaper, rewardBy: doer.userId, rewardOn: day },
    },
  });
}

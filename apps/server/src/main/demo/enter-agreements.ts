import { type DemoAgreement, type DemoRegion, demoAgreements } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { type SettlementDeps, settlementActs } from '../../modules/settlements/index.ts';
import type { Actor } from '../../platform/auth/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { rowsOf } from './rows.ts';

/** The three who have to do with an agreement; no two acts that check each other are one person's. */
export interface AgreementPeople {
  readonly clerk: string;
  readonly reviewer: string;
  readonly finance: string;
}

const YEAR = { from: '2025-01-01', due: '2025-12-31' };

/** Enters the demo's agreements by the acts of the offices, each as far as it has come. */
export async function enterDemoAgreements(
  product: Product,
  region: DemoRegion,
  people: AgreementPeople,
  scope: Scope,
): Promise<void> {
  const agreements = demoAgreements(region);
  const finance = await product.people.actorById(people.finance);
  if (!finance) throw new Error('the treasury of the demo has no account');
  const deps: SettlementDeps = { db: product.db, clock: systemClock, hooks: landHooks };
  await withScope(product.db, { ...scope, user: people.clerk }, async (trx) => {
    const keys = agreements.map(({ key }) => key);
    const rows = await rowsOf(trx, region.projects, keys);
    for (const agreement of agreements) {
      const row = rows.get(agreement.key);
      if (row) await enterAgreement(trx, deps, { ...people, actor: finance }, row.id, agreement);
    }
  });
}

interface Desk extends AgreementPeople {
  /** The treasury's, who looks at what is payable. */
  readonly actor: Actor;
}

async function enterAgreement(
  trx: Trx,
  deps: SettlementDeps,
  { actor, ...people }: Desk,
  id: string,
  { stage, agreed, contract, clause, reviewPaper, promises }: DemoAgreement,
): Promise<void> {
  const [clerk, reviewer, finance] = [people.clerk, people.reviewer, people.finance].map((userId) => ({ userId }));
  if (!clerk || !reviewer || !finance) throw new Error('three people were named');
  const { saveTerms, actOnPromises, actOnProofs, actOnPayments, projectAnswer } = settlementActs;
  const now = async () => (await projectAnswer(trx, deps.clock, actor, id)).project;
  const seen = async () => ({ id, version: (await now()).version });
  await saveTerms(trx, deps, clerk, { ...(await seen()), agreed, contract, clause, review: 'PASSED', reviewPaper });
  for (const { actual: _, ...promise } of promises) {
    const written = { ...promise, ...YEAR, direction: 'UP' as const };
    await actOnPromises(trx, deps, clerk, { ...(await seen()), act: 'save', isNew: false, promise: written });
  }
  if (stage === 'PROMISES') return;
  const codes = promises.map(({ code }) => code);
  await actOnPromises(trx, deps, reviewer, { ...(await seen()), act: 'confirm', codes });
  // The last promise of one that waits for figures is the one that is waited for.
  for (const { code, actual } of stage === 'FIGURES' ? promises.slice(0, -1) : promises) {
    const proof = { code, actual, period: startWords.agreementYear, files: [], note: startWords.agreementProof };
    await actOnProofs(trx, deps, clerk, { ...(await seen()), act: 'bring', proof });
    const judged = { act: 'judge', proof: `${code}#1`, accepted: true, reason: null } as const;
    await actOnProofs(trx, deps, reviewer, { ...(await seen()), ...judged });
  }
  const { instalments, released } = await projectAnswer(trx, deps.clock, actor, id);
  const last = instalments.findLast(({ reachedOn }) => reachedOn !== null);
  if (last && released > 0) {
    const paid = { act: 'pay', amount: released, on: last.reachedOn ?? '', stage: last.id } as const;
    await actOnPayments(trx, deps, finance, { ...(await seen()), ...paid, voucher: startWords.agreementVoucher });
  }
  if (stage !== 'FIGURES') await settle(trx, deps, { clerk, finance }, id, stage);
}

async function settle(
  trx: Trx,
  deps: SettlementDeps,
  { clerk, finance }: Readonly<Record<'clerk' | 'finance', { readonly userId: string }>>,
  project: string,
  stage: DemoAgreement['stage'],
): Promise<void> {
  const id = await settlementActs.openSettlement(trx, deps, clerk, project);
  if (stage === 'DRAFT') return;
  await settlementActs.actOnSettlement(trx, deps, clerk, { id, act: 'submit', version: 1 });
  if (stage === 'CONFIRMED') {
    await settlementActs.actOnSettlement(trx, deps, finance, { id, act: 'confirm', version: 2 });
  }
}

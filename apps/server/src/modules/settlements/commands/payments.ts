import type { PaymentActInput } from '@guatu/contract';
import { formatYuan, type Yuan, yuan } from '@guatu/kernel';
import type { CurrentRow, Trx } from '../../../platform/ledger/index.ts';
import { instalmentsOf, paidOf, readPayments, releasedOf } from '../domain/payments.ts';
import { readTerms } from '../domain/terms.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { nameOfProject, openProject, policyRule, reachedDays, settlementsById, todayOf } from '../queries/parts.ts';
import { settlementIds } from '../sql/settlements.ts';
import { type Doer, type SaveDeps, saveProject } from './save.ts';

type Paying = Extract<PaymentActInput, { act: 'pay' }>;
type Revoking = Extract<PaymentActInput, { act: 'revoke' }>;

/** Enters money that left the treasury, or takes back one entered by mistake. */
export async function actOnPayments(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  input: PaymentActInput & { readonly id: string },
): Promise<void> {
  const project = await openProject(trx, input.id);
  return input.act === 'pay' ? pay(trx, deps, doer, project, input) : revoke(trx, deps, doer, project, input);
}

async function pay(trx: Trx, deps: SaveDeps, doer: Doer, project: CurrentRow, input: Paying): Promise<void> {
  const { version, amount, on, stage, voucher } = input;
  const today = todayOf(deps.clock);
  const { body } = await policyRule(trx, { day: today, leaf: project.territoryId });
  if (!body.instalments.some(({ milestone }) => milestone === stage)) {
    throw settlementRefusals.settlement_stage_unknown({ stage });
  }
  if (on > today) throw settlementRefusals.settlement_pay_future({ on, today });
  const terms = readTerms(project.values);
  if (terms === null) throw settlementRefusals.settlement_terms_missing();
  const confirmed = (await settlementsById(trx, await settlementIds(trx, project.id))).find(
    ({ status }) => status === 'CONFIRMED',
  );
  const instalments = instalmentsOf(
    body.instalments,
    terms.agreed,
    await reachedDays(trx, project.id, deps.clock.now()),
  );
  const most = confirmed ? yuan(confirmed.due) : releasedOf(instalments, today);
  const payments = readPayments(project.values);
  const paid = paidOf(payments);
  if (paid + amount > most) {
    const from = confirmed ? settlementWords.bySettlement : settlementWords.byInstalments;
    throw settlementRefusals.settlement_pay_above({ most: wan(most), paid: wan(paid), from });
  }
  const at = `@${String(Number(payments.at(-1)?.code ?? 0) + 1).padStart(2, '0')}`;
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.pay(nameOfProject(project)) },
    changes: {
      ...{ [`payAmount${at}`]: amount, [`payOn${at}`]: on, [`payStage${at}`]: stage },
      ...{ [`payVoucher${at}`]: voucher, [`payBy${at}`]: doer.userId },
    },
  });
}

const wan = (amount: Yuan): string => formatYuan(amount, 'wan', { decimals: 2 });

async function revoke(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  project: CurrentRow,
  { version, code, reason }: Revoking,
): Promise<void> {
  const payment = readPayments(project.values).find((each) => each.code === code && each.revoked === null);
  if (!payment) throw settlementRefusals.settlement_payment_unknown();
  await saveProject(trx, deps, doer, project, {
    ...{ version, reason, title: settlementWords.revoke(nameOfProject(project)) },
    changes: { [`payRevoked@${code}`]: reason },
  });
}

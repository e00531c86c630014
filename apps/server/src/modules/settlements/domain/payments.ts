import type { Values } from '@guatu/contract';
import { type Decimal, type IsoDay, makeDecimal, scaleByRatio, type Yuan, yuan } from '@guatu/kernel';
import type { Instalment } from './rules.ts';
import { codesOf, numberOf, textOf } from './values.ts';

/** Money that left the treasury for a project. */
export interface PaymentRecord {
  readonly code: string;
  readonly amount: Yuan;
  readonly on: string;
  /** Milestone of the instalment. */
  readonly stage: string;
  readonly voucher: string;
  readonly by: string;
  /** Why it does not count: it was entered by mistake. */
  readonly revoked: string | null;
}

const MARK = 'payAmount@';

/** The payments of a project in the order in which they were entered. */
export function readPayments(values: Values): readonly PaymentRecord[] {
  return codesOf(values, MARK).map((code) => {
    const text = (field: string) => textOf(values[`${field}@${code}`]);
    return {
      ...{ code, amount: yuan(numberOf(values[`${MARK}${code}`]) ?? 0), on: text('payOn') ?? '' },
      ...{ stage: text('payStage') ?? '', voucher: text('payVoucher') ?? '', by: text('payBy') ?? '' },
      revoked: text('payRevoked'),
    };
  });
}

export const standing = (payments: readonly PaymentRecord[]): readonly PaymentRecord[] =>
  payments.filter(({ revoked }) => revoked === null);

export function paidOf(payments: readonly PaymentRecord[]): Yuan {
  return yuan(standing(payments).reduce((sum, { amount }) => sum + amount, 0));
}

export interface InstalmentStanding {
  readonly milestone: string;
  readonly title: string;
  readonly percent: Decimal;
  readonly reachedOn: IsoDay | null;
  readonly amount: Yuan;
}

/** The instalments of an agreement; each is payable from the day on which its milestone was reached. */
export function instalmentsOf(
  instalments: readonly Instalment[],
  agreed: number,
  reached: (milestone: string) => IsoDay | null,
): readonly InstalmentStanding[] {
  return instalments.map(({ milestone, title, percent }) => ({
    ...{ milestone, title, percent, reachedOn: reached(milestone) },
    amount: shareOf(agreed, percent),
  }));
}

/** What is payable today: the instalments whose milestones are reached. */
export function releasedOf(instalments: readonly InstalmentStanding[], today: IsoDay): Yuan {
  return yuan(
    instalments.reduce(
      (sum, { reachedOn, amount }) => (reachedOn !== null && reachedOn <= today ? sum + amount : sum),
      0,
    ),
  );
}

function shareOf(agreed: number, { coefficient, scale }: Decimal): Yuan {
  const part = scaleByRatio(makeDecimal(BigInt(agreed), 0), coefficient, 100n * 10n ** BigInt(scale), 0);
  return yuan(Number(part.coefficient));
}

import { parseYuanNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import type { MoneyContext } from '../../../ui/money.tsx';

/** Whole yuan in the unit that the reader chose, without the unit. */
export function printAmount(money: Pick<MoneyContext, 'format'>, yuan: number): string {
  const amount = parseYuanNumber(yuan);
  return amount.ok ? money.format(amount.value) : t('money.unknown');
}

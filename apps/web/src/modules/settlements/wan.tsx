import { formatYuan, parseYuanNumber } from '@guatu/kernel';
import { t } from '../../texts/index.ts';
import { Figure, type FigureProps } from '../../ui/figure.tsx';

interface WanProps extends Omit<FigureProps, 'children' | 'unit'> {
  /** Whole yuan. */
  readonly yuan: number;
  readonly signed?: boolean;
  /** Prints the unit beside the figure; leave out in columns, where the head has it. */
  readonly withUnit?: boolean;
}

/** Money of agreements, always in ten thousands to two decimals: in hundreds of millions most of it would read zero. */
export function Wan({ yuan, signed = false, withUnit = false, ...figure }: WanProps) {
  return (
    <Figure {...figure} unit={withUnit ? t('money.wan') : undefined}>
      {signed && yuan > 0 ? `+${printWan(yuan)}` : printWan(yuan)}
    </Figure>
  );
}

interface KnownWanProps extends Omit<WanProps, 'yuan'> {
  readonly yuan: number | null;
}

/** Money that may be kept from the reader, because a tax figure could be worked out from it. */
export function KnownWan({ yuan, ...figure }: KnownWanProps) {
  return yuan === null ? <Unseen /> : <Wan {...figure} yuan={yuan} />;
}

export function Unseen() {
  return <span className="gt-unknown">{t('settlements.hidden')}</span>;
}

export function printWan(yuan: number): string {
  const amount = parseYuanNumber(yuan);
  return amount.ok ? formatYuan(amount.value, 'wan', { decimals: 2 }) : amount.error.message;
}

/** A head with the unit of its column. */
export const inWan = (label: string): string => t('settlements.inUnit', { label, unit: t('money.wan') });

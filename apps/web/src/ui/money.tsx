import { parseYuanNumber, type Yuan } from '@guatu/kernel';
import { preferences, usePreferences } from '../app/preferences.ts';
import { t } from '../texts/index.ts';
import { Figure, type FigureProps } from './figure.tsx';
import { formatMoney, type MoneyFormat, type MoneyShown } from './format.ts';
import { Segmented } from './segmented.tsx';

export interface MoneyContext {
  readonly unit: MoneyShown;
  /** Unit word for heads and beside figures; it changes together with the digits. */
  readonly unitText: string;
  readonly format: (amount: Yuan, how?: MoneyFormat) => string;
}

/** Money in the unit the reader chose: `const money = useMoney(); money.format(project.total)`. */
export function useMoney(): MoneyContext {
  const { moneyUnit: unit } = usePreferences();
  return { unit, unitText: t(`money.${unit}`), format: (amount, how) => formatMoney(amount, unit, how) };
}

/** The switch between the two units; it changes figures and units of every part of the page together. */
export function MoneyUnitSwitch() {
  const { moneyUnit } = usePreferences();
  return (
    <Segmented
      label={t('money.switch')}
      value={moneyUnit}
      onChange={(unit) => preferences.set({ moneyUnit: unit })}
      options={[
        { value: 'yi', label: t('money.yi') },
        { value: 'wan', label: t('money.wan') },
      ]}
    />
  );
}

export interface MoneyProps extends Omit<FigureProps, 'children' | 'unit'>, MoneyFormat {
  /** Whole yuan; null is unknown and needs `unknown`. */
  readonly yuan: number | null;
  /** Word for an unknown amount. Never 0. */
  readonly unknown?: string;
  /** Prints the unit beside the figure; leave out in columns, where the head has it. */
  readonly withUnit?: boolean;
}

/** An amount of money as a figure: follows the unit switch and opens its provenance. */
export function Money({ yuan, unknown, withUnit = false, yiDecimals, signed, ...figure }: MoneyProps) {
  const money = useMoney();
  if (yuan === null) return <span className="gt-unknown">{unknown ?? t('money.unknown')}</span>;
  const amount = parseYuanNumber(yuan);
  if (!amount.ok) return <span className="gt-unknown">{amount.error.message}</span>;
  return (
    <Figure {...figure} unit={withUnit ? money.unitText : undefined}>
      {money.format(amount.value, { ...(yiDecimals ? { yiDecimals } : {}), ...(signed ? { signed } : {}) })}
    </Figure>
  );
}

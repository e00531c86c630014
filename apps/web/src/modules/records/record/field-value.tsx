import type { LedgerKind } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { useMoney } from '../../../ui/money.tsx';
import { HIDDEN, printValue, readKey, unitOf } from '../values.ts';
import { useRecordPage } from './record-context.tsx';
import type { LedgerRecord } from './use-record.ts';

export interface FieldValueProps {
  /** `totalInvestment`, `ytdDoneAmt@2026M10`. */
  readonly valueKey: string;
  readonly size?: 'lead' | 'card' | 'text';
  /** Word for a value that is not there: never 0. */
  readonly unknown?: string;
  /** The unit stands in a head nearby. */
  readonly bare?: boolean;
  /** A record other than that of the page. */
  readonly of?: LedgerRecord & { readonly kind: LedgerKind };
}

/** Words longer than this are read, not asked about; their origin stands in the history. */
const LONGEST_FIGURE = 24;

/** One value of the record of the page: printed with its unit, and asked where it comes from by a click. */
export function FieldValue({ valueKey, size, unknown, bare = false, of }: FieldValueProps) {
  const { ledger, dictionary, record, askOrigin } = useRecordPage();
  const money = useMoney();
  const names = dictionary.kind(of?.kind ?? ledger.kind);
  const { field, label } = readKey(names, valueKey);
  const value = (of ?? record).values[valueKey];
  const text = printValue(field, value, { money: money.unit, yiDecimals: 2 });
  if (text === null || value === undefined) return <span className="gt-unknown">{unknown ?? t('records.none')}</span>;
  if (text === HIDDEN) return <span className="gt-note">{t('records.hidden', { field: label })}</span>;
  if (field?.id === 'light') {
    return <Light state={lightState(value)} />;
  }
  if (text.length > LONGEST_FIGURE) return <span>{text}</span>;
  return (
    <Figure
      label={label}
      size={size}
      unit={bare || !field ? undefined : unitOf(field, money.unit)}
      onProvenance={(anchor) =>
        askOrigin(
          anchor,
          valueKey,
          value,
          of && { kind: of.kind, id: of.id, name: String(of.values[names.nameField] ?? '') },
        )
      }
    >
      {text}
    </Figure>
  );
}

import ledgerFields from '../../../catalog/ledger-fields.json' with { type: 'json' };
import observationFields from '../../../catalog/observation-fields.json' with { type: 'json' };
import type { CellModel } from '../workbook-model.ts';

/** A value as the dictionary types it: yuan, ISO dates, enum ids, arrays for lists. */
export type FieldValue = string | number | boolean | readonly string[] | { readonly from: string; readonly to: string };
export type FieldRow = Readonly<Record<string, FieldValue | undefined>>;
export type Kind = 'project' | 'progress' | 'lead' | 'enterprise' | 'blocker' | 'funding' | 'observation';

/** How one office writes its cells. */
export interface CellStyle {
  readonly date: 'serial' | 'slash' | 'dot' | 'chinese' | 'month';
  readonly blank: '' | '—' | '/' | '无';
  readonly yesNo: readonly [yes: string, no: string];
  readonly list: '、' | '，' | '\n';
  /** `fraction` needs a column with a percent format. */
  readonly percent: 'number' | 'fraction' | 'text';
  /** Amounts as text with thousands separators, as typed by hand. */
  readonly thousands: boolean;
  /** The office's own words for enum ids. */
  readonly words?: Readonly<Record<string, string>>;
}

export type Unit = 'YI' | 'WAN' | 'YUAN' | 'WAN_KWH';

const SCALE: Readonly<Record<Unit, number>> = { YI: 100_000_000, WAN: 10_000, YUAN: 1, WAN_KWH: 10_000 };

interface FieldDefinition {
  readonly type: string;
  readonly words: ReadonlyMap<string, string>;
}

const definitions = new Map<string, FieldDefinition>();
for (const kind of [...ledgerFields.kinds, ...observationFields.kinds]) {
  for (const field of kind.fields) {
    const values = 'enumValues' in field ? (field.enumValues ?? []) : [];
    const words = new Map(values.map((value) => [value.id, value.label]));
    definitions.set(`${kind.kind}.${field.id}`, { type: field.type, words });
  }
}

/** Prints a value the way the office writes it. */
export function printCell(
  kind: Kind,
  field: string,
  value: FieldValue | undefined,
  style: CellStyle,
  unit?: Unit,
): CellModel {
  if (value === undefined) return style.blank === '' ? null : style.blank;
  const definition = definitions.get(`${kind}.${field}`);
  if (!definition) throw new RangeError(`${kind}.${field} is not in the dictionary`);
  switch (definition.type) {
    case 'money':
    case 'decimal':
      return typeof value === 'number' ? printAmount(value, style, unit ?? 'YUAN') : String(value);
    case 'percent':
      return printPercent(Number(value), style);
    case 'date':
    case 'month':
      return typeof value === 'object' && 'from' in value
        ? printRange(value.from, value.to)
        : printDate(String(value), style);
    case 'bool':
      return value === true ? style.yesNo[0] : style.yesNo[1];
    case 'enum':
      return style.words?.[String(value)] ?? definition.words.get(String(value)) ?? String(value);
    case 'list':
      return Array.isArray(value) ? value.join(style.list) : String(value);
    default:
      return typeof value === 'number' ? value : String(value);
  }
}

function printAmount(value: number, style: CellStyle, unit: Unit): CellModel {
  // Amounts are whole 万元, so that four decimals of 亿元 lose nothing; the division alone could print 0.30000000000000004.
  const scaled = Number((value / SCALE[unit]).toFixed(6));
  if (!style.thousands) return scaled;
  const [whole = '', decimals] = String(scaled).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}

function printPercent(value: number, style: CellStyle): CellModel {
  const rounded = Number(value.toFixed(1));
  if (style.percent === 'number') return rounded;
  if (style.percent === 'text') return `${rounded.toFixed(1)}%`;
  return Number((rounded / 100).toFixed(3));
}

function printRange(from: string, to: string): string {
  return `${from.slice(0, 4)}-${to.slice(0, 4)}年`;
}

function printDate(value: string, style: CellStyle): CellModel {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return `${year}年`;
  const m = Number(month);
  if (style.date === 'month' || day === undefined) {
    // 2026.1 could be January or October; a careful clerk writes both out.
    return style.date === 'chinese' || m === 1 || m === 10 ? `${year}年${m}月` : `${year}.${m}`;
  }
  const d = Number(day);
  switch (style.date) {
    case 'serial':
      return { date: value };
    case 'slash':
      return `${year}/${m}/${d}`;
    case 'dot':
      return `${year}.${m}.${d}`;
    default:
      return `${year}年${m}月${d}日`;
  }
}

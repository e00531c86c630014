import type { ReadingAct, ReadingState, ReadingValue } from '@guatu/contract';

/** A reading as far as deciding on it goes. */
export interface Decided {
  readonly seq: number;
  readonly kind: 'FACT' | 'PROJECT' | 'MARKED';
  readonly state: ReadingState;
  readonly read: ReadingValue;
  readonly decided: ReadingValue | null;
  readonly note: string | null;
}

export interface Decision {
  readonly act: ReadingAct;
  readonly says?: ReadingValue | undefined;
  readonly note?: string | undefined;
}

/** What holds of a reading: as corrected, else as read. */
export const saysNow = ({ read, decided }: Pick<Decided, 'read' | 'decided'>): ReadingValue => decided ?? read;

const AFTER: Readonly<Record<Exclude<ReadingAct, 'edit'>, ReadingState>> = {
  accept: 'ACCEPTED',
  reject: 'REJECTED',
  return: 'RETURNED',
};

/** The reading after an act. An edit alone leaves the state: it is saved, and accepted by itself. */
export function afterDecision(reading: Decided, { act, says, note }: Decision) {
  const decided = says === undefined || sameValue(says, reading.read) ? (says ? null : reading.decided) : says;
  return {
    seq: reading.seq,
    state: act === 'edit' ? reading.state : AFTER[act],
    decided,
    note: note ?? (act === 'edit' ? reading.note : null),
  };
}

/** Whether a reading can be entered at all: a project needs a name, a figure its name and number. */
export function canBeAccepted(kind: Decided['kind'], { name, value }: ReadingValue): boolean {
  return name !== null && name !== '' && (kind === 'PROJECT' || value !== null);
}

/** How the period of a field is kept: by year, by month, or not at all. */
export type FieldPeriod = 'year' | 'month' | null;

/** `2026Y` or `2026M10` for a field kept by year or month, out of the period of a figure; null where they do not go
 * together: what was done in October alone is no sum since January. */
export function periodKey(period: string | null, kept: Exclude<FieldPeriod, null>): string | null {
  const year = /^(\d{4})/.exec(period?.replace(/^ASOF:/, '') ?? '')?.[1];
  if (year === undefined || period === null) return null;
  if (kept === 'year') return /^\d{4}Y$|^\d{4}M01-12$/.test(period) ? `${year}Y` : null;
  const month = /^\d{4}M01-(\d{2})$/.exec(period)?.[1] ?? asOfMonth(period) ?? half(period);
  return month === undefined ? null : `${year}M${month}`;
}

const asOfMonth = (period: string) => /^ASOF:\d{4}-(\d{2})/.exec(period)?.[1];

/** Cumulated to the end of a half or first quarter: the only ones that begin in January. */
function half(period: string): string | undefined {
  if (period.endsWith('H1')) return '06';
  if (period.endsWith('Q1')) return '03';
  return period.endsWith('Y') ? '12' : undefined;
}

function sameValue(left: ReadingValue, right: ReadingValue): boolean {
  const keys = Object.keys(right) as (keyof ReadingValue)[];
  return keys.every((key) => left[key] === right[key]);
}

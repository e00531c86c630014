import type { CandidateAction, EntityKind, FieldValue } from '@guatu/contract';
import { type PlainTextKey, t } from '../../../texts/index.ts';
import type { MoneyShown } from '../../../ui/format.ts';
import type { Dictionary } from '../../records/dictionary.ts';
import { printPeriodCode, printValue, readKey, unitOf } from '../../records/values.ts';
import type { ActionCounts } from './fold.ts';

export const ACTIONS: readonly CandidateAction[] = ['new', 'changed', 'same', 'conflict', 'rejected'];

export const actionWord = (action: CandidateAction): string => t(`sources.action.${action}`);

const LABELS: Readonly<Record<string, PlainTextKey>> = {
  title: 'sources.label.title',
  unit: 'sources.label.unit',
  header: 'sources.label.header',
  group: 'sources.label.group',
  subtotal: 'sources.label.subtotal',
  repeat_header: 'sources.label.repeat_header',
  note: 'sources.label.note',
  blank: 'sources.label.blank',
  continuation: 'sources.label.continuation',
};

/** What a row that is no record was taken for. */
export function labelWord(label: string): string {
  const key = LABELS[label];
  return key ? t(key) : '';
}

/** Every count above zero, joined. */
export function countsText(counts: ActionCounts): string {
  return ACTIONS.filter((action) => counts[action] > 0)
    .map((action) => t('sources.countOf', { action: actionWord(action), n: counts[action] }))
    .join(t('sources.join'));
}

export function foldText(from: number, to: number, counts: ActionCounts): string {
  const n = ACTIONS.reduce((sum, action) => sum + counts[action], 0);
  return t('sources.sheet.folded', { from, to, n, what: countsText(counts) });
}

/** Name of a key of a value, with its period when the table has several. */
export function keyLabel(dictionary: Dictionary, kind: EntityKind, key: string, withPeriod = false): string {
  const { label, subKey } = readKey(dictionary.kind(kind), key);
  return withPeriod && subKey !== null ? `${printPeriodCode(subKey)}${label}` : label;
}

/** A value as it would be kept, printed for a reader; null for nothing. */
export function valueText(
  dictionary: Dictionary,
  kind: EntityKind,
  key: string,
  value: FieldValue,
  money: MoneyShown,
): string | null {
  return printValue(readKey(dictionary.kind(kind), key).field, value, { money });
}

/** The same in full digits and with its unit: what is kept, not what is convenient to read. */
export function storedText(dictionary: Dictionary, kind: EntityKind, key: string, value: FieldValue): string | null {
  const { field } = readKey(dictionary.kind(kind), key);
  if (typeof value === 'number' && field?.type === 'money') {
    return t('records.prov.yuan', { n: value.toLocaleString('en-US') });
  }
  const text = printValue(field, value, { money: 'wan' });
  const unit = field && typeof value === 'number' ? unitOf(field, 'wan') : undefined;
  return text === null || unit === undefined ? text : `${text} ${unit}`;
}

const KILO = 1024;

export function sizeText(bytes: number): string {
  const kb = bytes / KILO;
  return kb < KILO
    ? t('sources.file.size.kb', { n: Math.max(1, Math.round(kb)) })
    : t('sources.file.size.mb', { n: (kb / KILO).toFixed(1) });
}

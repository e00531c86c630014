import {
  type ColumnMapping,
  type EntityKind,
  extensionTypeSchema,
  type Field,
  type ReviewTable,
} from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { parseCellName } from '../../../ui/sheet/cell-name.ts';
import type { SheetChip } from '../../../ui/sheet/model.ts';
import type { Dictionary } from '../../records/dictionary.ts';
import { keyOfColumn } from './cells.ts';

/** Less sure than this, and a person is asked. */
const SURE = 0.6;

/** What each column of a table was taken for, by column number. `corrected` holds corrections that are not sent yet. */
export function mappingChips(
  table: ReviewTable,
  dictionary: Dictionary,
  corrected: Readonly<Record<string, string | null>>,
  onOpen: ((column: ColumnMapping) => void) | undefined,
): ReadonlyMap<number, SheetChip> {
  const names = isLedger(table.ledgerKind) ? dictionary.kind(table.ledgerKind) : null;
  const chips = new Map<number, SheetChip>();
  for (const column of table.columns) {
    const number = numberOfLetter(column.letter);
    const chosen = corrected[column.letter];
    const fieldId = chosen === undefined ? column.fieldId : chosen;
    const field = fieldId === null ? undefined : names?.fields.get(fieldId);
    const open = onOpen && column.path.length > 0 ? { onOpen: () => onOpen(column) } : {};
    if (chosen !== undefined) {
      chips.set(number, {
        title: field?.label ?? own(column),
        note: t('sources.chip.corrected'),
        tone: 'ask',
        ...open,
      });
    } else if (!field && fieldId !== null && names !== null) {
      chips.set(number, { title: own(column), note: t('sources.chip.unused'), tone: 'sure', ...open });
    } else if (names === null && fieldId !== null) {
      chips.set(number, { title: own(column), note: t('sources.chip.sure'), tone: 'sure' });
    } else if (!field) {
      chips.set(number, { ...ownChip(column, names?.extensions.get(keyOfColumn(column))), tone: 'unmapped', ...open });
    } else {
      const isKey = field.id === names?.nameField;
      const ask = column.confidence < SURE || column.key === null;
      chips.set(number, {
        title: field.label,
        note: noteOf(column, isKey, ask, field),
        tone: ask ? 'ask' : 'sure',
        ...open,
      });
    }
  }
  return chips;
}

function noteOf(column: ColumnMapping, isKey: boolean, ask: boolean, field: Field): string {
  if (isKey) return t('sources.chip.key');
  if (ask) return t('sources.chip.ask');
  if (column.remembered) return t('sources.chip.remembered');
  if (field.reported) return t('sources.chip.checked');
  if (column.unit !== null && field.type === 'money') return t('sources.chip.converted', { from: column.unit });
  if (column.unit !== null) return t('sources.chip.inUnit', { unit: column.unit });
  return t('sources.chip.sure');
}

/** A column kept under its own caption, with what it is said to hold. */
function ownChip(column: ColumnMapping, typed: Field | undefined): Pick<SheetChip, 'title' | 'note'> {
  const type = extensionTypeSchema.safeParse(typed?.type);
  if (!typed || !type.success) return { title: own(column), note: t('sources.chip.ownNote') };
  return { title: typed.label, note: t('sources.chip.ownTyped', { type: t(`sources.own.type.${type.data}`) }) };
}

const own = (column: ColumnMapping): string => column.path.at(-1) ?? t('sources.chip.own');

export const numberOfLetter = (letter: string): number => parseCellName(`${letter}1`)?.column ?? 0;

const KINDS: readonly string[] = ['project', 'lead', 'enterprise', 'blocker', 'funding', 'observation'];

/** Whether rows of a table become records of their own kind. A monthly report becomes observations instead. */
export function isLedger(kind: string): kind is EntityKind {
  return KINDS.includes(kind);
}

import type { ColumnMapping, Field } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { type Option, OptionList } from '../../../ui/option-list.tsx';
import { Popup, type PopupAnchor } from '../../../ui/popup.tsx';
import type { KindNames } from '../../records/dictionary.ts';
import { unitOf } from '../../records/values.ts';
import { recentFields, rememberField } from './recent-fields.ts';

interface FieldPickerProps {
  readonly at: PopupAnchor;
  readonly column: ColumnMapping;
  readonly names: KindNames;
  /** The field that the column is taken for now, corrections included. */
  readonly chosen: string | null;
  readonly onPick: (fieldId: string | null) => void;
  readonly onClose: () => void;
}

/** No field can be called that. */
const NONE = '';

/** Choosing what a column is: what it is now, what was used lately, fields of the same unit, then the rest. */
export function FieldPicker({ at, column, names, chosen, onPick, onClose }: FieldPickerProps) {
  const label = t('sources.picker.label', { column: column.letter });
  return (
    <Popup at={at} onClose={onClose}>
      <OptionList
        label={label}
        options={pickerOptions(column, names, chosen)}
        value={[chosen ?? NONE]}
        onPick={(value) => {
          if (value !== NONE) rememberField(value);
          onPick(value === NONE ? null : value);
          onClose();
        }}
      />
    </Popup>
  );
}

function pickerOptions(column: ColumnMapping, names: KindNames, chosen: string | null): readonly Option[] {
  const fields = [...names.fields.values()];
  const recent = recentFields();
  const money = column.unit !== null;
  const rank = (field: Field) => {
    if (field.id === chosen) return 0;
    const used = recent.indexOf(field.id);
    if (used >= 0) return 1 + used / 100;
    return money && ['money', 'area', 'percent', 'decimal'].includes(field.type) ? 2 : 3;
  };
  const sorted = fields
    .map((field, i) => ({ field, rank: rank(field), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  const none: Option = { value: NONE, label: t('sources.picker.none') };
  const options = sorted.map(
    ({ field, rank: at }): Option => ({ value: field.id, label: field.label, note: noteOf(field, at) }),
  );
  return chosen === null ? [none, ...options] : [...options.slice(0, 1), none, ...options.slice(1)];
}

function noteOf(field: Field, rank: number): string {
  if (rank === 0) return t('sources.picker.now');
  if (rank < 2) return t('sources.picker.recent');
  const unit = unitOf(field, 'wan');
  if (rank === 2) return unit ?? t('sources.picker.sameUnit');
  return unit ?? '';
}

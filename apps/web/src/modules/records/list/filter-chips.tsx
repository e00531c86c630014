import { t } from '../../../texts/index.ts';
import { FilterBar, type MultiFilter, type SingleFilter } from '../../../ui/filters/filter-bar.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { MoneyUnitSwitch } from '../../../ui/money.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Dimension, Ledger, LedgerFilter } from '../ledger.ts';
import type { ListFilters } from './list-filters.ts';
import { MoreFilters } from './more-filters.tsx';

export interface FilterChipsProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly filters: ListFilters;
  readonly set: (patch: Readonly<Record<string, unknown>>) => void;
  readonly onClear: (() => void) | undefined;
}

/** The chips of a list: units and dimensions, then the enum and yes/no fields of the kind. */
export function FilterChips({ ledger, dictionary, filters, set, onClear }: FilterChipsProps) {
  const dimensions = ledger.dimensions.map(
    (dimension): SingleFilter => ({
      id: dimension,
      name: t(`records.dimension.${dimension}`),
      options: dimensionOptions(dictionary, dimension),
      value: filters[dimension],
      onChange: (value) => set({ [dimension]: value }),
    }),
  );
  const judged = ledger.judged ? [judgedFilter(filters, set)] : [];
  const fieldFilters = ledger.filters.map((filter) => ({
    more: filter.more === true,
    filter: fieldFilter(dictionary, ledger, filter, filters, set),
  }));
  return (
    <FilterBar
      filters={[...dimensions, ...judged, ...fieldFilters.filter(({ more }) => !more).map(({ filter }) => filter)]}
      onClear={onClear}
    >
      <MoreFilters filters={fieldFilters.filter(({ more }) => more).map(({ filter }) => filter)} />
      <MoneyUnitSwitch />
    </FilterBar>
  );
}

function judgedFilter({ judged }: ListFilters, set: FilterChipsProps['set']): MultiFilter {
  return {
    id: 'judged',
    name: t('records.list.judged'),
    options: JUDGED.map((value) => ({ value, label: t(`light.word.${lightState(value)}`) })),
    values: judged,
    onChange: (values) => set({ judged: values }),
  };
}

/** Worst first; the last stands for no light. */
const JUDGED = ['RED', 'YELLOW', 'GREEN', 'NONE'] as const;

function fieldFilter(
  dictionary: Dictionary,
  ledger: Ledger,
  { field: id, name }: LedgerFilter,
  filters: ListFilters,
  set: FilterChipsProps['set'],
): MultiFilter {
  const field = dictionary.kind(ledger.kind).fields.get(id);
  const yesNo = [
    { value: 'true', label: t('value.yes') },
    { value: 'false', label: t('value.no') },
  ];
  const options = field?.enumValues.map((option) => ({ value: option.id, label: option.label })) ?? [];
  return {
    id,
    name: name === undefined ? shortLabel(field?.label ?? id) : t(name),
    options: field?.type === 'bool' ? yesNo : options,
    values: filters.where[id] ?? [],
    onChange: (values) => set({ [id]: values }),
  };
}

/** Remarks in brackets belong to the dictionary, not to a 28 px chip. */
function shortLabel(label: string): string {
  return label.replace(/[(\uff08].*[)\uff09]/, '');
}

/** Two ideographic spaces a level: option lists are flat, and a full-width space is as wide as a character. */
const INDENT = '\u3000';

function dimensionOptions(dictionary: Dictionary, dimension: Dimension): SingleFilter['options'] {
  switch (dimension) {
    case 'territory':
      return dictionary.territories.map(({ id, name, depth }) => ({
        value: String(id),
        label: `${INDENT.repeat(depth)}${name}`,
      }));
    case 'park':
      return dictionary.parks.map(namedOption);
    case 'chain':
      return dictionary.chains.map(namedOption);
    case 'unit':
      return dictionary.units.map(namedOption);
  }
}

const namedOption = ({ id, name }: { readonly id: number; readonly name: string }) => ({
  value: String(id),
  label: name,
});

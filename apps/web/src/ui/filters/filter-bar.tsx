import type { ReactNode } from 'react';
import { t } from '../../texts/index.ts';
import { type Option, OptionList } from '../option-list.tsx';
import { Chip } from './filter-chip.tsx';

interface FilterBase {
  readonly id: string;
  readonly name: string;
  readonly options: readonly Option[];
}

export interface SingleFilter extends FilterBase {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Always set, e.g. the calibre: it has no “any”. */
  readonly required?: boolean;
}

export interface MultiFilter extends FilterBase {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

export interface FilterBarProps {
  readonly filters: readonly (SingleFilter | MultiFilter)[];
  /** Given only when something is set. */
  readonly onClear?: (() => void) | undefined;
  /** After the chips: the money unit switch. */
  readonly children?: ReactNode;
}

const any = '';

/** A row of filter chips. Set filters are tinted; “clear” appears only when something is set. */
export function FilterBar({ filters, onClear, children }: FilterBarProps) {
  return (
    <>
      {filters.map((filter) =>
        'values' in filter ? (
          <MultiChip key={filter.id} filter={filter} />
        ) : (
          <SingleChip key={filter.id} filter={filter} />
        ),
      )}
      {onClear && (
        <button type="button" className="gt-link" onClick={onClear}>
          {t('filters.clear')}
        </button>
      )}
      {children}
    </>
  );
}

function SingleChip({ filter }: { readonly filter: SingleFilter }) {
  const label = filter.options.find((option) => option.value === filter.value)?.label ?? filter.value;
  const options = filter.required ? filter.options : [{ value: any, label: t('filters.any') }, ...filter.options];
  return (
    <Chip name={filter.name} value={label ?? t('filters.any')} active={filter.value !== null}>
      {(close) => (
        <OptionList
          label={filter.name}
          options={options}
          value={[filter.value ?? any]}
          onPick={(value) => {
            filter.onChange(value === any ? null : value);
            close();
          }}
        />
      )}
    </Chip>
  );
}

function MultiChip({ filter }: { readonly filter: MultiFilter }) {
  const labels = filter.options.filter((option) => filter.values.includes(option.value)).map((option) => option.label);
  const value =
    labels.length === 0
      ? t('filters.any')
      : labels.length <= 2
        ? labels.join(t('common.comma'))
        : t('filters.several', { first: labels[0] ?? '', n: labels.length });
  return (
    <Chip name={filter.name} value={value} active={filter.values.length > 0}>
      {() => (
        <OptionList
          label={filter.name}
          options={filter.options}
          value={filter.values}
          multiple
          onPick={(picked) =>
            filter.onChange(
              filter.values.includes(picked)
                ? filter.values.filter((each) => each !== picked)
                : [...filter.values, picked],
            )
          }
        />
      )}
    </Chip>
  );
}

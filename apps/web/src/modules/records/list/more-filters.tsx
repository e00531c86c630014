import { t } from '../../../texts/index.ts';
import type { MultiFilter } from '../../../ui/filters/filter-bar.tsx';
import { Chip } from '../../../ui/filters/filter-chip.tsx';

/** Filters that are asked for less often, in one panel, so that the bar stays one line. */
export function MoreFilters({ filters }: { readonly filters: readonly MultiFilter[] }) {
  if (filters.length === 0) return null;
  const active = filters.filter(({ values }) => values.length > 0).length;
  const value = active === 0 ? t('filters.any') : t('ledgers.filter.moreSet', { n: active });
  return (
    <Chip name={t('ledgers.filter.more')} value={value} active={active > 0}>
      {() => (
        <div className="gt-more-filters">
          {filters.map((filter) => (
            <fieldset key={filter.id}>
              <legend>{filter.name}</legend>
              {filter.options.map((option) => (
                <label key={option.value}>
                  <input
                    type="checkbox"
                    checked={filter.values.includes(option.value)}
                    onChange={() => filter.onChange(toggled(filter.values, option.value))}
                  />
                  {option.label}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </Chip>
  );
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

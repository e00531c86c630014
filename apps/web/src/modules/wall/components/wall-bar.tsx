import { ExpandOutlined } from '@ant-design/icons';
import type { Wall } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { ContextBar } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { AsOfNotice, AsOfPicker } from '../../../ui/filters/as-of-picker.tsx';
import { FilterBar, type SingleFilter } from '../../../ui/filters/filter-bar.tsx';
import type { UrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { MoneyUnitSwitch } from '../../../ui/money.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { officeMoment, printInstant } from '../../records/office-time.ts';
import { NARROWING, type wallSpec } from '../filters.ts';
import { PeriodChip } from './period-chip.tsx';

interface WallBarProps {
  readonly filters: UrlFilters<typeof wallSpec>;
  readonly dictionary: Dictionary | undefined;
  readonly wall: Wall | undefined;
}

/** The filters at the left; period, as known on and the way to the big screen at the right end. */
export function WallBar({ filters, dictionary, wall }: WallBarProps) {
  const { values, set, active } = filters;
  const narrowed = NARROWING.some((key) => active.includes(key));
  const clear = () => set(Object.fromEntries(NARROWING.map((key) => [key, null])));
  return (
    <ContextBar label={t('wall.filters')} past={values.known !== null}>
      <span className="gt-wall-scope">
        {t('wall.scope')} <b>{t('wall.scopeAll')}</b>
      </span>
      <FilterBar filters={chips(filters, dictionary)} onClear={narrowed ? clear : undefined}>
        <MoneyUnitSwitch />
      </FilterBar>
      <div className="gt-context-end">
        {wall && (
          <PeriodChip
            periods={wall.periods}
            period={wall.period}
            sealed={wall.sealed}
            onChange={(period) => set({ period })}
          />
        )}
        {values.known !== null && <AsOfNotice value={values.known} onNow={() => set({ known: null })} />}
        <AsOfPicker
          value={values.known}
          onChange={(known) => set({ known })}
          nowLabel={wall ? printInstant(wall.asOf) : ''}
          moments={[]}
          latest={officeMoment(Date.now())}
        />
        <Link
          to="/screen"
          search={values.wall === null ? {} : { wall: values.wall }}
          className="gt-chip gt-wall-screen"
        >
          <ExpandOutlined aria-hidden="true" />
          {t('wall.screen')}
        </Link>
      </div>
    </ContextBar>
  );
}

function chips({ values, set }: WallBarProps['filters'], dictionary: Dictionary | undefined): readonly SingleFilter[] {
  const kinds = dictionary?.kind('project').fields.get('projectKind')?.enumValues ?? [];
  const named = (each: { readonly id: number; readonly name: string }) => ({
    value: String(each.id),
    label: each.name,
  });
  return [
    {
      id: 'territory',
      name: t('wall.filter.territory'),
      options: territoryOptions(dictionary),
      value: values.territory,
      onChange: (territory) => set({ territory }),
    },
    {
      id: 'park',
      name: t('wall.filter.park'),
      options: (dictionary?.parks ?? []).map(named),
      value: values.park,
      onChange: (park) => set({ park }),
    },
    {
      id: 'chain',
      name: t('wall.filter.chain'),
      options: (dictionary?.chains ?? []).map(named),
      value: values.chain,
      onChange: (chain) => set({ chain }),
    },
    {
      id: 'kind',
      name: t('wall.filter.kind'),
      options: kinds.map(({ id, label }) => ({ value: id, label })),
      value: values.kind,
      onChange: (kind) => set({ kind }),
    },
    {
      id: 'unit',
      name: t('wall.filter.unit'),
      options: (dictionary?.units ?? []).map(named),
      value: values.unit,
      onChange: (unit) => set({ unit }),
    },
  ];
}

/** Units in reading order; the one above each stands beside it, because many towns have namesakes. */
function territoryOptions(dictionary: Dictionary | undefined): SingleFilter['options'] {
  return (dictionary?.territories ?? []).map(({ id, name, parentId }) => {
    const above = parentId === null ? undefined : dictionary?.territory(parentId);
    return { value: String(id), label: name, ...(above === undefined ? {} : { note: above.name }) };
  });
}

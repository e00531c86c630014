import type { RecordRow } from '@guatu/contract';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import type { ListLine } from './group-rows.ts';
import { SearchBox } from './search-box.tsx';
import type { ListView } from './use-list-view.ts';

export interface ListToolbarProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly view: ListView;
  readonly columns: readonly Column<ListLine>[];
  readonly rows: readonly RecordRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  /** Acts that a module adds: export. */
  readonly slot: ReactNode;
}

/** Search, grouping, columns and acts on the selected rows, at the head of the list. */
export function ListToolbar({ view, columns, slot }: ListToolbarProps) {
  const { filters, set } = view;
  return (
    <>
      <SearchBox value={filters.q} onChange={(q) => set({ q })} />
      <Segmented
        label={t('records.list.grouping')}
        value={filters.group}
        onChange={(group) => set({ group })}
        options={[
          { value: 'none', label: t('records.list.noGroup') },
          { value: 'territory', label: t('records.list.byDistrict') },
        ]}
      />
      <ColumnChooser
        columns={columns}
        chosen={filters.cols.length === 0 ? null : new Set(filters.cols)}
        onChange={(chosen) => set({ cols: chosen === null ? [] : [...chosen] })}
      />
      {slot}
    </>
  );
}

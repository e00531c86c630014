import type { RecordRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { type Column, visibleColumns } from '../../../ui/table/column.ts';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import { ExportButton } from '../../exports/export-button.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import type { ListLine } from './group-rows.ts';
import { listQuery } from './list-filters.ts';
import { SavedViews } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';
import { SelectedActs } from './selected-acts.tsx';
import type { ListView } from './use-list-view.ts';

export interface ListToolbarProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly view: ListView;
  readonly columns: readonly Column<ListLine>[];
  readonly rows: readonly RecordRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  /** What the list holds, in words: how many, of what. */
  readonly holds: string;
}

/** Search, grouping, columns and acts on the selected rows, at the head of the list. */
export function ListToolbar({
  ledger,
  dictionary,
  view,
  columns,
  rows,
  selected,
  onSelected,
  holds,
}: ListToolbarProps) {
  const { filters, set } = view;
  const chosen = filters.cols.length === 0 ? null : new Set(filters.cols);
  return (
    <>
      <SavedViews ledger={ledger} />
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
        chosen={chosen}
        onChange={(next) => set({ cols: next === null ? [] : [...next] })}
      />
      <SelectedActs
        ledger={ledger}
        dictionary={dictionary}
        chosen={rows.filter(({ id }) => selected.has(id))}
        known={filters.known}
        onDone={() => onSelected(new Set())}
      />
      <ExportButton
        kind={ledger.kind}
        name={t(ledger.title)}
        holds={holds}
        query={listQuery(ledger, filters)}
        columns={visibleColumns(columns, chosen).map(({ id }) => id)}
      />
    </>
  );
}

import type { RecordRow } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { asOfRefusal } from '../../../ui/filters/as-of-picker.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { type Column, visibleColumns } from '../../../ui/table/column.ts';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import { ExportButton } from '../../exports/export-button.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { BulkEdit } from './bulk-edit.tsx';
import type { ListLine } from './group-rows.ts';
import { listQuery } from './list-filters.ts';
import { SavedViews } from './saved-views.tsx';
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
  /** What the list holds, in words: how many, of what. */
  readonly holds: string;
}

/** Search, grouping, columns and acts on the selected rows, at the head of the list. */
export function ListToolbar(props: ListToolbarProps) {
  const { ledger, view, columns, holds } = props;
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
      <BulkButton {...props} />
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

/** Acts on the selected rows; there only for those who may write, and dead while an earlier state is on screen. */
function BulkButton({ ledger, dictionary, view, rows, selected, onSelected }: ListToolbarProps) {
  const [open, setOpen] = useState(false);
  const may = useMay('project.write');
  const chosen = rows.filter(({ id }) => selected.has(id));
  if (!may || chosen.length === 0) return null;
  const { known } = view.filters;
  return (
    <>
      <button
        type="button"
        className="gt-link"
        disabled={known !== null}
        title={known === null ? undefined : asOfRefusal(known)}
        onClick={() => setOpen(true)}
      >
        {t('records.bulk.open', { n: chosen.length })}
      </button>
      {open && (
        <BulkEdit
          ledger={ledger}
          dictionary={dictionary}
          rows={chosen}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onSelected(new Set());
          }}
        />
      )}
    </>
  );
}

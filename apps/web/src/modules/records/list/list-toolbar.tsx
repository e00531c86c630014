import type { RecordRow } from '@guatu/contract';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { asOfRefusal } from '../../../ui/filters/as-of-picker.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { BulkEdit } from './bulk-edit.tsx';
import type { ListLine } from './group-rows.ts';
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
  /** Acts that a module adds: export. */
  readonly slot: ReactNode;
}

/** Search, grouping, columns and acts on the selected rows, at the head of the list. */
export function ListToolbar(props: ListToolbarProps) {
  const { ledger, view, columns, slot } = props;
  const { filters, set } = view;
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
        chosen={filters.cols.length === 0 ? null : new Set(filters.cols)}
        onChange={(chosen) => set({ cols: chosen === null ? [] : [...chosen] })}
      />
      <BulkButton {...props} />
      {slot}
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

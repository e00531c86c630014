import { t } from '../../texts/index.ts';
import { type Column, nextSort, type Sort } from './column.ts';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly selection:
    | { readonly state: 'all' | 'some' | 'none'; readonly onToggle: (all: boolean) => void }
    | undefined;
}

/** Sticky head: title, unit in brackets, and an arrow on the sorted column (`aria-sort` says the same). */
export function TableHead<Row>({ columns, sort, onSort, selection }: TableHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {selection && <col style={{ width: 30 }} />}
        {columns.map((column) => (
          <col key={column.id} style={column.grow ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {selection && (
            <th className="gt-table-box" scope="col">
              <input
                type="checkbox"
                aria-label={t('list.selectAll')}
                checked={selection.state === 'all'}
                ref={(box) => {
                  if (box) box.indeterminate = selection.state === 'some';
                }}
                onChange={(event) => selection.onToggle(event.target.checked)}
              />
            </th>
          )}
          {columns.map((column) => {
            const sorted = sort?.column === column.id;
            const unit = column.unit === undefined ? '' : t('list.unit', { unit: column.unit });
            const title = `${column.title}${unit}`;
            return (
              <th
                key={column.id}
                scope="col"
                className={`is-${column.align ?? 'left'}`}
                aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {column.sortable && onSort ? (
                  <button type="button" onClick={() => onSort(nextSort(sort, column))}>
                    {title}
                    <span aria-hidden="true" className="gt-table-arrow">
                      {sorted ? (sort.descending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                ) : (
                  title
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}

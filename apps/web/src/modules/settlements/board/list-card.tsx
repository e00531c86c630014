import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FileButton, type FileEndpoint } from '../../../ui/file-button.tsx';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { BoardProps } from './narrowing.ts';
import { StateChoice, type StateChoiceProps } from './state-choice.tsx';

interface ListCardProps<Row, State extends string> {
  readonly note: ReactNode;
  readonly rows: readonly Row[];
  /** Of all that is asked for, of which `rows` are as many as fit. */
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly onOpen: (row: Row) => void;
  /** The same list as a file. */
  readonly workbook: { readonly of: FileEndpoint; readonly query: object };
  readonly choice: Omit<StateChoiceProps<State>, 'onChange'>;
  /** Why there may be none. */
  readonly none: string;
  readonly onNarrow: BoardProps['onNarrow'];
}

/** The projects behind the figures of a board, narrowed to a state, as a list and as a file. */
export function ListCard<Row extends { readonly id: string }, State extends string>(props: ListCardProps<Row, State>) {
  const { note, rows, total, columns, onOpen, workbook, choice, none, onNarrow } = props;
  return (
    <Card
      flush
      title={t('settlements.list')}
      note={note}
      extra={
        <>
          <span>{t('settlements.listed', { n: rows.length, total })}</span>
          <FileButton of={workbook.of} label={t('settlements.workbook')} query={workbook.query} />
        </>
      }
    >
      <div className="gt-settlements-states">
        <StateChoice {...choice} onChange={(state) => onNarrow({ state })} />
      </div>
      <DataTable
        label={t('settlements.list')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        pageKeys
        onOpen={onOpen}
        empty={
          <Empty
            title={t('settlements.none')}
            note={none}
            action={{ label: t('settlements.clear'), run: () => onNarrow({ state: null, territory: null }) }}
          />
        }
      />
    </Card>
  );
}

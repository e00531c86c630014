import type { IsoDay } from '@guatu/kernel';
import type { Scope } from '../../../platform/db/index.ts';
import { type RowModel, type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { Sight } from '../../../platform/records/index.ts';
import { printedFactor, printValue } from '../../exports/index.ts';
import { type Defs, type ListColumn, type ListedProject, rowsOf, type SixList } from '../domain/six-lists.ts';
import { listWords } from '../messages.ts';
import { officeOf } from './parts.ts';
import { eachListed, listDefs, listRuleAt, quarterOf } from './six-lists.ts';

const WIDTH = 18;

/** The six lists as a workbook: one sheet a list, in the order and with the columns of the rule, amounts in 万元. */
export async function listWorkbook(
  trx: ReadTrx,
  scope: Scope,
  sight: Sight,
  by: string,
  today: IsoDay,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string; readonly rows: number }> {
  const { body: lists } = await listRuleAt(trx, today, await officeOf(trx, scope));
  const defs = listDefs();
  const listed: ListedProject[] = [];
  for await (const each of eachListed(trx, sight)) listed.push(each);
  const sheets = lists.map((list) => sheetOf(list, listed, defs, { by, today }));
  const bytes = writeWorkbook({ sheets });
  return { bytes, fileName: listWords.fileName(quarterOf(today)), rows: listed.length };
}

interface Stamp {
  readonly by: string;
  readonly today: IsoDay;
}

function sheetOf(list: SixList, listed: readonly ListedProject[], defs: Defs, { by, today }: Stamp): SheetModel {
  const columns = list.columns.map((column) => printedColumn(column, defs));
  const rows = listed
    .flatMap((each) => rowsOf(list, each, defs))
    .map(
      ({ cells }): RowModel => ({
        cells: cells.map((cell, place) => {
          const column = columns[place];
          return cell === null || column === undefined ? null : column.print(cell.value);
        }),
      }),
    );
  return {
    name: list.title,
    title: listWords.sheetTitle(list.title, quarterOf(today)),
    notice: { left: listWords.madeBy(by, today), right: listWords.unit },
    columns: columns.map(({ caption }) => ({ header: [caption], width: WIDTH })),
    rows,
    frozenColumns: 1,
    autoFilter: true,
  };
}

function printedColumn({ kind, field: id, label }: ListColumn, defs: Defs) {
  const field = defs[kind].fields.get(id);
  if (!field) throw new Error(`the rule was read with an unknown field ${kind}.${id}`);
  const unit = field.type === 'money' ? listWords.moneyUnit : field.type === 'percent' ? '%' : null;
  const factor = printedFactor(field, unit);
  return {
    caption: field.type === 'percent' ? listWords.percentColumn(label) : label,
    print: (value: Parameters<typeof printValue>[1]) => printValue({ field, factor }, value),
  };
}

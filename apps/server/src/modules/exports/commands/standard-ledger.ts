import { type RowModel, writeWorkbook } from '../../../platform/excel/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { bodyRows, type PrintedRow } from '../domain/body-rows.ts';
import type { ExportColumn } from '../domain/export-columns.ts';
import { KEY_SHEET } from '../domain/key-sheet.ts';
import { officeTime } from '../domain/local-time.ts';
import { exportWords } from '../messages.ts';
import { collectRows } from '../queries/collect-rows.ts';
import { chosenColumns, standardTemplate } from './chosen-columns.ts';
import { type ExportFrame, signedKeys, watermarkOf } from './export-frame.ts';

const HEADER_LINES = 2;
const KEY_COLUMN = { header: [exportWords.rowKey], width: 24, hidden: true } as const;
const SEQUENCE = { header: [exportWords.sequence], width: 6, align: 'center' } as const;
/** As many columns as a sheet of A4 shows in readable size. */
const NARROW = 12;
/** Characters of the body font that fit side by side on A3 when it is shrunk to three quarters. */
const CHARACTERS_A_PAGE = 270;

/** Writes the standard ledger, or the columns of a list in its form: districts with subtotals, total, print settings. */
export async function writeStandardLedger(trx: ReadTrx, frame: ExportFrame) {
  const { order, def } = frame;
  const columns = chosenColumns(def, order, frame.period);
  const { rows, districts } = await collectRows(trx, def, order, frame.keys, columns);
  const standard = standardTemplate(def);
  const keys = signedKeys(frame, standard.title, columns, rows);
  const printed = rows.map(
    ({ group, cells }, index): PrintedRow => ({ group, cells, rowKey: keys.rowKeys[index] ?? '' }),
  );
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  const time = officeTime(order.at);
  const { name, office } = order.person;
  const hasMoney = columns.some(({ field }) => field.type === 'money');
  const note = exportWords.note(name, office, time, order.id, frame.head.slice(0, 16));
  const bytes = writeWorkbook({
    creator: office,
    sheets: [
      {
        name: standard.title,
        title: `${frame.period === null ? '' : frame.asOf}${standard.title}`,
        notice: {
          left: exportWords.notice(office, frame.asOf),
          right: hasMoney ? exportWords.unit : exportWords.noUnit,
        },
        columns: [SEQUENCE, ...columns.map(({ model }) => model), KEY_COLUMN],
        frozenColumns: 2,
        autoFilter: false,
        page: {
          paper: columns.length > NARROW ? 'A3' : 'A4',
          orientation: 'landscape',
          pagesWide: pagesWide(columns),
          watermark: watermarkOf(frame),
        },
        rows: withNote(
          bodyRows(printed, {
            groups: districts,
            summed: columns.map(({ summed }) => summed),
            merged: order.request.mergeEqual ? mergedColumns(columns, def.nameField) : new Set(),
            nameColumn: columns.findIndex(({ field }) => field.id === def.nameField),
            firstRow: HEADER_LINES + depth + 1,
            words: exportWords,
          }),
          note,
        ),
      },
      {
        name: KEY_SHEET,
        visibility: 'veryHidden',
        columns: [],
        rows: keys.lines.map((cells) => ({ cells })),
      },
    ],
  });
  return { bytes, rows: rows.length, title: standard.title };
}

/** Enough pages side by side to read a wide ledger at arm's length. */
function pagesWide(columns: readonly ExportColumn[]): number {
  const width = columns.reduce((sum, { model }) => sum + model.width, 0);
  return Math.max(1, Math.round(width / CHARACTERS_A_PAGE));
}

/** Words may share a cell; names, figures and dates may not, since each of them is one row's own. */
function mergedColumns(columns: readonly ExportColumn[], nameField: string): ReadonlySet<number> {
  const shared: ReadonlySet<string> = new Set(['text', 'list', 'enum', 'bool']);
  return new Set(
    columns.flatMap(({ field }, index) => (field.id !== nameField && shared.has(field.type) ? [index] : [])),
  );
}

function* withNote(rows: Iterable<RowModel>, note: string): Generator<RowModel> {
  yield* rows;
  yield { kind: 'note', cells: [note] };
}

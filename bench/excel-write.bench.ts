import { type ColumnModel, type RowModel, writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import { type Cost, measureInChildren, measureOnce, PEER_STYLE, printCosts } from './excel-measure.ts';

/*
 * Writing the export of a standard ledger, 8,500 × 33 with 12 columns merged over ten rows each: our writer and exceljs,
 * each in a process of its own, with the same content, formats, borders and merges. (exceljs compares each merged range
 * with all before it, which is most of its time; with ranges of four rows it took minutes.)
 */

const ROWS = 8_500;
const COLUMNS = 33;
const MERGED = 12;
const SPAN = 10;
const RUNS = 3;
const TITLE = '2024年重点项目建设台账';

const columns: readonly ColumnModel[] = Array.from({ length: COLUMNS }, (_, index) => ({
  header: index < 10 ? ['基本情况', `栏目${index + 1}`] : [`栏目${index + 1}`],
  width: 12,
  ...(index % 3 === 1 && { format: '#,##0.00' }),
}));

function valueAt(row: number, column: number): string | number | Date {
  if (column === 0) return `第${row}号重点项目`;
  if (column % 3 === 0) return `责任单位${(row * column) % 5000}`;
  return column % 3 === 1 ? Math.round(row * 731 * column) / 100 : new Date(Date.UTC(2024, row % 12, 15));
}

function startsMerge(row: number): boolean {
  return row % SPAN === 1 && row + SPAN - 1 <= ROWS;
}

function* rows(): Generator<RowModel> {
  for (let row = 1; row <= ROWS; row++) {
    const cells = columns.map((_, column) => {
      const value = valueAt(row, column);
      return value instanceof Date ? { date: value.toISOString().slice(0, 10) } : value;
    });
    const merges = Array.from({ length: startsMerge(row) ? MERGED : 0 }, (_, i) => ({
      column: 10 + i,
      rows: SPAN,
      columns: 1,
    }));
    yield { cells, merges };
  }
}

const WRITERS: Readonly<Record<string, () => Promise<Cost>>> = {
  guatu: async () =>
    measureOnce(() => {
      const page = { paper: 'A3', orientation: 'landscape', watermark: '区重点办 2024-09-01' } as const;
      return tell(
        writeWorkbook({ sheets: [{ name: '台账', columns, title: TITLE, rows: rows(), autoFilter: true, page }] }),
      );
    }),
  'exceljs 4.4.0': async () => {
    const { default: ExcelJS } = await import('exceljs');
    return measureOnce(async () => {
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet('台账', {
        pageSetup: { orientation: 'landscape', fitToPage: true },
      });
      sheet.columns = columns.map(({ width, format }) => ({
        width,
        style: { ...PEER_STYLE, ...(format && { numFmt: format }) },
      }));
      sheet.addRow([TITLE]);
      sheet.addRow(columns.map(({ header }) => header[0]));
      sheet.addRow(columns.map(({ header }) => header[1] ?? null));
      for (let row = 1; row <= ROWS; row++) {
        sheet.addRow(columns.map((_, column) => valueAt(row, column)));
        if (!startsMerge(row)) continue;
        for (let i = 0; i < MERGED; i++) sheet.mergeCells(row + 3, 10 + i, row + 2 + SPAN, 10 + i);
      }
      sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: ROWS + 3, column: COLUMNS } };
      return tell(new Uint8Array(await workbook.xlsx.writeBuffer()));
    });
  },
};

/** The size of the file, the only thing two writers' results can be compared by at no cost. */
function tell(bytes: Uint8Array): string {
  return `${Math.round(bytes.length / 1024)} KB`;
}

const [writer] = process.argv.slice(2);
if (writer !== undefined) {
  const run = WRITERS[writer];
  if (run === undefined) throw new Error(`no such writer: ${writer}`);
  console.log(JSON.stringify(await run()));
} else {
  const costs = new Map(Object.keys(WRITERS).map((name) => [name, measureInChildren(RUNS, name)]));
  printCosts(`Write .xlsx, ${ROWS} rows × ${COLUMNS} columns, ${MERGED} merged (median of ${RUNS})`, costs);
}

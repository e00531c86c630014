import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RowModel, readWorkbook, writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import { type Cost, measureInChildren, measureOnce, printCosts } from './excel-measure.ts';

/*
 * Reading an .xlsx into memory: our reader, exceljs and SheetJS, each in a process of its own, on the same files.
 * Each reports the number of filled cells it sees, as proof that all read the same.
 */

const SIZES = [
  { rows: 5_000, columns: 60, runs: 5 },
  { rows: 100_000, columns: 30, runs: 3 },
] as const;

const READERS: Readonly<Record<string, (file: string) => Promise<Cost>>> = {
  guatu: async (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    return measureOnce(() => {
      const result = readWorkbook(bytes, file);
      if (result.status !== 'ok') throw new Error(result.reason.message);
      let cells = 0;
      for (const row of result.sheets[0]?.rows ?? []) for (const value of row.values) if (value !== null) cells++;
      return `${cells} cells`;
    });
  },
  'exceljs 4.4.0': async (file) => {
    const { default: ExcelJS } = await import('exceljs');
    const bytes = readFileSync(file);
    return measureOnce(async () => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as unknown as import('exceljs').Buffer);
      let cells = 0;
      workbook.worksheets[0]?.eachRow((row) => {
        row.eachCell(() => {
          cells++;
        });
      });
      return `${cells} cells`;
    });
  },
  'SheetJS 0.18.5': async (file) => {
    const { default: XLSX } = await import('xlsx');
    const bytes = readFileSync(file);
    return measureOnce(() => {
      const workbook = XLSX.read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false });
      const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] as unknown as unknown[][];
      let cells = 0;
      for (const row of sheet) for (const cell of row ?? []) if (cell !== undefined) cells++;
      return `${cells} cells`;
    });
  },
};

/** A third each of texts (some repeated), amounts and dates, as in project ledgers. */
function* ledgerRows(rows: number, columns: number): Generator<RowModel> {
  for (let row = 1; row <= rows; row++) {
    yield {
      cells: Array.from({ length: columns }, (_, column) => {
        if (column === 0) return `第${row}号重点项目`;
        if (column % 3 === 0) return `责任单位${(row * column) % 5000}`;
        return column % 3 === 1 ? Math.round(row * 731 * column) / 100 : { date: `2024-0${(row % 9) + 1}-15` };
      }),
    };
  }
}

const [reader, file] = process.argv.slice(2);
if (reader !== undefined && file !== undefined) {
  const run = READERS[reader];
  if (run === undefined) throw new Error(`no such reader: ${reader}`);
  console.log(JSON.stringify(await run(file)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  try {
    for (const { rows, columns, runs } of SIZES) {
      const path = join(folder, `${rows}x${columns}.xlsx`);
      writeFileSync(path, writeWorkbook({ sheets: [{ name: '台账', columns: [], rows: ledgerRows(rows, columns) }] }));
      const costs = new Map(Object.keys(READERS).map((name) => [name, measureInChildren(runs, name, path)]));
      printCosts(`Read .xlsx, ${rows} rows × ${columns} columns (median of ${runs})`, costs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

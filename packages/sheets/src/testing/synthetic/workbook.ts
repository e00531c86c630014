import type { LedgerKind } from '../../dictionary.ts';
import type { Grid } from '../../grid.ts';
import { Canvas } from './canvas.ts';
import type { GoldProblem, GoldTable } from './gold.ts';
import { LedgerPainter, type MadeTable, type Setting } from './ledger.ts';
import { Random } from './random.ts';

export interface MadeWorkbook {
  readonly grids: readonly Grid[];
  readonly gold: {
    readonly file: string;
    readonly expect: 'ok';
    readonly sheets: readonly GoldTable[];
    readonly problems: readonly GoldProblem[];
  };
}

const KINDS: readonly LedgerKind[] = ['project', 'progress', 'lead', 'enterprise', 'blocker', 'funding'];
const NONE = {
  kind: 'none',
  headerRows: [],
  dataRows: [],
  skipRows: [],
  columns: {},
  unmappedColumns: {},
  records: [],
};

/** A workbook with all the habits of real ledgers, chosen by the seed; the same seed gives the same workbook. */
export function makeWorkbook(seed: number): MadeWorkbook {
  const random = new Random(seed * 7919 + 13);
  const textOnly = random.chance(0.2);
  const kind = KINDS[seed % KINDS.length] ?? 'project';
  const base: Omit<Setting, 'table'> = {
    kind,
    year: random.int(2022, 2026),
    month: random.int(2, 11),
    mess: random.pick([0, 0.5, 1]),
    date1904: !textOnly && random.chance(0.1),
    textOnly,
    sheet: random.pick(['Sheet1', '台账', '明细', '1']),
  };
  const canvas = new Canvas();
  const rows = random.pick([4, 8, 15, 30]);
  const layout = textOnly ? 'one' : random.pick(['one', 'one', 'one', 'one', 'aside', 'stacked'] as const);
  const tables: MadeTable[] = [];
  const first = new LedgerPainter(canvas, random, { ...base, table: layout === 'one' ? undefined : 1 }, 1, 1).paint(
    kind === 'progress' ? Math.min(rows, 15) : rows,
  );
  tables.push(first);
  if (layout !== 'one') {
    const other = random.pick(KINDS.filter((candidate) => candidate !== kind));
    const [top, left] = layout === 'aside' ? [1, first.lastColumn + 2] : [first.lastRow + 3, 1];
    tables.push(
      new LedgerPainter(canvas, random, { ...base, kind: other, table: 2 }, top, left).paint(Math.min(rows, 8)),
    );
  }
  const grids = [canvas.grid(base.sheet, base.date1904, textOnly)];
  const sheets: GoldTable[] = tables.map((table) => table.gold);
  if (!textOnly && random.chance(0.2)) {
    grids.unshift(cover(base));
    sheets.unshift({ ...NONE, sheet: '封面' });
    grids.push(options());
    sheets.push({ ...NONE, sheet: '选项' });
  }
  return {
    grids,
    gold: { file: `s${seed}`, expect: 'ok', sheets, problems: tables.flatMap((table) => table.problems) },
  };
}

function cover(setting: Omit<Setting, 'table'>): Grid {
  const canvas = new Canvas();
  canvas.put(6, 3, '全区重点项目台账');
  canvas.put(10, 3, '区项目办');
  canvas.put(11, 3, `${setting.year}年${setting.month}月`);
  return canvas.grid('封面', false, false);
}

const OPTIONS = [
  ['项目类别', '建设性质', '项目状态', '是否'],
  ['省级重点', '新建', '前期', '是'],
  ['市级重点', '扩建', '在建', '否'],
  ['区级重点', '技改', '投产', null],
];

function options(): Grid {
  const canvas = new Canvas();
  for (const [row, cells] of OPTIONS.entries()) {
    for (const [column, value] of cells.entries()) canvas.put(row + 1, column + 1, value);
  }
  return canvas.grid('选项', false, false);
}

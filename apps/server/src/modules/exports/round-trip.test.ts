import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, LIBREOFFICE_PATIENCE, libreOffice } from '../../platform/excel/testing/libreoffice.ts';
import type { Values } from '../../platform/ledger/index.ts';
import { EAST, openTestOffice, type TestOffice, WEST } from './test-office.ts';

let office: TestOffice;
const ids = new Map<string, string>();

const PROJECTS: readonly { readonly leaf: number; readonly values: Values }[] = [
  {
    leaf: WEST,
    values: {
      projectName: '西塞特钢产业园',
      projectCode: '2601-420203-04-01-123456',
      projectLevel: 'PROVINCIAL',
      projectKind: 'INDUSTRY',
      buildNature: 'NEW',
      buildContent: '建设厂房 8 万平方米\n及配套设施',
      buildPeriod: '2024-03/2026Q4',
      landMu: 123.45,
      totalInvestment: 123_456_789,
      civilInvestment: 50_000_000,
      'annualPlanAmt@2026Y': 40_000_001,
      'monthDoneAmt@2026M10': 3_333_333,
      'ytdDoneAmt@2026M10': 28_000_000,
      'monthProgress@2026M10': '主体封顶',
      planStart: '2024-03-15',
      actualStart: '2024-04',
      planComplete: '2026H2',
      planProduce: '2027',
      isStatEntered: true,
      statInMonth: '2024-06',
      respUnit: ['西塞山区发改局', '西塞山区住建局'],
      liaison: ['张三丰'],
      liaisonPhone: '13800005678',
      remark: '无',
    },
  },
  {
    leaf: EAST,
    values: {
      projectName: '下陆铜板带项目',
      totalInvestment: 60_000_000,
      'annualPlanAmt@2026Y': 20_000_000,
      'ytdDoneAmt@2026M10': 15_000_000,
      planStart: '2025-05-01',
      isStatEntered: false,
      liaison: ['欧阳娜娜'],
      remark: '=1+1',
    },
  },
  { leaf: WEST, values: { projectName: '西塞临港物流', totalInvestment: 88_000_000, planStart: '2025Q3' } },
];

beforeAll(async () => {
  office = await openTestOffice();
  for (const { leaf, values } of PROJECTS) {
    ids.set(String(values.projectName), await office.save('project', leaf, values));
  }
}, 60_000);
afterAll(() => office.close());

/** Opens an export as a clerk would, changes it, saves it again. */
async function edited(bytes: Uint8Array, change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const rowOf = (sheet: ExcelJS.Worksheet, name: string) => {
  for (let row = 1; row <= sheet.rowCount; row++) if (sheet.getCell(row, 2).value === name) return row;
  throw new Error(`no row ${name}`);
};
const columnOf = (sheet: ExcelJS.Worksheet, caption: string) => {
  for (let column = 1; column <= sheet.columnCount; column++) {
    if (sheet.getCell(4, column).value === caption || sheet.getCell(3, column).value === caption) return column;
  }
  throw new Error(`no column ${caption}`);
};

describe('导出再导入', () => {
  it('原样带回来,行行相同,没有一处要写', async () => {
    const { rows, tableProblems } = await office.bring(await office.export({ kind: 'project' }));
    expect(rows.map(({ action }) => action)).toEqual(['same', 'same', 'same']);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(tableProblems).toEqual([]);
  });

  it('另一个程序打开又存过一遍,还是行行相同', async () => {
    const { rows } = await office.bring(await edited(await office.export({ kind: 'project' }), () => undefined));
    expect(rows.map(({ action }) => action)).toEqual(['same', 'same', 'same']);
  });

  it.skipIf(libreOffice === null)(
    'LibreOffice 另存过的,还是行行相同',
    async () => {
      const { rows } = await office.bring(convert(await office.export({ kind: 'project' }), 'xlsx', 'xlsx'));
      expect(rows.map(({ action }) => action)).toEqual(['same', 'same', 'same']);
    },
    LIBREOFFICE_PATIENCE,
  );

  it('改了几格就是几处修改,改成别的单位也认得', async () => {
    const bytes = await edited(await office.export({ kind: 'project' }), (sheet) => {
      sheet.getCell(rowOf(sheet, '西塞特钢产业园'), columnOf(sheet, '计划总投资')).value = '1.5亿元';
      sheet.getCell(rowOf(sheet, '下陆铜板带项目'), columnOf(sheet, '自年初累计完成投资')).value = 1800;
      sheet.getCell(rowOf(sheet, '下陆铜板带项目'), 2).value = '下陆高精度铜板带项目';
      sheet.getCell(rowOf(sheet, '西塞临港物流'), columnOf(sheet, '计划总投资')).value = null;
    });
    const { rows } = await office.bring(bytes);
    const of = (name: string) => rows.find(({ entityId }) => entityId === ids.get(name));
    expect(of('西塞特钢产业园')).toMatchObject({ action: 'changed', changes: { totalInvestment: 150_000_000 } });
    expect(Object.keys(of('西塞特钢产业园')?.changes ?? {})).toEqual(['totalInvestment']);
    expect(of('下陆铜板带项目')?.changes).toEqual({
      projectName: '下陆高精度铜板带项目',
      'ytdDoneAmt@2026M10': 18_000_000,
    });
    expect(of('西塞临港物流')).toMatchObject({ action: 'same', problems: [{ code: 'cleared_cell' }] });
  });

  it('导出后台账又变了:没动的格不算改,动了同一格的是冲突', async () => {
    const id = await office.save('project', EAST, {
      projectName: '下陆并行修改项目',
      totalInvestment: 10_000_000,
      remark: '原备注',
      planStart: '2025-01-01',
    });
    const out = await office.export({ kind: 'project' });
    await office.save('project', EAST, { totalInvestment: 20_000_000, remark: '新备注' }, { id, version: 1 });
    const untouched = (await office.bring(out)).rows.find(({ entityId }) => entityId === id);
    expect(untouched).toMatchObject({ action: 'same', changes: {} });
    const bytes = await edited(out, (sheet) => {
      const row = rowOf(sheet, '下陆并行修改项目');
      sheet.getCell(row, columnOf(sheet, '计划总投资')).value = 3000;
      sheet.getCell(row, columnOf(sheet, '计划开工时间')).value = '2025年2月';
    });
    const row = (await office.bring(bytes)).rows.find(({ entityId }) => entityId === id);
    expect(row?.action).toBe('conflict');
    expect(row?.conflicts).toMatchObject({ totalInvestment: { ours: 20_000_000, theirs: 30_000_000 } });
    expect(Object.keys(row?.conflicts ?? {})).toEqual(['totalInvestment']);
    expect(row?.changes).toEqual({ planStart: '2025-02' });
  });

  it('排序、插行、复制、删行都分得清', async () => {
    const bytes = await edited(await office.export({ kind: 'project', query: { sort: 'projectName' } }), (sheet) => {
      const kept = rowOf(sheet, '西塞特钢产业园');
      const copy = (sheet.getRow(kept).values as ExcelJS.CellValue[]).slice(1);
      const width = copy.length;
      copy[1] = '西塞特钢产业园二期';
      sheet.spliceRows(kept, 0, copy);
      sheet.spliceRows(rowOf(sheet, '西塞临港物流'), 1);
      const fresh: ExcelJS.CellValue[] = Array.from({ length: width }, () => null);
      fresh[1] = '西塞新引进项目';
      fresh[columnOf(sheet, '计划总投资') - 1] = 5000;
      fresh[columnOf(sheet, '存在问题') - 1] = '用地尚未落实';
      sheet.spliceRows(rowOf(sheet, '西塞特钢产业园'), 0, fresh);
    });
    const { rows, tableProblems } = await office.bring(bytes);
    const copied = rows.find(({ changes }) => changes.projectName === '西塞特钢产业园二期');
    expect(copied).toMatchObject({ action: 'new' });
    expect(copied?.problems.map(({ code }) => code)).toContain('copied_key');
    expect(rows.find(({ changes }) => changes.projectName === '西塞新引进项目')).toMatchObject({
      action: 'new',
      changes: { totalInvestment: 50_000_000, blockerDesc: '用地尚未落实' },
    });
    expect(rows.find(({ entityId }) => entityId === ids.get('西塞特钢产业园'))?.action).toBe('same');
    expect(rows.some(({ entityId }) => entityId === ids.get('西塞临港物流'))).toBe(false);
    const missing = tableProblems.filter(({ code }) => code === 'missing_row');
    expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining('西塞临港物流')]);
  });

  it('标记被改过的、别处签发的,按普通台账读取并提醒,数据键不当成一列', async () => {
    const bytes = await edited(await office.export({ kind: 'project' }), (_, book) => {
      const keys = book.getWorksheet('_guatu');
      keys?.eachRow((row) => {
        if (row.getCell(1).value === 'row') row.getCell(4).value = '7';
      });
    });
    const { rows, tableProblems } = await office.bring(bytes);
    expect(tableProblems.map(({ code }) => code)).toContain('export_unverified');
    expect(rows.length).toBeGreaterThan(2);
    const { rows: stored } = await sql<{ columns: Record<string, { path: string[] }> }>`
      SELECT columns FROM app.source_table ORDER BY source_id DESC LIMIT 1`.execute(office.base.db);
    const paths = Object.values(stored[0]?.columns ?? {}).flatMap(({ path }) => path);
    expect(paths.join()).not.toContain('数据键');
  });

  it('只有一个区权限的人导入全市的表,别区的行不采用', async () => {
    const { rows } = await office.bring(await office.export({ kind: 'project' }), [WEST]);
    const of = (name: string) => rows.find(({ entityId }) => entityId === ids.get(name));
    expect(of('下陆铜板带项目')?.action).toBe('rejected');
    expect(of('西塞特钢产业园')?.action).toBe('same');
  });

  it('合并了相同单元格的表也原样认得', async () => {
    const { rows } = await office.bring(await office.export({ kind: 'project', mergeEqual: true }));
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['same']));
  });
});

import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openWithExcelJs } from '../testing/exceljs.ts';
import { INJECTION, ledgerModel } from '../testing/ledger-model.ts';
import { convert, LIBREOFFICE_PATIENCE, libreOffice, NO_LIBREOFFICE } from '../testing/libreoffice.ts';
import { readSheets } from '../testing/read.ts';
import type { CellInput } from './model.ts';
import { writeWorkbook } from './write-workbook.ts';

const one = (...cells: CellInput[]) => writeWorkbook({ sheets: [{ name: '表', columns: [], rows: [{ cells }] }] });
const readBack = (bytes: Uint8Array) => readSheets(bytes)[0]?.rows[0]?.values;

describe('标准台账导出', () => {
  test('标题、单位行、多级表头、合并、小计合计和附注各就各位', () => {
    const [sheet] = readSheets(writeWorkbook(ledgerModel()));
    const rows = sheet?.rows.map((row) => row.values) ?? [];
    expect(rows[0]).toEqual(['下陆区2024年重点项目建设台账']);
    expect(rows[1]?.[0]).toMatch(/^填报单位/);
    expect(rows[2]).toEqual(['序号', '项目名称', '建设地点', '投资情况', null, null, '完成率', '开工时间', '修订号']);
    expect(rows[3]?.slice(3)).toEqual(['总投资(万元)', '其中']);
    expect(rows[4]?.slice(4)).toEqual(['设备', '土建']);
    expect(rows[6]).toEqual([1, '第1期 <预制菜> & "加工"项目', '八泉街道', 1000, 400, 600, 0.351, 45505, 'r1']);
    expect(rows.slice(-3).map((row) => row.slice(0, 4))).toEqual([
      [null, '小计', null, 21000],
      [null, '合计', null, 21000],
      ['注:数据截至8月31日。'],
    ]);
    expect(sheet?.merges).toEqual(
      expect.arrayContaining([
        { top: 1, left: 1, bottom: 1, right: 9 },
        { top: 3, left: 1, bottom: 5, right: 1 },
        { top: 3, left: 4, bottom: 3, right: 6 },
        { top: 4, left: 4, bottom: 5, right: 4 },
        { top: 4, left: 5, bottom: 4, right: 6 },
        { top: 7, left: 3, bottom: 9, right: 3 },
      ]),
    );
    expect(sheet?.hiddenColumns).toEqual([9]);
    expect(sheet?.rows[6]?.formats?.map((format) => sheet.formats[format])).toEqual([
      'General',
      'General',
      'General',
      '#,##0',
      '#,##0',
      '#,##0',
      '0.0%',
      'yyyy/m/d',
      'General',
    ]);
  });

  test('另一家的读取器看到同样的版式:冻结表头、打印标题、A3 横向一页宽、水印、筛选、深度隐藏的表', async () => {
    const workbook = await openWithExcelJs(writeWorkbook(ledgerModel()));
    const sheet = workbook.getWorksheet('重点项目台账');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:5',
      printArea: 'A1:I15',
    });
    expect(sheet?.headerFooter.oddFooter).toContain('区重点办 张三 2024-09-01 导出 && 内部资料');
    expect(sheet?.autoFilter).toBe('A5:I14');
    expect(sheet?.getCell('D13').value).toMatchObject({ formula: 'SUM(D7:D12)', result: 21000 });
    expect(sheet?.getCell('B8').value).toBe(INJECTION);
    expect(workbook.getWorksheet('_key')?.state).toBe('veryHidden');
    expect(workbook.getWorksheet('_key')?.getCell('C1').value).toBe(12);
  });

  test(
    'LibreOffice 打开后内容一致,公式算出同样的数',
    ({ skip }) => {
      skip(libreOffice === null, NO_LIBREOFFICE);
      const csv = Buffer.from(convert(writeWorkbook(ledgerModel()), 'xlsx', 'csv')).toString('utf8');
      expect(csv).toContain(`2,"${INJECTION}",`);
      expect(csv).toMatch(/,"小计",,"21,000"/);
      expect(csv).toContain('2024/8/1');
      expect(
        Buffer.from(convert(writeWorkbook(ledgerModel()), 'xlsx', 'pdf'))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    },
    LIBREOFFICE_PATIENCE,
  );

  test('横向分几页打印的宽表,标题和单位都在第一页上', () => {
    const columns = Array.from({ length: 20 }, (_, index) => ({ header: [`栏目${index + 1}`], width: 10 }));
    const page = { paper: 'A3', orientation: 'landscape', pagesWide: 2, watermark: '区重点办' } as const;
    const notice = { left: '填报单位', right: '单位:万元' };
    const wide = { name: '宽表', title: '台账', notice, columns, page, rows: [] };
    const [sheet] = readSheets(writeWorkbook({ sheets: [wide] }));
    expect(sheet?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 10 });
    expect(sheet?.rows[1]?.values.indexOf('单位:万元')).toBe(8);
  });

  test('同样的内容得到同样的字节', () => {
    const hash = createHash('sha256').update(writeWorkbook(ledgerModel())).digest('hex');
    expect(createHash('sha256').update(writeWorkbook(ledgerModel())).digest('hex')).toBe(hash);
  });
});

describe('单元格内容', () => {
  test('各类值原样写入再读出', () => {
    const values = ['文字', 0, -1.5, 1e-7, 123456789012345, true, false, { error: '#N/A' }];
    expect(readBack(one(...values))).toEqual(values);
  });

  test('像公式的文字始终是文字', async () => {
    const texts = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '-'];
    const bytes = one(...texts);
    expect(readBack(bytes)).toEqual(texts);
    const sheet = (await openWithExcelJs(bytes)).getWorksheet('表');
    expect(texts.map((_, index) => sheet?.getCell(1, index + 1).type)).toEqual(
      texts.map(() => ExcelJS.ValueType.String),
    );
  });

  test('控制字符、伪转义、残缺字符、首尾空格和换行都不坏文件', () => {
    const texts = [' 首尾空格 ', '两\n行', '回车\r\n换行', '\u0001控制', '_x0041_', '残\ud800缺', '𠮷野', '<&>"'];
    expect(readBack(one(...texts))).toEqual([
      ' 首尾空格 ',
      '两\n行',
      '回车\n换行',
      '\u0001控制',
      '_x0041_',
      '残\ufffd缺',
      '𠮷野',
      '<&>"',
    ]);
  });

  test('超过单元格上限的文字以省略号收尾', () => {
    const [text] = readBack(one('长'.repeat(40_000))) ?? [];
    expect(text).toBe(`${'长'.repeat(32_766)}…`);
  });

  test('不是数的数、不存在的日期不写', () => {
    expect(() => one(Number.NaN)).toThrow(RangeError);
    expect(() => one({ date: '2024-02-30' })).toThrow(RangeError);
  });

  test('表名里的非法字符换掉,过长的截短,重名的编号', () => {
    const names = ['甲/乙[1]', '甲/乙[1]', '很'.repeat(40), '很'.repeat(40), "'", 'history'];
    const bytes = writeWorkbook({ sheets: names.map((name) => ({ name, columns: [], rows: [{ cells: [1] }] })) });
    expect(readSheets(bytes).map((sheet) => sheet.name)).toEqual([
      '甲_乙_1_',
      '甲_乙_1_(2)',
      '很'.repeat(31),
      `${'很'.repeat(28)}(2)`,
      '表',
      'history',
    ]);
  });
});

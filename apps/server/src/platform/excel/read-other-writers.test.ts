import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readOnlySheet } from './testing/read.ts';

const DAY = new Date(Date.UTC(2024, 7, 1));

test('exceljs 写的文件:日期是序列号加格式,富文本成一段,公式取结果', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['甲', 1.5, DAY, { richText: [{ text: '红' }, { text: '字' }] }, { formula: 'B1*2', result: 3 }, true]);
  sheet.getCell('C1').numFmt = 'yyyy"年"m"月"';
  sheet.getRow(1).hidden = true;
  const grid = readOnlySheet(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(grid.rows[0]).toMatchObject({ number: 1, hidden: true, values: ['甲', 1.5, 45505, '红字', 3, true] });
  expect(grid.formats[grid.rows[0]?.formats?.[2] ?? 0]).toBe('yyyy"年"m"月"');
});

test.each(['shared', 'inline'] as const)('hucre 写的文件(文字放法:%s)', async (stringMode) => {
  const rows = [['项目', 12, true, DAY, null, '项目']];
  const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 1 }];
  const grid = readOnlySheet(await writeXlsx({ sheets: [{ name: '台账', rows, merges }], stringMode }));
  expect(grid.rows[0]?.values).toEqual(['项目', 12, true, 45505, null, '项目']);
  expect(grid.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
});

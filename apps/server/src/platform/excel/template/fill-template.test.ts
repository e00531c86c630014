import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pack, relationships, sheetXml, workbookParts } from '../testing/build-xlsx.ts';
import { openWithExcelJs } from '../testing/exceljs.ts';
import { convert, LIBREOFFICE_PATIENCE, libreOffice, NO_LIBREOFFICE } from '../testing/libreoffice.ts';
import { readSheets } from '../testing/read.ts';
import { compressedBytes, readZipDirectory } from '../zip/directory.ts';
import { fillTemplate } from './fill-template.ts';
import type { TemplateFill } from './model.ts';

/** An office's form: two header rows, one sample row (5), a subtotal, a note over the width, and a summary sheet. */
async function officeForm(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('报表', {
    pageSetup: { printArea: 'A1:F7', printTitlesRow: '3:4', orientation: 'landscape', paperSize: 9 },
  });
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = '重点项目进展情况表';
  sheet.getCell('A2').value = '截至时间:  年  月';
  sheet.getRow(3).values = ['序号', '项目名称', '投资(万元)'];
  sheet.getRow(4).values = [null, null, '计划', '完成', '完成率', '备注'];
  sheet.mergeCells('A3:A4');
  sheet.mergeCells('B3:B4');
  sheet.mergeCells('C3:E3');
  sheet.getRow(5).values = [1, '示例项目', 100, 50, { formula: 'D5/C5', result: 0.5 }, '填写说明'];
  sheet.getRow(5).height = 30;
  sheet.getCell('B5').font = { name: '仿宋', size: 12, color: { argb: 'FF0000FF' } };
  sheet.getCell('C5').numFmt = '#,##0.00';
  sheet.getCell('E5').numFmt = '0.0%';
  sheet.getRow(6).values = [
    '合计',
    null,
    { formula: 'SUM(C5:C5)', result: 100 },
    { formula: 'SUM(D5:D5)', result: 50 },
    { formula: 'D6/C6', result: 0.5 },
  ];
  sheet.mergeCells('A6:B6');
  sheet.getCell('A7').value = '注:本表每月5日前报送。';
  sheet.mergeCells('A7:F7');
  sheet.addConditionalFormatting({
    ref: 'E5',
    rules: [{ type: 'expression', formulae: ['$E5>1'], style: {}, priority: 1 }],
  });
  sheet.getCell('F5').dataValidation = { type: 'list', formulae: ['"在建,竣工"'] };
  const summary = workbook.addWorksheet('汇总');
  summary.getCell('A1').value = { formula: '报表!C6', result: 100 };
  summary.getCell('A2').value = '不动';
  workbook.addWorksheet('说明').getCell('A1').value = '别的表';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const ROWS = Array.from({ length: 40 }, (_, i) => ({
  seq: i + 1,
  name: `第${i + 1}号项目`,
  plan: 1000 + i,
  done: 500.5,
}));
const FILL: TemplateFill = {
  sheet: '报表',
  firstRow: 5,
  columns: { A: 'seq', B: 'name', C: 'plan', D: 'done' },
  rows: ROWS,
  cells: { A2: '截至时间:2024年8月' },
};

describe('按单位自己的模板填报', () => {
  test('样行照着填:样式、行高、格式和公式逐行带下去,样例文字不留', async () => {
    const sheet = (await openWithExcelJs(fillTemplate(await officeForm(), FILL))).getWorksheet('报表');
    for (const row of [5, 6, 44]) {
      expect(sheet?.getRow(row).height).toBe(30);
      expect(sheet?.getCell(row, 2).value).toBe(`第${row - 4}号项目`);
      expect(sheet?.getCell(row, 2).font).toMatchObject({ name: '仿宋', size: 12 });
      expect(sheet?.getCell(row, 3).numFmt).toBe('#,##0.00');
      expect(sheet?.getCell(row, 5).formula).toBe(`D${row}/C${row}`);
      expect(sheet?.getCell(row, 6).value).toBeNull();
    }
    expect(sheet?.getCell('A2').value).toBe('截至时间:2024年8月');
  });

  test('下面的合计和附注下移,合并、求和区域、打印区域、条件格式、下拉和别的表的公式跟着走', async () => {
    const bytes = fillTemplate(await officeForm(), FILL);
    const workbook = await openWithExcelJs(bytes);
    const sheet = workbook.getWorksheet('报表');
    expect(sheet?.getCell('A45').value).toBe('合计');
    expect(sheet?.getCell('C45').value).toEqual({ formula: 'SUM(C5:C44)', result: 40_780 });
    expect(sheet?.getCell('D45').value).toEqual({ formula: 'SUM(D5:D44)', result: 20_020 });
    expect(sheet?.getCell('E45').formula).toBe('D45/C45');
    expect(sheet?.getCell('A46').value).toMatch(/^注/);
    expect(sheet?.model.merges).toEqual(expect.arrayContaining(['A1:F1', 'C3:E3', 'A45:B45', 'A46:F46']));
    expect(sheet?.pageSetup).toMatchObject({ printArea: 'A1:F46', printTitlesRow: '3:4' });
    expect(workbook.getWorksheet('汇总')?.getCell('A1').formula).toBe('报表!C45');
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('sqref="E5:E44"');
    expect(xml).toContain('sqref="F5:F44"');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('与填报无关的部件压缩字节不变', async () => {
    const before = await officeForm();
    const parts = (archive: Uint8Array) =>
      new Map(readZipDirectory(archive).map((e) => [e.name, Buffer.from(compressedBytes(archive, e)).toString('hex')]));
    const old = parts(before);
    const changed = [...parts(fillTemplate(before, FILL))].filter(([name, packed]) => old.get(name) !== packed);
    expect(changed.map(([name]) => name).sort()).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test('没有记录时留一行空的样行,记录比样行少时下面的行上移', async () => {
    const empty = readSheets(fillTemplate(await officeForm(), { ...FILL, rows: [] }))[0];
    expect(empty?.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 6, 7]);
    expect(empty?.rows[4]?.values.slice(0, 4)).toEqual(['合计', null, 0, 0]);
    const two = { ...FILL, firstRow: 4, sampleRows: 2, rows: ROWS.slice(0, 1), cells: {} };
    const up = await openWithExcelJs(fillTemplate(await officeForm(), two));
    expect(up.getWorksheet('报表')?.getCell('C5').formula).toBe('SUM(C4:C4)');
  });

  test('共享公式先写开再移动;公式清单(calcChain)去掉,免得打开时提示修复', () => {
    const cells = (row: number, inner: string) => `<row r="${row}">${inner}</row>`;
    const form = pack(
      workbookParts('', {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'calcChain', 'calcChain.xml'],
        ]),
        'xl/calcChain.xml': '<calcChain><c r="A3" i="1"/></calcChain>',
        'xl/worksheets/sheet1.xml': sheetXml(
          `<sheetData>${cells(2, '<c r="A2"><v>1</v></c><c r="B2"><v>1</v></c>')}${cells(
            3,
            '<c r="A3"><f t="shared" ref="A3:B3" si="0">SUM(A2:A2)</f><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c>',
          )}</sheetData>`,
        ),
      }),
    );
    const rows = [
      { a: 1, b: 10 },
      { a: 2, b: 20 },
    ];
    const filled = fillTemplate(form, { sheet: '台账', firstRow: 2, columns: { A: 'a', B: 'b' }, rows });
    expect(partText(filled, 'xl/worksheets/sheet1.xml')).toContain(
      '<row r="4"><c r="A4"><f>SUM(A2:A3)</f><v>3</v></c><c r="B4"><f>SUM(B2:B3)</f><v>30</v></c></row>',
    );
    expect(Object.keys(unzipSync(filled))).not.toContain('xl/calcChain.xml');
    expect(partText(filled, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test(
    'LibreOffice 打开填好的模板,算出的合计一致',
    async ({ skip }) => {
      skip(libreOffice === null, NO_LIBREOFFICE);
      const csv = Buffer.from(convert(fillTemplate(await officeForm(), FILL), 'xlsx', 'csv')).toString('utf8');
      expect(csv).toMatch(/"合计",,40780,20020,0\.49/);
      expect(csv).toContain('40,"第40号项目","1,039.00",500.5,48.2%');
    },
    LIBREOFFICE_PATIENCE,
  );

  test('模板不是 xlsx 的,说明换成什么', () => {
    expect(() => fillTemplate(new TextEncoder().encode('a,b\n1,2\n'), FILL)).toThrow(/模板必须是 \.xlsx.*另存为/);
  });

  test('模板里没有的表、样行或单元格,不填', async () => {
    const form = await officeForm();
    expect(() => fillTemplate(form, { ...FILL, sheet: '没有' })).toThrow(RangeError);
    expect(() => fillTemplate(form, { ...FILL, firstRow: 99 })).toThrow(RangeError);
    expect(() => fillTemplate(form, { ...FILL, cells: { Z99: 1 } })).toThrow(RangeError);
  });
});

function partText(archive: Uint8Array, name: string): string {
  const part = unzipSync(archive)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

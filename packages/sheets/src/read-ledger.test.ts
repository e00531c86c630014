import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rejectedContract, toContract } from './contract.ts';
import type { CellValue } from './grid.ts';
import { readLedger } from './read-ledger.ts';
import type { LedgerRecord } from './reading.ts';
import { extensionFields, templateOf } from './template.ts';
import { dictionary } from './testing/ledger-dictionary.ts';
import { mappingOf, readSheet, sheet, valuesOf } from './testing/sheet.ts';
import { makeWorkbook } from './testing/synthetic/workbook.ts';

const ROWS = [
  ['2024年重点项目台账(1-8月)'],
  ['填报单位:区项目办', null, null, null, '单位:万元'],
  ['序号', '项目名称', '计划总投资', '拉练点位', '2025年计划投资(亿元)'],
  [1, '第一轧钢厂轴承钢项目', 25_100, '是', 1.2],
  [2, '第二轧钢厂轴承钢项目', '3.5亿元', '否', 0.8],
];

describe('模板与记住的映射', () => {
  test('模板是一串表头路径和单位；未映射的列成为扩展字段', () => {
    const table = readSheet(ROWS);
    expect(templateOf(table)).toMatchObject({
      kind: 'project',
      office: '区项目办',
      columns: [
        { path: ['序号'], unit: null },
        { path: ['项目名称'], unit: null },
        { path: ['计划总投资'], unit: '万元' },
        { path: ['拉练点位'], unit: null },
        { path: ['2025年计划投资(亿元)'], unit: '亿元' },
      ],
    });
    expect(extensionFields(table)).toEqual([
      { id: '拉练点位', label: '拉练点位', type: 'text', unit: null },
      { id: '2025年计划投资(亿元)', label: '2025年计划投资(亿元)', type: 'number', unit: '亿元' },
    ]);
  });

  test('路径和单位都相同的列用记住的映射，并注明是记住的；单元格自己的单位仍然优先', () => {
    const remembered = [{ path: ['计划总投资'], unit: '万元', field: 'fixedInvestment' }];
    const [table] = readLedger([sheet(ROWS)], dictionary, { remembered }).tables;
    expect(table?.columns[2]).toMatchObject({ field: 'fixedInvestment', remembered: true, unit: '万元' });
    expect(table && valuesOf(table, 'fixedInvestment')).toEqual({ 4: 251_000_000, 5: 350_000_000 });
  });

  test('单位变了，记住的映射就不用', () => {
    const remembered = [{ path: ['计划总投资'], unit: '亿元', field: 'fixedInvestment' }];
    const [table] = readLedger([sheet(ROWS)], dictionary, { remembered }).tables;
    expect(table?.columns[2]).toMatchObject({ field: 'totalInvestment', remembered: false });
  });

  test('记住不映射的列就不映射', () => {
    const remembered = [{ path: ['计划总投资'], unit: '万元', field: null }];
    const [table] = readLedger([sheet(ROWS)], dictionary, { remembered }).tables;
    expect(table && mappingOf(table)).toMatchObject({ C: null });
    expect(table?.records[0]?.extras).toMatchObject({ C: '25100' });
  });
});

describe('输出', () => {
  test('按导入约定输出：列、记录、跳过的行、问题', () => {
    const contract = toContract(readLedger([sheet(ROWS)], dictionary), '台账.xlsx');
    expect(contract).toMatchObject({
      file: '台账.xlsx',
      status: 'ok',
      sheets: [
        {
          sheet: 'Sheet1',
          kind: 'project',
          headerRows: [3],
          columns: { A: 'seq', B: 'projectName', C: 'totalInvestment', D: null, E: null },
          records: [
            {
              row: 4,
              fields: { totalInvestment: { cell: 'C4', value: 251_000_000, raw: '25100' } },
              extras: { D: '是', E: '1.2' },
            },
            { row: 5, fields: { totalInvestment: { cell: 'C5', value: 350_000_000, raw: '3.5亿元' } } },
          ],
          skipped: [
            { row: 1, reason: 'title' },
            { row: 2, reason: 'unit' },
          ],
          problems: [],
        },
      ],
    });
  });

  test('不是工作簿的文件照约定拒绝', () => {
    expect(rejectedContract('a.xls', { code: 'not_a_workbook', message: '不是表格' })).toEqual({
      file: 'a.xls',
      status: 'rejected',
      reason: { code: 'not_a_workbook', message: '不是表格' },
      sheets: [],
    });
  });

  test('逐条交出的记录与一次交出的完全一样，而且不再留在结果里', () => {
    const { grids } = makeWorkbook(42);
    const whole = readLedger(grids, dictionary);
    const streamed: LedgerRecord[] = [];
    const rest = readLedger(grids, dictionary, { onRecord: (record) => streamed.push(record) });
    expect(streamed).toEqual(whole.tables.flatMap((table) => table.records));
    expect(rest.tables.map((table) => ({ ...table, records: [] }))).toEqual(
      whole.tables.map((table) => ({ ...table, records: [] })),
    );
    expect(rest.tables.every((table) => table.records.length === 0)).toBe(true);
  });

  test('同一工作簿读两次，结果一样', () => {
    const { grids } = makeWorkbook(7);
    expect(readLedger(grids, dictionary)).toEqual(readLedger(grids, dictionary));
  });
});

describe('乱七八糟的表', () => {
  const cell = fc.oneof<fc.Arbitrary<CellValue>[]>(
    fc.constant(null),
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom(
      '序号',
      '项目名称',
      '计划总投资(万元)',
      '合计',
      '一、工业',
      '单位:万元',
      '8月底',
      '3.5亿元',
      '√',
      '注:无',
    ),
    fc.constant({ error: '#REF!' }),
  );

  test('什么内容都读得完，每个值都有自己的单元格，没有 NaN', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), (rows) => {
        for (const table of readLedger([sheet(rows)], dictionary).tables) {
          for (const record of table.records) {
            for (const { cell: address, value } of Object.values(record.fields)) {
              expect(address).toMatch(/^[A-Z]+\d+$/);
              expect(value).not.toBeNaN();
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('每一行都有类别，记录的行和标为记录的行一一对应', () => {
    for (let seed = 300; seed < 306; seed++) {
      for (const table of readLedger(makeWorkbook(seed).grids, dictionary).tables) {
        expect(table.records.map((record) => record.row)).toEqual(
          table.rows.filter((row) => row.label === 'record').map((row) => row.row),
        );
      }
    }
  });
});

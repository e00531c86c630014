import { readLedger, type TableReading } from '@guatu/sheets';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import ledgerFields from '../catalog/ledger-fields.json' with { type: 'json' };
import { plantProblems } from './src/planted/index.ts';
import { buildDemoRegion, FICTION_LABEL } from './src/region.ts';
import type { FieldRow } from './src/workbooks/cells.ts';
import { DISTRICT_STYLES, districtRecords } from './src/workbooks/districts/index.ts';
import { type DemoWorkbook, demoWorkbooks } from './src/workbooks/index.ts';

const region = buildDemoRegion();
const planted = plantProblems(region);
const workbooks = demoWorkbooks(region);
const fictional = workbooks.filter((workbook) => workbook.set !== 'public');
const types = new Map(
  ledgerFields.kinds.find(({ kind }) => kind === 'project')?.fields.map(({ id, type }) => [id, type]),
);

function read(workbook: DemoWorkbook): readonly TableReading[] {
  const result = readWorkbook(writeWorkbook(workbook.build()), workbook.fileName);
  if (result.status !== 'ok') throw new Error(`${workbook.fileName} was rejected`);
  return readLedger(result.sheets, ledgerFields).tables.filter((table) => table.kind !== 'none');
}

/** Equal up to what the office's own style leaves out: days of a month, decimals of a percentage. */
function same(field: string, expected: unknown, actual: unknown): boolean {
  const type = types.get(field);
  if (type === 'percent' || type === 'decimal') return Math.abs(Number(expected) - Number(actual)) < 0.06;
  if (type === 'date' && typeof expected === 'string') return typeof actual === 'string' && expected.startsWith(actual);
  if (Array.isArray(expected)) return JSON.stringify(expected) === JSON.stringify(actual);
  if (typeof expected === 'object') return JSON.stringify(expected) === JSON.stringify(actual);
  return expected === actual;
}

function differences(records: readonly FieldRow[], tables: readonly TableReading[]): string[] {
  const byCode = new Map(records.map((fields) => [fields.projectCode, fields]));
  return tables.flatMap((table) =>
    table.records.flatMap(({ row, fields }) => {
      const expected = byCode.get(String(fields.projectCode?.value));
      if (!expected) return [`${table.sheet} row ${row}: no such project`];
      return Object.entries(fields).flatMap(([field, reading]) =>
        field === 'seq' || reading.value === null || same(field, expected[field], reading.value)
          ? []
          : [`${table.sheet}!${reading.cell} ${field}: ${String(expected[field])} read as ${String(reading.value)}`],
      );
    }),
  );
}

describe('演示台账', () => {
  it('文件名不重，虚构的每张表题上都注明演示数据·虚构', () => {
    expect(new Set(workbooks.map(({ fileName }) => fileName)).size).toBe(workbooks.length);
    for (const { fileName, build } of fictional) {
      expect(fileName).toContain('演示数据');
      for (const sheet of build().sheets) {
        const printed = [sheet.title ?? '', ...[...sheet.rows].slice(0, 3).map((row) => String(row.cells[0]))].join('');
        if (sheet.name !== '字典') expect(printed, `${fileName} ${sheet.name}`).toContain(FICTION_LABEL);
      }
    }
  });

  it('九月、十月各县区一本，城市月表从2025年1月起逐月一本', () => {
    expect(workbooks.filter(({ officeId, kind }) => officeId !== 1 && kind === 'project')).toHaveLength(14);
    expect(workbooks.filter(({ officeId, kind }) => officeId === 1 && kind === 'project')).toHaveLength(22);
    for (const kind of ['progress', 'lead', 'enterprise', 'blocker', 'funding'] as const) {
      expect(workbooks.some((workbook) => workbook.kind === kind)).toBe(true);
    }
  });

  it.each(DISTRICT_STYLES.map((style) => [style.districtId, style] as const))(
    '县区 %i 的十月台账由本产品读回，没有一个错值',
    (districtId) => {
      const workbook = fictional.find((item) => item.officeId === districtId && item.asOf === '2026M10');
      if (!workbook) throw new Error(`no ledger of district ${districtId}`);
      const records = districtRecords(region, planted, districtId, '2026M10');
      const tables = read(workbook);
      expect(tables.reduce((count, table) => count + table.records.length, 0)).toBe(records.length);
      expect(tables.every((table) => table.kind === 'project' && table.asOf?.month === 10)).toBe(true);
      const overridden = new Set(records.flatMap(({ overrides }) => [...(overrides?.keys() ?? [])]));
      const wrong = differences(
        records.map(({ fields }) => fields),
        tables,
      ).filter((line) => ![...overridden].some((field) => line.includes(` ${field}:`)));
      expect(wrong).toEqual([]);
    },
  );

  it('其他台账认得出是哪一种，一行也不少', () => {
    const expected = { lead: region.leads.length, enterprise: region.enterprises.length + 1, blocker: 60, funding: 50 };
    for (const [kind, count] of Object.entries(expected)) {
      const workbook = fictional.find((item) => item.kind === kind);
      if (!workbook) throw new Error(`no ${kind} ledger`);
      const tables = read(workbook);
      expect(new Set(tables.map((table) => table.kind))).toEqual(new Set([kind]));
      expect(
        tables.reduce((sum, table) => sum + table.records.length, 0),
        kind,
      ).toBe(count);
    }
  });
});

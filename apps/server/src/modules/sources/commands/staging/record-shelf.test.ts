import type { LedgerRecord } from '@guatu/sheets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordShelf, rowsOfRecords } from './record-shelf.ts';

const record = (row: number, fields: LedgerRecord['fields'], extras = {}, hidden = false): LedgerRecord => ({
  row,
  hidden,
  fields,
  extras,
});

function kept(records: readonly LedgerRecord[]): RecordShelf {
  const shelf = new RecordShelf();
  for (const each of records) shelf.add(each);
  return shelf;
}

describe('台账行的存放', () => {
  it('存进去的行原样取出,列、行、合并单元格和另存的列都在', () => {
    const records = [
      record(
        5,
        { projectName: { cell: 'B5', value: '甲' }, totalInvestment: { cell: 'AA5', value: 12 } },
        { Z: '备注' },
      ),
      record(6, { projectName: { cell: 'B6', value: '乙' }, respUnit: { cell: 'D4', value: ['住建局'] } }, {}, true),
      record(7, { respUnit: { cell: 'D7', value: ['发改局'] }, isStatEntered: { cell: 'E7', value: false } }),
      record(8, {}),
    ];
    const shelf = kept(records);
    expect([...shelf]).toEqual(records);
    expect(shelf.length).toBe(4);
    expect(rowsOfRecords(shelf)).toEqual([5, 6, 7, 8]);
    expect(rowsOfRecords(records)).toEqual([5, 6, 7, 8]);
  });

  it('单元格的原文不留', () => {
    const shelf = kept([record(5, { projectName: { cell: 'B5', value: '甲', raw: ' 甲 ' } })]);
    expect([...shelf]).toEqual([record(5, { projectName: { cell: 'B5', value: '甲' } })]);
  });

  it('不论哪些列在哪一行有值、写在哪个单元格,取出都与存入相同', () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.array(fc.string()));
    const cell = fc.constantFrom('A1', 'B12', 'AB2', 'B2', 'A12');
    const fields = fc.dictionary(fc.constantFrom('name', 'amount', 'unit'), fc.record({ cell, value }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 30 }), (rows) => {
        const records = rows.map((each, index) => record(index + 1, each));
        expect([...kept(records)]).toEqual(records);
      }),
    );
  });
});

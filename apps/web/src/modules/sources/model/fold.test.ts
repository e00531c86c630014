import type { OutlineRow } from '@guatu/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldRules, foldRows, knownRows } from './fold.ts';

const rules: FoldRules = { onlyProblems: false, action: null, opened: new Set(), keep: null };
const table = { headerRows: [3, 4], rowLabels: { 1: 'title', 2: 'unit', 3: 'header', 5: 'group', 30: 'subtotal' } };
const records = (from: number, to: number, action: OutlineRow[2] = 'same'): OutlineRow[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [from + i, i, action, 0, 0]);
const print = (items: ReturnType<typeof foldRows>) =>
  items.map((item) => (item.kind === 'row' ? String(item.row.number) : `${item.from}-${item.to}`)).join(' ');

describe('折叠没有要看的行', () => {
  it('表头、分组、小计都留着,每段先露几行,其余折起来', () => {
    const rows = knownRows([...records(6, 29), ...records(31, 40)], [table]);
    expect(print(foldRows(rows, rules))).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14-29 30 31 32 33 34 35-40');
  });

  it('冲突、拒绝、有问题的行不折,把折叠断成两段', () => {
    const rows = knownRows([...records(6, 18), [19, 50, 'conflict', 0, 0], ...records(20, 29)], [table]);
    expect(print(foldRows(rows, rules))).toContain('14-18 19 20 21 22 23 24-29');
  });

  it('折起来的各类行数加起来正好是折起来的行', () => {
    const rows = knownRows([...records(6, 20), ...records(21, 29, 'changed')], [table]);
    const fold = foldRows(rows, rules).find((item) => item.kind === 'fold');
    expect(fold).toMatchObject({ from: 14, to: 29, counts: { same: 7, changed: 9, new: 0, conflict: 0, rejected: 0 } });
  });

  it('只看有问题的行时,其余记录一行也不露', () => {
    const rows = knownRows([...records(6, 9), [10, 9, 'changed', 1, 0], ...records(11, 12)], [table]);
    expect(print(foldRows(rows, { ...rules, onlyProblems: true }))).toBe('1 2 3 4 5 6-9 10 11-12 30');
  });

  it('按新增筛选,只露新增的行', () => {
    const rows = knownRows([...records(6, 9), ...records(10, 11, 'new'), ...records(12, 29)], [table]);
    expect(print(foldRows(rows, { ...rules, action: 'new' }))).toBe('1 2 3 4 5 6-9 10 11 12-29 30');
  });

  it('展开过的和正选中的不再折', () => {
    const rows = knownRows(records(6, 29), [table]);
    expect(print(foldRows(rows, { ...rules, opened: new Set([14]) }))).not.toContain('-');
    expect(print(foldRows(rows, { ...rules, keep: 20 }))).toContain('14-19 20 21 22 23 24 25-29');
  });

  it('月报一行成几条记录时,行的标记取最要紧的一条,问题数相加', () => {
    const rows = knownRows(
      [
        [7, 0, 'same', 0, 1],
        [7, 1, 'changed', 1, 0],
        [7, 2, 'same', 0, 0],
      ],
      [],
    );
    expect(rows).toEqual([{ number: 7, label: null, action: 'changed', must: 1, warn: 1 }]);
  });

  it('无论怎么折,每一行不多不少出现一次,顺序不变', () => {
    const action = fc.constantFrom<OutlineRow[2]>('new', 'changed', 'same', 'conflict', 'rejected');
    const outline = fc.array(fc.record({ action, must: fc.nat(1) }), { maxLength: 60 });
    fc.assert(
      fc.property(outline, fc.boolean(), fc.option(action), (given, onlyProblems, filter) => {
        const rows = knownRows(
          given.map(({ action: a, must }, i) => [i + 6, i, a, must, 0]),
          [],
        );
        const items = foldRows(rows, { ...rules, onlyProblems, action: filter });
        const covered = items.flatMap((item) =>
          item.kind === 'row'
            ? [item.row.number]
            : rows.map((row) => row.number).filter((n) => n >= item.from && n <= item.to),
        );
        expect(covered).toEqual(rows.map((row) => row.number));
      }),
    );
  });
});

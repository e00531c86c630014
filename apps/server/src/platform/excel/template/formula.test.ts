import { describe, expect, test } from 'vitest';
import { adjustFormula, adjustSampleFormula, copyFormula } from './formula.ts';
import { RowShift } from './row-shift.ts';

/** One sample row 6, which gives way to ten records: rows 6–15. */
const shift = new RowShift(6, 1, 10);
const own = (formula: string) => adjustFormula(formula, shift, '台账', true);

describe('公式随行移动', () => {
  test.each([
    ['SUM(E6:E6)', 'SUM(E6:E15)'],
    ['SUM(E6)', 'SUM(E6:E15)'],
    ['SUBTOTAL(9,$E$6:$E$6)', 'SUBTOTAL(9,$E$6:$E$15)'],
    ['SUBTOTAL(9,E6)', 'SUBTOTAL(9,E6:E15)'],
    ['E7/E8*100', 'E16/E17*100'],
    ['E5+E6', 'E5+E6'],
    ['SUM(A1:B4)+SUM(E7:F9)', 'SUM(A1:B4)+SUM(E16:F18)'],
    ['IF(E7>0,"见E7","")', 'IF(E16>0,"见E7","")'],
    ["'台账'!E7+汇总!E7", "'台账'!E16+汇总!E7"],
    ['LOG10(E7)+ABC7x', 'LOG10(E16)+ABC7x'],
    ['SUM(E:E)', 'SUM(E:E)'],
  ])('%s → %s', (before, after) => {
    expect(own(before)).toBe(after);
  });

  test('别的表里的公式只改指到这张表的引用', () => {
    expect(adjustFormula("E7+台账!E7+'台账'!E6:E6", shift, '台账', false)).toBe("E7+台账!E16+'台账'!E6:E15");
  });

  test('没有记录时留一行,合计仍有区域可加', () => {
    expect(adjustFormula('SUM(E6:E8)', new RowShift(6, 3, 0), '台账', true)).toBe('SUM(E6:E6)');
  });

  test('复制公式时,不带 $ 的行列跟着走', () => {
    expect(copyFormula('E6/$F6*G$6+H6:I6', 3, 1)).toBe('F9/$F9*H$6+I9:J9');
    expect(copyFormula('A1', -1, 0)).toBe('#REF!');
  });

  test('样行公式:本行的引用留给复制,合计行和整列的引用随行移动', () => {
    const sample = (formula: string) => adjustSampleFormula(formula, shift, '台账');
    expect(sample('H6/E6')).toBe('H6/E6');
    expect(sample('E6/E$7')).toBe('E6/E$16');
    expect(sample('E6/SUM(E$6:E$6)')).toBe('E6/SUM(E$6:E$15)');
    expect(sample('SUM(E$6:E6)')).toBe('SUM(E$6:E6)');
    expect(sample('参数!B7*E6')).toBe('参数!B7*E6');
  });
});

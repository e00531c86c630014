import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../grid.ts';
import { money, read, UNPARSED } from '../testing/cell.ts';

describe('金额', () => {
  test.each<[CellValue, unknown]>([
    [25100, 251_000_000],
    ['25,100', 251_000_000],
    ['２４５０', 24_500_000],
    ['3.5亿元', 350_000_000],
    ['约5000万', 50_000_000],
    ['1亿2000万元', 120_000_000],
    ['12000(其中设备4800)', 120_000_000],
    ['(123.4)', -1_234_000],
    ['-123.4', -1_234_000],
    ['△12', -120_000],
    ['12,000.50万元', 120_005_000],
    [0, 0],
    ['0', 0],
    [0.3999, 3999],
    ['¥3000元', 3000],
  ])('万元列里的 %s 读成 %s 元', (value, expected) => {
    expect(money(value)).toEqual(expected);
  });

  test.each([
    '1.2-1.5亿元',
    '以合同为准',
    '10亿元以上',
    '500万美元',
    '10万吨',
    '3.5亿元、2亿元',
    '2024年',
    '12.5亿余元',
  ])('说不准一个数的“%s”不导入，报 unparsed', (value) => {
    expect(money(value)).toEqual(UNPARSED);
  });

  test.each(['—', '-', '/', '\\', '无', '暂无', '待定', '未定', 'N/A', '', '  ', '——', '　'])(
    '空值记号“%s”什么也不导入，也不报问题',
    (value) => {
      expect(money(value)).toBeNull();
    },
  );

  test('没有单位的数不导入；单元格自带单位的照常', () => {
    expect(read('project', 'totalInvestment', 100)).toEqual(UNPARSED);
    expect(read('project', 'totalInvestment', '100万元')).toBe(1_000_000);
  });

  test('数字格式里印出的单位算单元格自己的单位，缩放逗号按显示的数读', () => {
    expect(money(3.5, '万元', '0.0"亿元"')).toBe(350_000_000);
    expect(money(25100, '亿元', '#,##0.00"万元"')).toBe(251_000_000);
    expect(money(1_180_000_000, '亿元', '0!.00,,')).toBe(1_180_000_000);
    expect(money(251_000_000, '万元', '0!.0,')).toBe(251_000_000);
  });

  test('外资额按美元计，人民币单位不算数', () => {
    expect(read('lead', 'foreignCapital', 500, { unit: '万美元' })).toBe(5_000_000);
    expect(read('lead', 'foreignCapital', '300万美元', { unit: '万美元' })).toBe(3_000_000);
    expect(read('lead', 'foreignCapital', 500, { unit: '万元' })).toEqual(UNPARSED);
  });

  test('公式错误不导入，报 error_value', () => {
    expect(money({ error: '#REF!' })).toEqual([null, 'error_value']);
    expect(money('#DIV/0!')).toEqual([null, 'error_value']);
  });

  test('任意整数万元与带千分位、全角、单位后缀的写法读出同一个数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, ',');
        const full = String(number).replace(/\d/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        const expected = number * 10_000;
        expect([money(number), money(grouped), money(full), money(`${number}万元`), money(`约${number}万`)]).toEqual(
          Array(5).fill(expected),
        );
      }),
    );
  });
});

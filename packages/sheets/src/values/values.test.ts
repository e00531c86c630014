import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUnit } from '../columns/units.ts';
import type { CellValue } from '../grid.ts';
import { dictionary } from '../testing/ledger-dictionary.ts';
import { cellReader } from './cell-reader.ts';
import { looksLikeFormula } from './injection.ts';
import { GENERAL, parseNumberFormat } from './number-format.ts';

function read(
  kind: string,
  id: string,
  value: CellValue,
  options: { unit?: string; format?: string; fractions?: boolean; year?: number | null; date1904?: boolean } = {},
) {
  const field = dictionary.kinds.find((entry) => entry.kind === kind)?.fields.find((entry) => entry.id === id);
  if (!field) throw new RangeError(`${kind}.${id}`);
  const reader = cellReader(field, {
    unit: options.unit === undefined ? null : parseUnit(options.unit),
    fractions: options.fractions ?? false,
    date1904: options.date1904 ?? false,
    year: options.year === undefined ? 2024 : options.year,
  });
  const { value: read, problem } = reader(
    value,
    options.format === undefined ? GENERAL : parseNumberFormat(options.format),
  );
  return problem === null ? read : [read, problem];
}

const money = (value: CellValue, unit = '万元', format?: string) =>
  read('project', 'totalInvestment', value, { unit, ...(format === undefined ? {} : { format }) });
const date = (value: CellValue, format?: string, year: number | null = 2024) =>
  read('project', 'planStart', value, { year, ...(format === undefined ? {} : { format }) });
const UNPARSED = [null, 'unparsed'];

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

describe('日期', () => {
  test.each<[CellValue, unknown]>([
    ['2024-08-01', '2024-08-01'],
    ['2024/7/4', '2024-07-04'],
    ['2024.8.16', '2024-08-16'],
    ['2024年8月16日', '2024-08-16'],
    ['2024年08月16号', '2024-08-16'],
    ['2024-08-01 00:00:00', '2024-08-01'],
    ['20240816', '2024-08-16'],
    [20240816, '2024-08-16'],
    ['2024-08', '2024-08'],
    ['2024.8', '2024-08'],
    ['2026.1', '2026-01'],
    ['2024年8月', '2024-08'],
    ['24年8月', '2024-08'],
    [202408, '2024-08'],
    ['2024年8月上旬', '2024-08'],
    ['2024年4月中旬', '2024-04'],
    ['2024年6月底', '2024-06'],
    ['2024 年 6 月', '2024-06'],
    ['二〇二四年八月', '2024-08'],
    ['2024年底', '2024'],
    ['2024', '2024'],
    [2024, '2024'],
    ['2024年三季度', '2024Q3'],
    ['2024年第3季度', '2024Q3'],
    ['2024Q3', '2024Q3'],
    ['2026年一季度', '2026Q1'],
    ['2024年上半年', '2024H1'],
    ['2024H1', '2024H1'],
    ['8月底', '2024-08'],
    ['8月16日', '2024-08-16'],
    ['预计2024年10月', '2024-10'],
    ['2024年9月底前', '2024-09'],
    [45541, '2024-09-06'],
    ['45541', '2024-09-06'],
    ['8/16/2024', '2024-08-16'],
    ['16-Aug-24', '2024-08-16'],
  ])('%s 读成 %s', (value, expected) => {
    expect(date(value)).toEqual(expected);
  });

  test.each(['已开工', '长期', '2024年13月', '2024年2月30日', '2024年3月、2024年5月', '立行立改'])(
    '“%s”不是日期，不导入',
    (value) => {
      expect(date(value)).toEqual(UNPARSED);
    },
  );

  test('单元格格式显示到月的只到月，显示到日的到日', () => {
    expect(date(45541, 'yyyy"年"m"月"')).toBe('2024-09');
    expect(date(45541, 'yyyy-mm')).toBe('2024-09');
    expect(date(45541, 'yyyy\\-mm\\-dd')).toBe('2024-09-06');
    expect(date(45541, '[$-804]yyyy"年"m"月"d"日";@')).toBe('2024-09-06');
    expect(date(45541, 'm"月"d"日"')).toBe('2024-09-06');
  });

  test('1904 日期系统的序列号差四年零一天', () => {
    expect(read('project', 'planStart', 44079, { date1904: true })).toBe('2024-09-06');
  });

  test('显示两位小数的 2025.03 是三月；显示成 2025.1 的分不清一月十月，不导入', () => {
    expect(date(2025.03, '0.00')).toBe('2025-03');
    expect(date(2025.1, '0.00')).toBe('2025-10');
    expect(date(2025.7)).toBe('2025-07');
    expect(date(2025.12)).toBe('2025-12');
    expect(date(2025.1)).toEqual([null, 'ambiguous_date']);
  });

  test('没有年份又无处可查的不导入，报 date_no_year', () => {
    expect(date('8月底', undefined, null)).toEqual([null, 'date_no_year']);
    expect(date('三季度', undefined, null)).toEqual([null, 'date_no_year']);
  });

  test('3/4/2024 和 8.16 有两种读法', () => {
    expect(date('3/4/2024')).toEqual([null, 'ambiguous_date']);
    expect(date('8.16')).toEqual([null, 'ambiguous_date']);
  });

  test('入库月份只到月，没有月的不导入', () => {
    const month = (value: CellValue) => read('project', 'statInMonth', value);
    expect(month('2023.7')).toBe('2023-07');
    expect(month('2024-05-06')).toBe('2024-05');
    expect(month('8月')).toBe('2024-08');
    expect(month('2024年')).toEqual(UNPARSED);
  });

  test.each([
    ['2022-2024年', { from: '2022', to: '2024' }],
    ['2023.3-2025.10', { from: '2023-03', to: '2025-10' }],
    ['2023-03-2025-10', { from: '2023-03', to: '2025-10' }],
    ['2023年3月至2025年10月', { from: '2023-03', to: '2025-10' }],
    ['2024年3月—12月', { from: '2024-03', to: '2024-12' }],
    ['2024—2026', { from: '2024', to: '2026' }],
  ])('建设起止 %s 读成起止两端', (value, expected) => {
    expect(read('project', 'buildPeriod', value)).toEqual(expected);
  });

  test.each(['24个月', '2023-03', '2026-2024年'])('“%s”说不出起止，不导入', (value) => {
    expect(read('project', 'buildPeriod', value)).toEqual(UNPARSED);
  });
});

describe('比率、面积、数量', () => {
  const percent = (value: CellValue, format?: string, fractions = false) =>
    read('project', 'completionRate', value, { fractions, ...(format === undefined ? {} : { format }) });

  test('35% 就是 35；百分比格式乘一百；小数列乘一百；不四舍五入', () => {
    expect(percent('64.2%')).toBe(64.2);
    expect(percent(0.794596, '0.0%')).toBe(79.4596);
    expect(percent(1.02471, undefined, true)).toBe(102.471);
    expect(percent(42.6)).toBe(42.6);
    expect(percent('42.6%', undefined, true)).toBe(42.6);
    expect(percent('过半')).toEqual(UNPARSED);
  });

  test('序时差是百分点，落后为负', () => {
    const gap = (value: CellValue) => read('progress', 'paceGap', value);
    expect(gap(-10.2)).toBe(-10.2);
    expect(gap('低于序时10.2个百分点')).toBe(-10.2);
    expect(gap('超序时3个百分点')).toBe(3);
  });

  test('面积换算成字段的基本单位', () => {
    expect(read('project', 'landMu', 2, { unit: '公顷' })).toBe(30);
    expect(read('project', 'landMu', '50亩', { unit: '平方米' })).toBe(50);
    expect(read('project', 'landMu', 2000, { unit: '平方米' })).toBe(3);
    expect(read('project', 'buildingArea', 1.5, { unit: '万平方米' })).toBe(15_000);
    expect(read('enterprise', 'powerKwh', 3975, { unit: '万千瓦时' })).toBe(39_750_000);
    expect(read('enterprise', 'taxPerMu', 12.5, { unit: '万元/亩' })).toBe(125_000);
  });

  test('个数带不带量词都行，半个不行', () => {
    expect(read('progress', 'projectCount', '12个')).toBe(12);
    expect(read('progress', 'projectCount', '1,234')).toBe(1234);
    expect(read('progress', 'projectCount', 12.5)).toEqual(UNPARSED);
  });
});

describe('是否、选项、名单、代码', () => {
  test.each([
    ['√', true],
    ['×', false],
    ['是', true],
    ['否', false],
    ['Y', true],
    ['N', false],
    ['已开工', true],
    ['未入库', false],
    ['是(2024.7)', true],
    ['否,预计9月', false],
  ])('%s 读成 %s', (value, expected) => {
    expect(read('project', 'isStatEntered', value)).toBe(expected);
  });

  test('正在办理不是是也不是否', () => {
    expect(read('project', 'isStatEntered', '正在办理')).toEqual(UNPARSED);
  });

  test('选项按名称和常见叫法认，认不出的不猜', () => {
    expect(read('project', 'projectLevel', '省重点')).toBe('PROVINCIAL');
    expect(read('project', 'buildNature', '技改')).toBe('RENOVATE');
    expect(read('project', 'buildNature', '改扩建')).toEqual(UNPARSED);
    expect(read('project', 'projectStatus', '在建')).toBe('BUILDING');
    expect(read('funding', 'fundChannel', '“两重”')).toBe('LZ');
    expect(read('blocker', 'status', '已办结')).toBe('RESOLVED');
    expect(read('enterprise', 'smeLadder', '专精特新“小巨人”')).toBe('LITTLE_GIANT');
  });

  test('名单在顿号、逗号、分号、斜杠、换行处分开，两字姓名中间的空格不分', () => {
    expect(read('project', 'sponsor', '潘　燕、梁永承')).toEqual(['潘燕', '梁永承']);
    expect(read('project', 'respUnit', '区发改局\n区经信局;河口镇／区住建局')).toEqual([
      '区发改局',
      '区经信局',
      '河口镇',
      '区住建局',
    ]);
  });

  test('代码统一成半角大写，校验不过的保留并提示，存成数字的长码不导入', () => {
    expect(read('enterprise', 'creditCode', '91350100m000100y43')).toBe('91350100M000100Y43');
    expect(read('enterprise', 'creditCode', '91350100M000100Y4Z')).toEqual(['91350100M000100Y4Z', 'bad_check_digit']);
    expect(read('enterprise', 'creditCode', 9.14202816e17)).toEqual([null, 'precision_lost']);
    expect(read('enterprise', 'creditCode', '9.14203E+17')).toEqual([null, 'precision_lost']);
    expect(read('project', 'projectCode', '2503—420204—04—01—123456')).toBe('2503-420204-04-01-123456');
    expect(read('project', 'projectCode', '2017-420204-33-03-012345')).toBe('2017-420204-33-03-012345');
    expect(read('project', 'projectCode', '2503-420204-04')).toEqual(['2503-420204-04', 'bad_code_format']);
  });

  test('手续列里的日期按显示的样子留成文字', () => {
    expect(read('project', 'permitEia', 45541, { format: 'yyyy-mm-dd' })).toBe('2024-09-06');
    expect(read('project', 'permitEia', '不涉及')).toBe('不涉及');
  });
});

describe('公式注入', () => {
  test.each(["=cmd|' /C calc'!A0", '@SUM(1+1)', '+HYPERLINK("http://x","y")', '-2+3+cmd|x', '=1+1', '＝1+1', '\t=1+1'])(
    '“%s”像公式',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );

  test.each(['-12.5', '+3%', '—', '-', '@王敏', '-正在办理', '+86 13800000000', '(12)', '- 已完成一期'])(
    '“%s”不是公式',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
    },
  );
});

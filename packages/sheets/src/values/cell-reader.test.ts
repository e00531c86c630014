import { describe, expect, test } from 'vitest';
import type { CellValue } from '../grid.ts';
import { read, UNPARSED } from '../testing/cell.ts';

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

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BOF_CHART, compoundFile, EOF_RECORD, record, u16, u32, wide, workbookStream } from '../testing/build-xls.ts';
import { readOnlySheet, readSheets, refusal } from '../testing/read.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const cell = (row: number, column: number, style = 0) => [...u16(row), ...u16(column), ...u16(style)];
const NUMBER_1 = record(0x0203, ...cell(0, 0), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
const xls = (globals: Uint8Array[], sheet: Uint8Array[]) => compoundFile('Workbook', workbookStream(globals, sheet));

describe('LibreOffice 存出的 xls 与 xlsx', () => {
  test.each(['libreoffice.xls', 'libreoffice.xlsx'])('%s:值、格式、隐藏行列、合并与表的可见性一致', (name) => {
    const [sheet, dictionary, empty] = readSheets(fixture(name), name);
    expect(sheet?.rows.map((row) => [row.number, row.hidden, row.values.length])).toEqual([
      [1, false, 1],
      [3, false, 8],
      [4, false, 8],
      [5, false, 8],
      [6, true, 3],
      [7, false, 2],
      [20, false, 8],
      [21, false, 3],
    ]);
    expect(sheet?.rows[2]?.values).toEqual([
      1,
      '澜岫生物科技预制菜项目',
      131900,
      45505,
      0.351,
      true,
      '红色说明 English',
      263800,
    ]);
    expect(sheet?.rows[3]?.values.slice(3)).toEqual([45430, 1.02, false, '峤泽电子产业园(二期)', { error: '#DIV/0!' }]);
    expect(sheet?.rows[2]?.formats?.map((format) => sheet.formats[format]).slice(3, 5)).toEqual([
      'yyyy\\年m\\月',
      '0.0%',
    ]);
    expect(sheet?.hiddenColumns).toEqual([7]);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 8 },
      { top: 7, left: 2, bottom: 9, right: 2 },
    ]);
    expect(dictionary?.visibility).toBe('hidden');
    expect(dictionary?.rows).toHaveLength(160);
    expect(dictionary?.rows.at(-1)?.values[0]).toMatch(/^字典条目第160条:(很长的说明文字){8}$/);
    expect(empty?.rows).toEqual([]);
  });
});

describe('手工构造的 BIFF8 记录', () => {
  test('一条文字跨两个记录并改变字宽,富文本与拼音信息跳过', () => {
    const strings = [
      record(0x00fc, ...u32(2), ...u32(2), ...u16(4), 0x0d, ...u16(1), ...u32(3), ...wide('黄石')),
      record(0x003c, 0x00, 0x61, 0x62, ...u16(0), ...u16(0), 1, 2, 3, ...u16(2), 0x01, ...wide('丙')),
      record(0x003c, 0x01, ...wide('丁')),
    ];
    const cells = [record(0x00fd, ...cell(1, 0), ...u32(0)), record(0x00fd, ...cell(1, 1), ...u32(1))];
    expect(readOnlySheet(xls(strings, cells)).rows[0]?.values).toEqual(['黄石ab', '丙丁']);
  });

  test('公式的文字结果、RK 压缩数字、多值记录和 1904 日期系统', () => {
    const formula = record(0x0006, ...cell(0, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0), ...u16(0));
    const sheet = readOnlySheet(
      xls(
        [record(0x0022, ...u16(1))],
        [
          formula,
          record(0x0207, ...u16(2), 1, ...wide('通过')),
          record(0x027e, ...cell(0, 1), ...u32((12345 << 2) | 3)),
          record(
            0x00bd,
            ...u16(0),
            ...u16(2),
            ...u16(0),
            ...u32((7 << 2) | 2),
            ...u16(0),
            ...u32(0x3ff00000),
            ...u16(3),
          ),
        ],
      ),
    );
    expect(sheet.date1904).toBe(true);
    expect(sheet.rows[0]?.values).toEqual(['通过', 123.45, 7, 1]);
  });

  test('表里嵌着图表时,图表之后的单元格不丢', () => {
    const after = record(0x0205, ...cell(3, 0), 0x17, 1);
    const sheet = readOnlySheet(xls([], [NUMBER_1, BOF_CHART, NUMBER_1, EOF_RECORD, after]));
    expect(sheet.rows.map((row) => row.values)).toEqual([[1], [{ error: '#REF!' }]]);
  });
});

describe('拒收的 xls', () => {
  test('有打开密码的,说明文件有密码', () => {
    const reason = refusal(xls([record(0x002f, ...u16(1), ...u16(1))], [NUMBER_1]), '台账.xls');
    expect(reason.code).toBe('not_a_workbook');
    expect(reason.message).toContain('文件有密码');
  });

  test.each([
    ['Book', /Excel 95/],
    ['WordDocument', /Word/],
    ['PowerPoint Document', /演示文稿/],
    ['EncryptedPackage', /文件有密码/],
    ['Contents', /别的程序/],
  ])('容器里只有 %s 的,说明是什么', (stream, message) => {
    const reason = refusal(compoundFile(stream, new Uint8Array(10)), '台账.xls');
    expect(reason.code).toBe('not_a_workbook');
    expect(reason.message).toMatch(message);
  });

  test('扇区链成环、目录互指、扇区号越界都按损坏处理', () => {
    const change = (at: number, value: number) => {
      const bytes = xls([], [NUMBER_1]);
      new DataView(bytes.buffer).setUint32(at, value, true);
      return refusal(bytes, '台账.xls').code;
    };
    expect(change(512 + 1 * 4, 1)).toBe('corrupt');
    expect(change(512 + 3 * 4, 0x7fffffff)).toBe('corrupt');
    expect(change(0x2c, 0x0fffffff)).toBe('corrupt');
    expect(change(0x30, 0xffffffff)).toBe('corrupt');
    // The stream's entry points to itself as its own sibling: walked once, and the workbook is still found.
    const looped = xls([], [NUMBER_1]);
    new DataView(looped.buffer).setUint32(1024 + 128 + 0x44, 1, true);
    expect(readOnlySheet(looped).rows).toHaveLength(1);
  });

  test('声称有四十亿条共享文字、实际没有,按记录的实际长度读', () => {
    const strings = record(0x00fc, ...u32(0xffffffff), ...u32(0xffffffff), ...u16(1), 0, 0x61);
    const label = record(0x00fd, ...cell(0, 0), ...u32(0));
    expect(readOnlySheet(xls([strings], [label])).rows[0]?.values).toEqual(['a']);
    expect(refusal(xls([strings], [record(0x00fd, ...cell(0, 0), ...u32(1))])).code).toBe('corrupt');
  });

  test('没有传完的文件按损坏处理', () => {
    const whole = fixture('libreoffice.xls');
    expect(refusal(whole.subarray(0, whole.length / 2)).code).toBe('corrupt');
    expect(refusal(whole.subarray(0, 600)).code).toBe('corrupt');
  });
});

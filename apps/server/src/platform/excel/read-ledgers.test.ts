import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './index.ts';

const load = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

function readOk(name: string, fileName = name) {
  const result = readWorkbook(load(name), fileName);
  if (result.status !== 'ok') throw new Error(result.reason.message);
  return result;
}

describe('读入真实样式的台账', () => {
  test('xlsx 台账:合并单元格、隐藏列、数字格式和错误值原样读出', () => {
    const { format, sheets } = readOk('b07-project-hard.xlsx');
    expect(format).toBe('xlsx');
    const [sheet] = sheets;
    expect(sheet?.name).toBe('项目台账');
    expect(sheet?.rows).toHaveLength(44);
    expect(sheet?.merges).toHaveLength(109);
    expect(sheet?.hiddenColumns).toEqual([11]);
    expect(sheet?.formats).toEqual(['General', '0.0%', 'yyyy"年"m"月"d"日"']);
    const values = sheet?.rows.flatMap((row) => row.values) ?? [];
    expect(values).toContainEqual({ error: '#REF!' });
    expect(sheet?.rows[4]?.values.slice(0, 9)).toEqual([null, null, null, null, null, null, null, null, '土建']);
  });

  test('多表工作簿:封面、空表和隐藏的字典表都按原顺序列出', () => {
    const { sheets } = readOk('b04-enterprise-towns.xlsx');
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.rows.length])).toEqual([
      ['封面', 'visible', 3],
      ['陈贵镇', 'visible', 12],
      ['灵乡镇', 'visible', 10],
      ['还地桥镇', 'visible', 11],
      ['Sheet5', 'visible', 0],
      ['字典', 'hidden', 4],
    ]);
  });

  test('xls 台账(BIFF8):值、合并单元格与行号读出', () => {
    const { format, sheets } = readOk('b06-funding-xls.xls');
    expect(format).toBe('xls');
    expect(sheets[0]?.merges).toHaveLength(17);
    expect(sheets[0]?.rows[4]).toEqual({
      number: 5,
      hidden: false,
      values: [
        1,
        '兴国镇',
        '韦源口老旧小区改造工程',
        '政策性开发性金融工具',
        '2024年第二批',
        73000,
        23510,
        17050,
        10946,
        '64.2%',
        '2024.3',
        '是',
        '是',
        '林雪、罗海雪',
      ],
      formats: null,
    });
  });

  test('GBK 编码的 csv:表名取文件名,各值保持文字', () => {
    const { format, sheets } = readOk('b05-blocker-gbk.csv');
    expect(format).toBe('csv');
    expect(sheets[0]?.name).toBe('b05-blocker-gbk');
    expect(sheets[0]?.rows[4]?.values.slice(0, 4)).toEqual([
      '3',
      'WT2024003',
      '调度',
      '岑川汽车零部件新能源汽车热管理系统项目',
    ]);
  });

  test('工作簿的格式由内容决定:扩展名写错也照样读;文本改名成工作簿的不读', () => {
    expect(readOk('b06-funding-xls.xls', '台账.csv').format).toBe('xls');
    expect(readOk('b07-project-hard.xlsx', '台账.xls').format).toBe('xlsx');
    expect(readWorkbook(load('b05-blocker-gbk.csv'), '台账.xlsx')).toMatchObject({
      status: 'rejected',
      reason: { code: 'not_a_workbook', message: expect.stringContaining('内容却是普通文本') },
    });
  });

  test('没有传完的 xlsx 拒收,并说明怎么办', () => {
    const result = readWorkbook(load('b08-broken.xlsx'), 'b08-broken.xlsx');
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'corrupt' } });
    if (result.status === 'rejected') expect(result.reason.message).toMatch(/没有读入.*损坏.*请/);
  });
});

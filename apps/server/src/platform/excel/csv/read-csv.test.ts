import { describe, expect, test } from 'vitest';
import { readOnlySheet, readSheets } from '../testing/read.ts';
import { parseDelimited } from './parse.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 项目,名称\n甲,乙\n in GBK. */
const GBK = new Uint8Array([
  0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x0a,
]);
const grid = (bytes: Uint8Array, name = '目录/台账.csv') => readOnlySheet(bytes, name).rows.map((row) => row.values);

describe('读入 csv', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('项目,名称\n甲,乙\n')],
    ['带字节序标记的 UTF-8', utf8('\ufeff项目,名称\r\n甲,乙\r\n')],
    ['GBK', GBK],
    ['字节序标记后面却是 GBK', new Uint8Array([0xef, 0xbb, 0xbf, ...GBK])],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff项目\t名称\n甲\t乙\n', 'utf16le'))],
    ['分号分隔', utf8('项目;名称\n甲;乙\n')],
    ['首行写明分隔符', utf8('sep=;\n项目;名称\n甲;乙\n')],
  ])('%s', (_, bytes) => {
    expect(grid(bytes)).toEqual([
      ['项目', '名称'],
      ['甲', '乙'],
    ]);
  });

  test('表名是不带扩展名的文件名,空行不成行但计行号', () => {
    const [sheet] = readSheets(utf8('a,b\n\n1,2\n'), 'C:\\上报\\8月.台账.csv');
    expect(sheet?.name).toBe('8月.台账');
    expect(sheet?.rows.map((row) => row.number)).toEqual([1, 3]);
  });

  test('引号里的逗号、换行和双引号属于内容;长编码保持文字', () => {
    expect(grid(utf8('名称,代码\n"甲,""乙""\r\n丙",914202000000000012\n"丁",2\n'))).toEqual([
      ['名称', '代码'],
      ['甲,"乙"\n丙', '914202000000000012'],
      ['丁', '2'],
    ]);
  });

  test('没有配对的引号只当普通字符,不吞掉后面的行', () => {
    expect(parseDelimited('a,b\n"1,2\n3,4\n', ',')).toEqual([
      ['a', 'b'],
      ['"1', '2'],
      ['3', '4'],
    ]);
    expect(parseDelimited('5"管,b', ',')).toEqual([['5"管', 'b']]);
    expect(parseDelimited('a,b,', ',')).toEqual([['a', 'b', '']]);
    expect(parseDelimited('a\n\nb', ',')).toEqual([['a'], [''], ['b']]);
  });
});

import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './index.ts';
import { pack, workbookParts } from './testing/build-xlsx.ts';
import { type FakeEntry, fakeZip, honestEntry } from './testing/build-zip.ts';
import { readOnlySheet, refusal } from './testing/read.ts';

const text = (content: string) => new TextEncoder().encode(content);
const MB = 1024 * 1024;
const HTML = '<html><head><meta charset="utf-8"></head><body><table><tr><td>项目,名称</td></tr></table></body></html>';

describe('内容不是工作簿的一律拒收,不看扩展名', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['网页改名', text(HTML), /网页/],
    ['带字节序标记的网页', text(`\ufeff\r\n  <!DOCTYPE html>${HTML}`), /网页/],
    ['没有 html 标记的网页表格', text('序号表\n<table border=1><tr><td>1</td></tr></table>'), /网页/],
    ['MHT 网页', text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'), /MHT/],
    [
      'XML 表格 2003',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Table/></Workbook>'),
      /XML 表格/,
    ],
    ['其他 XML', text('<?xml version="1.0"?><data><row a="1,2"/></data>'), /XML 文本/],
    ['普通文字', text('关于报送八月份重点项目进展情况的通知\n各街道、各部门:\n请于月底前报送。'), /普通文本/],
    ['用制表符分隔的文字改名', text('序号\t项目\n1\t甲\n2\t乙\n'), /普通文本/],
    ['用逗号分隔的文字改名', text('序号,项目\n1,甲\n2,乙\n'), /普通文本/],
    ['PDF', text('%PDF-1.7\n…'), /PDF/],
    ['PNG 图片', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /图片/],
    ['JPEG 图片', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /图片/],
    ['RAR 压缩文件', text('Rar!\u001a\u0007'), /压缩文件/],
    ['RTF 文档', text('{\\rtf1\\ansi 台账}'), /Word/],
    ['空文件', new Uint8Array(0), /空的/],
    ['乱码', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) & 0xff), /不是可识别的表格/],
    ['Word 文档', pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), /Word/],
    ['演示文稿', pack({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), /演示文稿/],
    ['二进制工作簿 xlsb', pack({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), /xlsb/],
    ['ODS', pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }), /ODF/],
    ['普通压缩包', pack({ '说明.txt': '你好' }), /压缩包/],
  ])('%s', (_, bytes, message) => {
    for (const name of ['台账.xls', '台账.xlsx']) {
      const reason = refusal(bytes, name);
      expect(reason.code).toBe('not_a_workbook');
      expect(reason.message).toMatch(message);
      expect(reason.message).toMatch(/^没有读入这个文件：.+。.*请.+。$/);
    }
  });

  test('存成 .csv 的普通文字,没有行和列', () => {
    const reason = refusal(text('关于报送八月份重点项目进展情况的通知\n各街道、各部门:\n请于月底前报送。'), '通知.csv');
    expect(reason).toMatchObject({ code: 'not_a_workbook', message: expect.stringContaining('看不出用逗号分隔') });
  });

  test('加密的 xlsx 说明文件有密码', async () => {
    const sheets = [{ name: '甲', rows: [['机密', 1]] }];
    const bytes = await writeXlsx({ sheets, encryption: { password: '123', spinCount: 10 } });
    expect(refusal(bytes)).toMatchObject({ code: 'not_a_workbook', message: expect.stringContaining('文件有密码') });
  });

  test('带密码的压缩包条目说明文件有密码', () => {
    const parts = packEntries({ 'xl/workbook.xml': (entry) => ({ ...entry, flags: 1 }) });
    expect(refusal(parts).message).toContain('文件有密码');
  });
});

describe('过大的文件在展开之前拒收', () => {
  const zeros = (size: number) => new Uint8Array(size).fill(0x20);

  test('单个部件超过 32 MB 且压缩比高于 200:1', () => {
    const bytes = packEntries({
      'xl/worksheets/sheet1.xml': () => honestEntry('xl/worksheets/sheet1.xml', zeros(33 * MB)),
    });
    expect(refusal(bytes)).toMatchObject({ code: 'too_large', message: expect.stringContaining('200:1') });
  });

  test('未被引用的部件也算', () => {
    expect(refusal(packEntries({}, [honestEntry('xl/media/a.bin', zeros(33 * MB))])).code).toBe('too_large');
  });

  test('谎报大小的部件在展开途中停下', () => {
    const rows = text('<row r="1"></row>'.repeat(4 * MB));
    const bomb = honestEntry('xl/worksheets/sheet1.xml', Buffer.concat([text('<worksheet><sheetData>'), rows]));
    for (const size of [1000, 9 * MB]) {
      const bytes = packEntries({ 'xl/worksheets/sheet1.xml': () => ({ ...bomb, size }) });
      const started = process.memoryUsage().rss;
      expect(refusal(bytes).code).toBe('too_large');
      expect(process.memoryUsage().rss - started).toBeLessThan(150 * MB);
    }
  });

  test('只比声明的长一点的部件是损坏,不是炸弹', () => {
    const sheet = honestEntry('xl/worksheets/sheet1.xml', zeros(5000));
    const bytes = packEntries({ 'xl/worksheets/sheet1.xml': () => ({ ...sheet, size: 4000 }) });
    expect(refusal(bytes).code).toBe('corrupt');
  });

  test('合计超过 1 GB(条目互相重叠,每条都在比例之内)', () => {
    const block = honestEntry(
      'a',
      Uint8Array.from({ length: MB }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 0xff),
    );
    const entries = Array.from({ length: 1100 }, (_, i) => ({ ...block, name: `xl/media/${i}.bin`, headerOffset: 0 }));
    const bytes = packEntries({}, [], (honest) => [
      honest[0] as FakeEntry,
      ...entries.map((e) => ({ ...e, packed: new Uint8Array(0), compressedSize: block.packed.length })),
    ]);
    expect(refusal(bytes)).toMatchObject({ code: 'too_large', message: expect.stringContaining('1 GB') });
  });

  test('超过 64 MB 的文件', () => {
    expect(refusal(new Uint8Array(64 * MB + 1)).message).toContain('64 MB');
    expect(refusal(new Uint8Array(2000), 'a.csv').code).not.toBe('too_large');
  });

  test('一百万行各只在最右一列有值,按单元格上限拒收', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
    expect(refusal(pack(workbookParts(rows.join(''))))).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('单元格'),
    });
  });

  test('文字条数超过上限', () => {
    const result = readWorkbook(
      pack(workbookParts('<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>')),
      'a.xlsx',
      {
        texts: 1,
      },
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'too_large' } });
  });
});

describe('损坏与恶意的压缩包', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const broken: readonly (readonly [string, (entry: FakeEntry) => FakeEntry])[] = [
    ['校验值不符', (entry) => ({ ...entry, crc: entry.crc ^ 1 })],
    ['比声明的短', (entry) => ({ ...entry, size: entry.size + 100 })],
    ['压缩数据被改', (entry) => ({ ...entry, packed: entry.packed.map((byte) => byte ^ 0x55) })],
    ['偏移指到文件之外', (entry) => ({ ...entry, headerOffset: 0x7ffffff0 })],
    ['偏移指到别处', (entry) => ({ ...entry, headerOffset: 5 })],
    ['压缩长度超出文件', (entry) => ({ ...entry, compressedSize: 0x7ffffff0 })],
    ['不支持的压缩方法', (entry) => ({ ...entry, method: 12 })],
    ['存储方式但长度不符', (entry) => ({ ...entry, method: 0 })],
  ];
  test.each(broken)('%s', (_, change) => {
    expect(refusal(packEntries({ [SHEET]: change })).code).toBe('corrupt');
  });

  test('两个同名部件(只差大小写)无法判断以哪个为准', () => {
    const double = honestEntry('XL/worksheets/SHEET1.xml', '<worksheet/>');
    expect(refusal(packEntries({}, [double]))).toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining('重复'),
    });
  });

  test('想跳出包外的部件名只当作名字,不影响读取', () => {
    const evil = honestEntry('../../../etc/passwd', 'root');
    expect(readOnlySheet(packEntries({}, [evil])).rows[0]?.values).toEqual([1]);
  });

  test('末尾有多余字节或压缩包注释时照读', () => {
    const bytes = packEntries({});
    const commented = new Uint8Array(bytes.length + 10);
    commented.set(bytes);
    expect(readOnlySheet(commented).rows).toHaveLength(1);
  });
});

/** A good workbook as archive entries, some of them changed, with more behind them. */
function packEntries(
  changes: Readonly<Record<string, (entry: FakeEntry) => FakeEntry>>,
  more: readonly FakeEntry[] = [],
  all: (entries: readonly FakeEntry[]) => readonly FakeEntry[] = (entries) => entries,
): Uint8Array {
  const parts = Object.entries(workbookParts('<row><c><v>1</v></c></row>'));
  const entries = parts.map(([name, content]) => {
    const entry = honestEntry(name, content ?? '');
    return changes[name]?.(entry) ?? entry;
  });
  return fakeZip(all([...entries, ...more]));
}

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAIN_NS, pack, relationships, sheetXml, workbookParts } from '../testing/build-xlsx.ts';
import { commentOf, openWithExcelJs } from '../testing/exceljs.ts';
import { convert, LIBREOFFICE_PATIENCE, libreOffice, NO_LIBREOFFICE } from '../testing/libreoffice.ts';
import { readOnlySheet, readSheets } from '../testing/read.ts';
import { compressedBytes, readZipDirectory } from '../zip/directory.ts';
import type { CellComment } from './model.ts';
import { writeComments } from './write-comments.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const note = (sheet: string, cell: string, text: string, author = '审核'): CellComment => ({
  sheet,
  cell,
  text,
  author,
});

/** Compressed bytes of every part, by name. */
function partsOf(archive: Uint8Array): Map<string, string> {
  const entries = readZipDirectory(archive);
  return new Map(entries.map((entry) => [entry.name, Buffer.from(compressedBytes(archive, entry)).toString('base64')]));
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  return [...partsOf(after)]
    .filter(([name, packed]) => old.get(name) !== packed)
    .map(([name]) => name)
    .sort();
}

async function ledgerWithComment(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['序号', '项目名称', '总投资']);
  sheet.addRow([1, '甲项目', 100]);
  sheet.getCell('B2').note = { texts: [{ font: { bold: true }, text: '原批注' }] };
  sheet.getCell('C1').note = '单位:万元';
  workbook.addWorksheet('另一张').addRow(['内容']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('把问题写成单元格批注', () => {
  test('没有批注的 xlsx:只动必须动的部件,其余压缩字节不变', async () => {
    const before = fixture('b07-project-hard.xlsx');
    const after = writeComments(before, [
      note('项目台账', 'P10', '数值是 #REF!,未读入'),
      note('项目台账', 'C8', '赋码校验位不对'),
      note('项目台账', 'P10', '请改为数字', '张三'),
    ]);
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(readSheets(after)).toEqual(readSheets(before));
    const workbook = await openWithExcelJs(after);
    expect(commentOf(workbook, '项目台账', 'P10')).toBe('审核:\n数值是 #REF!,未读入\n张三:\n请改为数字');
    expect(commentOf(workbook, '项目台账', 'C8')).toBe('审核:\n赋码校验位不对');
  });

  test('已有批注的:原批注一字不动,新的接在后面;没有批注的表不动', async () => {
    const before = await ledgerWithComment();
    const after = writeComments(before, [note('台账', 'B2', '重名'), note('台账', 'C2', '<超范围> & 请核')]);
    const changed = changedParts(before, after);
    expect(changed).toContain('xl/comments1.xml');
    expect(changed).not.toContain('xl/worksheets/sheet1.xml');
    expect(changed).not.toContain('xl/worksheets/sheet2.xml');
    expect(changed).not.toContain('xl/styles.xml');
    const workbook = await openWithExcelJs(after);
    expect(commentOf(workbook, '台账', 'B2')).toBe('原批注\n审核:\n重名');
    expect(commentOf(workbook, '台账', 'C1')).toBe('单位:万元');
    expect(commentOf(workbook, '台账', 'C2')).toBe('审核:\n<超范围> & 请核');
  });

  test('再写一次,接在上一次之后', async () => {
    const once = writeComments(fixture('b04-enterprise-towns.xlsx'), [note('陈贵镇', 'A5', '一')]);
    const workbook = await openWithExcelJs(
      writeComments(once, [note('陈贵镇', 'A5', '二'), note('灵乡镇', 'B5', '三')]),
    );
    expect(commentOf(workbook, '陈贵镇', 'A5')).toBe('审核:\n一\n审核:\n二');
    expect(commentOf(workbook, '灵乡镇', 'B5')).toBe('审核:\n三');
  });

  test('两千条批注也写得下,图形编号不重复并在声明的范围内', () => {
    const comments = Array.from({ length: 2000 }, (_, i) => note('项目台账', `B${i + 1}`, `问题${i}`));
    const after = writeComments(fixture('b07-project-hard.xlsx'), comments);
    expect(partText(after, 'xl/comments1.xml').match(/<comment ref="B\d+"/g)).toHaveLength(2000);
    const vml = partText(after, 'xl/drawings/vmlDrawing1.vml');
    expect(vml).toContain('data="1,2"');
    const ids = [...vml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(ids).size).toBe(2000);
    expect(Math.min(...ids)).toBe(1025);
    expect(Math.max(...ids)).toBe(3024);
  });

  test('带前缀的部件和纯文本批注:照样补得进去', () => {
    const before = pack(
      workbookParts('', {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN_NS}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>`,
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'comments', '../comments1.xml']]),
        'xl/comments1.xml': `<x:comments xmlns:x="${MAIN_NS}"><x:authors/><x:commentList><x:comment ref="A1" authorId="0"><x:text><x:t>旧</x:t></x:text></x:comment></x:commentList></x:comments>`,
      }),
    );
    const after = writeComments(before, [note('台账', 'A1', '新'), note('台账', 'B1', '乙')]);
    const comments = partText(after, 'xl/comments1.xml');
    expect(comments).toContain('<x:text><x:r><x:t>旧</x:t></x:r><x:r>');
    expect(comments).toContain('<x:authors><x:author>审核</x:author></x:authors>');
    const sheet = partText(after, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<x:legacyDrawing [^>]*r:id="rId2"\/><x:extLst\/>/);
    const vml = partText(after, 'xl/drawings/vmlDrawing1.vml');
    expect(vml.match(/<x:ClientData/g)).toHaveLength(2);
  });

  test('xls 与 csv 还回来的是 xlsx:值、格式、合并都在', async () => {
    const xls = fixture('libreoffice.xls');
    const fromXls = writeComments(xls, [note('项目台账', 'C4', '金额偏大')], '台账.xls');
    const strip = (sheets: ReturnType<typeof readSheets>) => sheets.map(({ formats: _, ...sheet }) => sheet);
    expect(strip(readSheets(fromXls))).toEqual(strip(readSheets(xls)));
    expect(readSheets(fromXls)[0]?.formats).toEqual(readSheets(xls)[0]?.formats);
    expect(commentOf(await openWithExcelJs(fromXls), '项目台账', 'C4')).toBe('审核:\n金额偏大');

    const csv = fixture('b05-blocker-gbk.csv');
    const fromCsv = writeComments(csv, [note('随便', 'B3', '缺少编号')], '堵点.csv');
    expect(readOnlySheet(fromCsv).rows).toEqual(readOnlySheet(csv, '堵点.csv').rows);
    expect(commentOf(await openWithExcelJs(fromCsv), '堵点', 'B3')).toBe('审核:\n缺少编号');
  });

  test(
    'LibreOffice 打开后批注都在(原有的、新写的、转换来的)',
    async ({ skip }) => {
      skip(libreOffice === null, NO_LIBREOFFICE);
      const files: [Uint8Array, string, string, string][] = [
        [writeComments(await ledgerWithComment(), [note('台账', 'B2', '重名')]), '台账', 'B2', '原批注\n审核:\n重名'],
        [writeComments(fixture('libreoffice.xls'), [note('字典', 'A2', '转换')], 'a.xls'), '字典', 'A2', '审核:\n转换'],
      ];
      for (const [bytes, sheet, cell, text] of files) {
        expect(commentOf(await openWithExcelJs(convert(bytes, 'xlsx', 'xlsx')), sheet, cell)).toBe(text);
      }
    },
    LIBREOFFICE_PATIENCE,
  );

  test('不存在的表或单元格、不是工作簿的文件,不写', () => {
    const bytes = fixture('b07-project-hard.xlsx');
    expect(() => writeComments(bytes, [note('没有这张表', 'A1', 'x')])).toThrow(RangeError);
    expect(() => writeComments(bytes, [note('项目台账', 'A1048577', 'x')])).toThrow(RangeError);
    expect(() => writeComments(new TextEncoder().encode('文字'), [])).toThrow(/没有读入/);
    const damaged = pack(workbookParts('', { 'xl/worksheets/sheet1.xml': sheetXml('<a>') }));
    expect(() => writeComments(damaged, [note('台账', 'A1', 'x')])).toThrow(/损坏/);
  });
});

function partText(archive: Uint8Array, name: string): string {
  const part = unzipSync(archive)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

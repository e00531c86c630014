import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EAST, everythingIn, openTestOffice, type TestOffice, WEST } from './test-office.ts';

let office: TestOffice;
const ALL = ['project.read', 'export', 'personal.read', 'tax.read'] as const;

beforeAll(async () => {
  office = await openTestOffice();
  await office.save('enterprise', WEST, {
    enterpriseName: '西塞特钢有限公司',
    legalRep: '司马相如',
    contactPhone: '13912345678',
    landMu: 88.8,
    'taxPaid@2026M01-10': 76_543_210,
    'revenue@2026M01-10': 912_345_678,
    'outputValue@2026M01-10': 1_000_000_000,
  });
  await office.save('enterprise', EAST, {
    enterpriseName: '下陆铜材有限公司',
    legalRep: '诸葛孔明',
    contactPhone: '13887654321',
    'outputValue@2026M01-10': 500_000_000,
    'taxPaid@2026M01-10': 34_567_890,
  });
}, 60_000);
afterAll(() => office.close());

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const textsOf = (sheet: ExcelJS.Worksheet) => {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
};

describe('导出', () => {
  it('标准台账:两行合并表头、分区小计、合计公式、标题行重复、横向打印、隐藏的数据键', async () => {
    office.be(ALL);
    const sheet = await opened(await office.export({ kind: 'enterprise' }));
    expect(sheet.getCell('A1').text).toBe('2026年1—10月企业台账');
    expect(sheet.getCell('A2').text).toContain('黄石市重点项目办');
    expect(sheet.getCell('B3').text).toBe('基本情况');
    expect(sheet.getCell('B4').text).toBe('企业名称');
    expect(sheet.model.merges).toContain('B3:M3');
    const subtotals = textsOf(sheet).filter((text) => text.endsWith('小计'));
    expect(subtotals).toEqual(['西塞山区小计', '下陆区小计']);
    const output = columnOf(sheet, '总产值');
    expect(sheet.getCell(9, output)).toMatchObject({
      formula: `SUM(${letter(output)}6,${letter(output)}8)`,
      result: 150_000,
    });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 8,
      fitToWidth: 2,
      printTitlesRow: '1:4',
    });
    expect(sheet.headerFooter.oddFooter).toContain('经办员 黄石市重点项目办');
    expect(sheet.getColumn(sheet.columnCount).hidden).toBe(true);
    expect(sheet.workbook.getWorksheet('_guatu')?.state).toBe('veryHidden');
    expect(textsOf(sheet).at(-1)).toContain('导出编号');
  });

  it('看不到的个人信息和涉税数,整个文件里哪儿都没有', async () => {
    office.be(['project.read', 'export']);
    const text = everythingIn(await office.export({ kind: 'enterprise' }));
    for (const secret of ['司马相如', '诸葛孔明', '13912345678', '7654.321', '76543210', '91234.5678', '3456.789']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('139****5678');
    office.be(ALL);
    expect(everythingIn(await office.export({ kind: 'enterprise' }))).toContain('7654.321');
  });

  it('脱敏的格带回来不算改动,改了别的格只改别的格', async () => {
    office.be(['project.read', 'export']);
    const bytes = await office.export({ kind: 'enterprise' });
    const same = await office.bring(bytes);
    expect(same.rows.map(({ action }) => action)).toEqual(['same', 'same']);
    expect(same.rows.flatMap(({ problems }) => problems)).toEqual([]);
    const sheet = await opened(bytes);
    sheet.getCell(5, columnOf(sheet, '总产值')).value = 120_000;
    const { rows } = await office.bring(new Uint8Array(await sheet.workbook.xlsx.writeBuffer()));
    expect(rows.map(({ action }) => action).sort()).toEqual(['changed', 'same']);
    expect(rows.find(({ action }) => action === 'changed')?.changes).toEqual({
      'outputValue@2026M01-10': 1_200_000_000,
    });
  });

  it('只导出权限范围内的行', async () => {
    office.be(ALL, [EAST]);
    const text = everythingIn(await office.export({ kind: 'enterprise' }));
    expect(text).toContain('下陆铜材有限公司');
    expect(text).not.toContain('西塞特钢有限公司');
  });

  it('当前列:按界面上的列导出,名称总在最前', async () => {
    office.be(ALL);
    const bytes = await office.export({ kind: 'enterprise', template: 'list', columns: ['outputValue', 'landMu'] });
    const sheet = await opened(bytes);
    expect((sheet.getRow(3).values as string[]).slice(1, 5)).toEqual([
      '序号',
      '企业名称',
      '总产值(万元)',
      '用地面积(亩)',
    ]);
    expect((await office.bring(bytes)).rows.map(({ action }) => action)).toEqual(['same', 'same']);
  });

  it('没有选列、没有导出权限、不认得的排序,都不导出', async () => {
    office.be(ALL);
    await expect(office.export({ kind: 'enterprise', template: 'list' })).rejects.toThrow('export_no_columns');
    await expect(office.export({ kind: 'enterprise', query: { sort: 'nothing' } })).rejects.toThrow('sort_unknown');
    office.be(['project.read']);
    await expect(office.export({ kind: 'enterprise' })).rejects.toThrow('http_forbidden');
    office.be(['export']);
    await expect(office.export({ kind: 'enterprise' })).rejects.toThrow('http_forbidden');
  });

  it('每次导出都留痕:谁、哪本台账、什么条件、多少行、文件的哈希', async () => {
    office.be(ALL);
    await office.export({ kind: 'enterprise', query: { territory: 300 } });
    const { rows } = await sql<{ subject: string; content: string }>`
      SELECT subject, content FROM app.audit_event WHERE kind = 'export' ORDER BY id DESC LIMIT 1`.execute(
      office.base.db,
    );
    expect(rows[0]?.subject).toBe('导出企业台账 1 条');
    expect(JSON.parse(rows[0]?.content ?? '').details).toMatchObject({
      kind: 'enterprise',
      filters: { territory: 300 },
      rows: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe('本单位模板', () => {
  it('按单位自己的表填好:表头、格式和合计公式不动,带回来认得', async () => {
    office.be(ALL);
    const id = await uploaded(await ownForm());
    const bytes = await office.export({ kind: 'enterprise', template: id });
    const sheet = await opened(bytes);
    expect(sheet.getCell('A2').text).toBe('截至时间:2026年1—10月');
    expect(sheet.getCell('B5').text).toBe('西塞特钢有限公司');
    expect([sheet.getCell('C5').value, sheet.getCell('C6').value].sort()).toEqual([10, 5].sort());
    expect(sheet.getCell('C5').numFmt).toBe('0.00');
    expect(sheet.getCell('C7').formula).toBe('SUM(C5:C6)');
    expect(sheet.getColumn(5).hidden).toBe(true);
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页');
    expect(sheet.headerFooter.oddFooter).toContain('经办员');
    expect(sheet.workbook.getWorksheet('_guatu')?.state).toBe('veryHidden');
    sheet.getCell('C5').value = 11;
    const { rows } = await office.bring(new Uint8Array(await sheet.workbook.xlsx.writeBuffer()));
    expect(rows.map(({ action }) => action).sort()).toEqual(['changed', 'same']);
    expect(Object.values(rows.find(({ action }) => action === 'changed')?.changes ?? {})).toEqual([1_100_000_000]);
  });

  it('停用后不能再用,也不在清单里', async () => {
    office.be(ALL);
    const id = await uploaded(await ownForm());
    await office.app.inject({ method: 'DELETE', url: `/api/exports/templates/${id}` });
    const list = await office.app.inject({ method: 'GET', url: '/api/exports/templates?kind=enterprise' });
    expect(list.json().templates.map((each: { id: string }) => each.id)).not.toContain(id);
    await expect(office.export({ kind: 'enterprise', template: id })).rejects.toThrow('export_template_not_found');
  });

  it('认不出表头的、没有留样行的、不是工作簿的,都不收', async () => {
    office.be(ALL);
    const refused = async (bytes: Uint8Array) => (await upload(bytes)).json().code;
    expect(await refused(await ownForm((sheet) => sheet.spliceRows(3, 2)))).toBe('export_template_no_header');
    expect(await refused(await ownForm((sheet) => sheet.spliceRows(5, 1)))).toBe('export_template_no_sample');
    expect(await refused(new TextEncoder().encode('PK'))).toBe('export_template_unreadable');
  });
});

async function ownForm(change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('企业报表');
  sheet.getCell('A1').value = '规上企业经营情况表';
  sheet.mergeCells('A1:D1');
  sheet.getCell('A2').value = '截至时间:    年  月';
  sheet.getRow(3).values = ['序号', '企业名称', '经营情况', null];
  sheet.getRow(4).values = [null, null, '总产值(亿元)', '实缴税收(万元)'];
  sheet.mergeCells('A3:A4');
  sheet.mergeCells('B3:B4');
  sheet.mergeCells('C3:D3');
  for (let column = 1; column <= 4; column++) {
    sheet.getCell(5, column).border = { top: { style: 'thin' } };
    sheet.getCell(5, column).numFmt = '0.00';
  }
  sheet.getRow(6).values = ['合计', null, { formula: 'SUM(C5:C5)', result: 0 }, { formula: 'SUM(D5:D5)', result: 0 }];
  sheet.headerFooter.oddFooter = '&C第 &P 页';
  sheet.getColumn(4).width = 20;
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function upload(bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(bytes)]), '规上企业经营情况表.xlsx');
  return office.app.inject({ method: 'POST', url: '/api/exports/templates?kind=enterprise', payload: form });
}

async function uploaded(bytes: Uint8Array): Promise<string> {
  const answer = await upload(bytes);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().id;
}

function columnOf(sheet: ExcelJS.Worksheet, caption: string): number {
  for (let column = 1; column <= sheet.columnCount; column++)
    if (sheet.getCell(4, column).text === caption) return column;
  throw new Error(`no column ${caption}`);
}

function letter(column: number): string {
  return column > 26
    ? `${String.fromCharCode(64 + Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`
    : String.fromCharCode(64 + column);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

const NAMES = ['甲', '乙', '丙'];
let office: RoleProduct;
let run: { readonly id: string; readonly version: number };

beforeAll(async () => {
  office = await openRoleProduct();
  const body = {
    ...{ scheme: 'scheme-awards-steed-snail', period: null, territoryId: DISTRICT.unit, title: '评奖' },
    entrants: NAMES,
  };
  run = (await office.as('assessment').send('POST', { url: '/api/evaluation/runs', body })).json();
}, 120_000);
afterAll(() => office.close());

const url = (more = '') => `/api/evaluation/runs/${run.id}/entry-sheet${more}`;
const download = (role: string) => office.as(role).send('POST', { url: url(), body: {} });
const check = (file: { name: string; bytes: Uint8Array }, role = 'assessment') =>
  office.as(role).send('POST', { url: url('/check'), file });
const enter = (file: { name: string; bytes: Uint8Array }, version: number, role = 'assessment') =>
  office.as(role).send('PUT', { url: url(`?version=${version}&note=${encodeURIComponent('评委会打分表')}`), file });

/** The sheet as it was downloaded, with figures filled in by row and caption. */
function filled(bytes: Uint8Array, marks: Readonly<Record<string, Readonly<Record<string, string | number>>>>) {
  const read = readWorkbook(bytes, '填报表.xlsx');
  if (read.status !== 'ok') throw new Error('the sheet cannot be read');
  const [grid] = read.sheets;
  const head = grid?.rows.find(({ values }) => values[0] === '参评对象');
  const captions = head?.values.map(String) ?? [];
  const rows = (grid?.rows ?? [])
    .filter(({ number }) => number > (head?.number ?? 0))
    .map(({ values }) => ({
      cells: captions.map(
        (caption, at) =>
          marks[String(values[0])]?.[caption.replace(/（.*/, '')] ?? (values[at] as string | number | null),
      ),
    }));
  const columns: SheetModel['columns'] = captions.map((caption) => ({ header: [caption], width: 12 }));
  return { name: '填报表.xlsx', bytes: writeWorkbook({ sheets: [{ name: '填报', columns, rows }] }) };
}

describe('填报表：下载、填写、核对、落数', () => {
  it('下载的表填好传回，先看会改什么，再一次落数，每格来源是文件、工作表和单元格', async () => {
    const got = await download('assessment');
    expect(got.statusCode, got.body.slice(0, 200)).toBe(200);
    const file = filled(got.rawPayload, { 甲: { 项目质量: 91, 形象进度: 88 }, 乙: { 项目质量: '约 80' } });
    const told = (await check(file)).json();
    expect(told, JSON.stringify(told)).toMatchObject({ counts: { NEW: 2, CHANGED: 0, SAME: 0, REFUSED: 1 } });

    const entered = (await enter(file, run.version)).json();
    expect(entered, JSON.stringify(entered)).toMatchObject({ status: 'DRAFT', latest: 1 });
    expect((await check(file)).json().counts).toMatchObject({ NEW: 0, SAME: 2, REFUSED: 1 });
    expect((await enter(file, entered.version)).json()).toMatchObject({ code: 'evaluation_sheet_no_change' });

    const compute = {
      url: `/api/evaluation/runs/${run.id}/compute`,
      body: { version: entered.version, cause: '填报' },
    };
    expect((await office.as('assessment').send('POST', compute)).json()).toMatchObject({ latest: 2 });
    const figures = (
      await office.as('statistics').send('GET', { url: `/api/evaluation/runs/${run.id}/figures` })
    ).json();
    const { from, note } = figures.units[0].figures.项目质量.source;
    expect(note).toBe('评委会打分表');
    expect(from).toMatchObject({ file: '填报表.xlsx', sheet: '填报', sheetNo: 1, cell: 'B2' });
    const rows = await office
      .as('statistics')
      .send('GET', { url: `/api/sources/${from.source}/sheets/1/rows?from=1&to=5` });
    expect(rows.json().rows[1].cells.slice(0, 2)).toEqual(['甲', '91']);

    // Downloaded again, it holds what was entered.
    const again = filled((await download('assessment')).rawPayload, {});
    expect((await check(again)).json().counts).toMatchObject({ NEW: 0, CHANGED: 0, SAME: 2, REFUSED: 0 });
  });

  it('CSV 和从剪贴板粘贴的表一样读', async () => {
    const csv = { name: '填报.csv', bytes: Buffer.from('参评对象,项目质量\n丙,77\n') };
    expect((await check(csv)).json().cells).toMatchObject([{ name: '丙', cell: 'B2', state: 'NEW', after: 77 }]);
    const pasted = { name: '粘贴.csv', bytes: Buffer.from('sep=\t\n参评对象\t项目质量\n丙\t"1,077"\n') };
    expect((await check(pasted)).json().cells).toMatchObject([{ name: '丙', cell: 'B2', after: 1077 }]);
  });

  it('不是表、没有表头、过大和改名的文件不收，各说原因', async () => {
    const refusals: [string, Uint8Array, string][] = [
      ['a.xlsx', Buffer.from('PK\x03\x04 not a zip'), 'evaluation_sheet_unreadable'],
      ['a.xlsx', Buffer.from('<html></html>'), 'evaluation_sheet_unreadable'],
      ['a.csv', Buffer.from('甲,乙\n1,2\n'), 'evaluation_sheet_no_head'],
      ['a.csv', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 'evaluation_sheet_too_large'],
    ];
    for (const [name, bytes, code] of refusals) {
      const told = (await check({ name, bytes })).json();
      expect(told, JSON.stringify(told)).toMatchObject({ code });
      expect(told.message).toMatch(/。$/);
    }
  });

  it('不办考核的人下载不了、核对不了、也落不了数', async () => {
    const file = { name: 'a.csv', bytes: Buffer.from('参评对象,项目质量\n丙,77\n') };
    for (const role of ['statistics', 'district-leader', 'enterprise', 'department']) {
      expect((await download(role)).statusCode, role).toBe(403);
      expect((await check(file, role)).statusCode, role).toBe(403);
      expect((await enter(file, 1, role)).statusCode, role).toBe(403);
    }
  });
});

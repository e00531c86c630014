import type { ExtensionType } from '@guatu/contract';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { CITY_LEAF, openTestOffice, type TestOffice, WEST } from './test-office.ts';

let office: TestOffice;

/** A column of the city office whose type is in force. */
async function typed(path: string, label: string, type: ExtensionType, unit: string | null) {
  const [field, batch] = [newId(), newId()];
  await office.base.db.transaction().execute(async (trx) => {
    await sql`INSERT INTO app.batch (id, kind, status, title, territory_id, territories, created_by, created_at)
      VALUES (${batch}, 'rule', 'confirmed', '定类型', ${CITY_LEAF}, ${[CITY_LEAF]}::int[], ${batch}, now())`.execute(
      trx,
    );
    await sql`INSERT INTO app.extension_field (id, territory_id, entity_kind, header_path, label)
      VALUES (${field}, ${CITY_LEAF}, 'project', ${path}, ${path})`.execute(trx);
    await sql`INSERT INTO app.extension_typing (batch_id, field_id, territory_id, label, type, unit)
      VALUES (${batch}, ${field}, ${CITY_LEAF}, ${label}, ${type}, ${unit})`.execute(trx);
    await sql`UPDATE app.extension_field SET typing_id = ${batch} WHERE id = ${field}`.execute(trx);
  });
}

const RENT = 'ext:厂房/年租金';
const PIPE = 'ext:管廊长度';
const HANDOVER = 'ext:交房时间';
const UNTYPED = 'ext:备用电源';

beforeAll(async () => {
  office = await openTestOffice();
  await typed('厂房/年租金', '厂房年租金', 'money', '万元');
  await typed('管廊长度', '管廊长度', 'decimal', '公里');
  await typed('交房时间', '交房时间', 'date', null);
  await office.save('project', WEST, {
    projectName: '西塞特钢产业园',
    totalInvestment: 50_000_000,
    planStart: '2026-03',
    buildContent: '建设厂房',
    [RENT]: 123_400,
    [PIPE]: 12.5,
    [HANDOVER]: '2026-08-15',
    [UNTYPED]: '双回路',
  });
  await office.save('project', WEST, { projectName: '西塞临港物流', [RENT]: '面议', [HANDOVER]: '2026Q4' });
});
afterAll(() => office.close());

const exported = () =>
  office.export({
    kind: 'project',
    template: 'list',
    columns: [RENT, PIPE, HANDOVER, UNTYPED, 'totalInvestment', 'planStart', 'buildContent', 'respUnit'],
    query: { sort: 'projectName' },
  });

describe('自有列的导出', () => {
  it('定了类型的按类型导出，带单位；没有读成的留着文字，没有定类型的不在其中', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await exported()).buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    const rows = new Map<string, ExcelJS.Row>();
    sheet?.eachRow((row) => rows.set(String(row.getCell(2).value), row));
    const head = rows.get('项目名称')?.values;
    expect(head).toEqual(expect.arrayContaining(['厂房年租金(万元)', '管廊长度(公里)', '交房时间']));
    expect(JSON.stringify(head)).not.toContain('备用电源');
    const [steel, port] = [rows.get('西塞特钢产业园'), rows.get('西塞临港物流')];
    expect(steel?.getCell(3)).toMatchObject({ value: 12.34, numFmt: '#,##0.00' });
    expect(steel?.getCell(3).alignment.horizontal).toBe('right');
    expect(steel?.getCell(4).value).toBe(12.5);
    expect(steel?.getCell(5).value).toEqual(new Date('2026-08-15T00:00:00Z'));
    expect([port?.getCell(3).value, port?.getCell(4).value, port?.getCell(5).value]).toEqual([
      '面议',
      null,
      '2026年第4季度',
    ]);
  });

  it('导出的表再导入，自有列认得原来的列，没有改的不算变更', async () => {
    const { rows } = await office.bring(await exported());
    expect(rows.map(({ action, changes, conflicts }) => [action, changes, conflicts])).toEqual([
      ['same', {}, {}],
      ['same', {}, {}],
    ]);
  });
});

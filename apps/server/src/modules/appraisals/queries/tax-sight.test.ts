import type { Appraisal, AppraisalList, AppraisalRollup } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { readDocumentText } from '../../../platform/word/index.ts';
import { answers, CLERK, REVIEWER, sheetActs } from '../../../testing/appraisal-sheets.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

/** Who may see a project and not what a company paid in taxes, and who may see both. */
const WITHOUT = [CLERK, REVIEWER, 'assessment', 'park', 'department'];
const WITH = 'finance';

let office: RoleProduct;
/** A final sheet whose tax figures the ledger has, and one where somebody typed them in. */
let known: Appraisal;
let typed: Appraisal;
const { done, handedIn, confirmed } = sheetActs(() => office);

const get = async (by: string, url: string) => (await office.as(by).send('GET', { url })).json();
const look = (by: string, { id }: Pick<Appraisal, 'id'>): Promise<Appraisal> => get(by, `/api/appraisals/${id}`);
const figure = (sheet: Appraisal, column: string) => sheet.figures.find((each) => each.column === column);
const line = (sheet: Appraisal, title: string) => sheet.score?.lines.find((each) => each.title === title);
const take = (by: string, path: string) => office.as(by).send('POST', { url: `/api/appraisals${path}`, body: {} });

async function cells(by: string, path: string): Promise<string> {
  const read = readWorkbook((await take(by, path)).rawPayload, 'a.xlsx');
  return read.status === 'rejected' ? read.reason.message : JSON.stringify(read.sheets);
}

beforeAll(async () => {
  office = await openRoleProduct();
  const kept = { 'commitActual@TAX': 737.4, 'commitActual@JOBS': 90, 'commitActual@OUTPUT': 30_000 };
  const due = { 'commitDue@TAX': '2026-01-31', 'commitDue@JOBS': '2026-01-31' };
  known = await confirmed(await handedIn('FINAL', { projectName: '税由台账来', ...kept, ...due }, 90));
  typed = await handedIn('FINAL', { projectName: '税由人填' }, 83);
}, 120_000);
afterAll(() => office.close());

describe('没有涉税权限的人看项目评价表', () => {
  it('由税收算出的数看不到，写明无权；别的数照常，承诺多少照常；有权限的都看得到', async () => {
    for (const role of WITHOUT) {
      const sheet = await look(role, known);
      for (const column of ['税收达成率', '承诺履约率']) {
        expect(figure(sheet, column), role).toMatchObject({ value: null, hidden: true, from: 'LEDGER' });
      }
      expect(figure(sheet, '用工达成率')).toMatchObject({ value: 100, hidden: false });
    }
    const whole = await look(WITH, known);
    expect(figure(whole, '税收达成率')).toMatchObject({ value: 61.45, hidden: false });
    expect(figure(whole, '承诺履约率')).toMatchObject({ value: (61.45 + 100) / 2, hidden: false });
  });

  it('能推回税收的也看不到：总分、税收一项和它所在各级的得分、到上一档要变多少、指纹；等次照常', async () => {
    const whole = await look(WITH, known);
    expect(whole.score).toMatchObject({ withheld: null });
    expect(whole.total).not.toBeNull();
    for (const role of WITHOUT) {
      const sheet = await look(role, known);
      expect(sheet, role).toMatchObject({ total: null, hidden: true, class: whole.class });
      expect(sheet.score).toMatchObject({ total: null, shown: null, next: null, class: whole.class });
      expect(sheet.score?.withheld).toContain('您无权查看');
      for (const title of ['税收承诺达成', '经济效益', '承诺履约', '资源环境']) {
        expect(line(sheet, title), title).toMatchObject({ hidden: true, raw: null, points: null });
      }
      expect(line(sheet, '用工承诺达成')).toMatchObject({ hidden: false, points: expect.closeTo(6) });
      expect(sheet.seal).toEqual({ recipe: whole.seal?.recipe, data: null, result: null });
      const { differs, shown } = await get(role, `/api/appraisals/${known.id}/replay`);
      expect([differs, shown.includes(whole.score?.shown)]).toEqual([[], false]);
    }
  });

  it('台账没有、由人填的税收达成率一样看不到，填的人自己也是；没有填的不算看不到', async () => {
    expect(figure(await look(CLERK, typed), '税收达成率')).toMatchObject({
      value: null,
      hidden: true,
      from: 'ENTERED',
    });
    expect(figure(await look(WITH, typed), '税收达成率')).toMatchObject({ value: 83, hidden: false });
    const project = await office.enter('project', { projectName: '还没填的', projectKind: 'INDUSTRY' });
    const body = { projectId: project, stage: 'FINAL', scheme: null, reason: '到期' };
    const open = await done(CLERK, '/api/appraisals', body);
    expect(figure(open, '税收达成率')).toMatchObject({ value: null, hidden: false, from: null, open: true });
    expect(open.score?.withheld).toBeNull();
  });

  it('填报中的不给等次：一项一项地试，等次会说出总分；提交后才给', async () => {
    const open = await done(REVIEWER, `/api/appraisals/${typed.id}/return`, {
      ...{ version: typed.version, reason: '重看' },
    });
    expect((await look(CLERK, open)).score).toMatchObject({ total: null, class: null, classBefore: null, next: null });
    expect((await look(WITH, open)).score?.class).not.toBeNull();
    const figures = [{ column: '能耗评价', value: 100, note: '试一试' }];
    const filled = await done(CLERK, `/api/appraisals/${open.id}/figures`, { version: open.version, figures });
    expect(filled.score).toMatchObject({ total: null, class: null });
    typed = await done(CLERK, `/api/appraisals/${open.id}/submit`, { version: filled.version });
    expect(typed.score).toMatchObject({ total: null, class: '良' });
  });

  it('更正表说明哪几项变了，不说涉税的从多少变到多少', async () => {
    const settled = await confirmed(typed);
    const reason = '税务证明有误';
    const next = await done(CLERK, `/api/appraisals/${settled.id}/correct`, { version: settled.version, reason });
    const figures = answers(next, 71);
    await done(CLERK, `/api/appraisals/${next.id}/figures`, { version: next.version, figures });
    const changed = async (by: string) =>
      (await look(by, next)).differences.find(({ title }) => title === '税收承诺达成率');
    expect(await changed(CLERK)).toMatchObject({ hidden: true, from: null, to: null });
    expect(await changed(WITH)).toMatchObject({ hidden: false, from: 83, to: 71 });
  });
});

describe('没有涉税权限的人看清单、汇总和取走的文件', () => {
  it('清单不给总分，汇总不含这几张，写明漏了几张，等次照计', async () => {
    const of = async (by: string) => {
      const list: AppraisalList = await get(by, '/api/appraisals?stage=FINAL&status=CONFIRMED');
      const results: { rows: AppraisalRollup[]; sheets: AppraisalList['sheets'] } = await get(
        by,
        '/api/appraisals/results',
      );
      return { list, results, place: results.rows.find((row) => row.by === 'PLACE') };
    };
    const whole = await of(WITH);
    expect(whole.place).toMatchObject({ sheets: 2, withheld: 0, leftOut: 0 });
    expect(whole.place?.score).not.toBeNull();
    for (const role of WITHOUT) {
      const { list, results, place } = await of(role);
      for (const sheet of [...list.sheets, ...results.sheets]) {
        expect(sheet, role).toMatchObject({ total: null, hidden: true });
        expect(sheet.class).not.toBeNull();
      }
      expect(place).toMatchObject({ sheets: 2, withheld: 2, leftOut: 0, score: null, classes: whole.place?.classes });
    }
  });

  it('表格和文书写“无权查看”，没有总分和税收的数', async () => {
    const { total, score } = await look(WITH, known);
    const secrets = [String(Number(total?.toFixed(2))), '61.45'];
    for (const path of ['/workbook', '/results/workbook']) {
      const [text, whole] = [await cells(CLERK, path), await cells(WITH, path)];
      expect(text).toContain('无权查看');
      expect(whole).not.toContain('无权查看');
      expect(whole).toContain(secrets[0]);
      for (const secret of secrets) expect(text, path).not.toContain(secret);
    }
    const paper = async (by: string) =>
      readDocumentText(new Uint8Array((await take(by, `/${known.id}/paper`)).rawPayload)).join('\n');
    const [text, whole] = [await paper(CLERK), await paper(WITH)];
    for (const word of [`总分${score?.shown}分`, '61.45']) {
      expect(whole).toContain(word);
      expect(text).not.toContain(word);
    }
    for (const word of ['无权查看', `等次“${known.class}”`, '用工承诺达成率']) expect(text).toContain(word);
  });

  it('办理留下的批次里，这几张表的数、总分和指纹也遮住', async () => {
    const whole = await look(WITH, known);
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM app.batch WHERE title LIKE '%税由台账来终评' OR title LIKE '开终评表：税由台账来'`.execute(
      office.test.db,
    );
    expect(rows.length).toBeGreaterThan(2);
    const told = async (by: string) =>
      JSON.stringify(await Promise.all(rows.map(({ id }) => get(by, `/api/batches/${id}/candidates`))));
    const [seen, kept] = [await told('city-office'), await told(REVIEWER)];
    for (const secret of [String(whole.total), '61.45', whole.seal?.result ?? '', whole.seal?.data ?? '']) {
      expect(seen).toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });
});

import type { Appraisal, AppraisalList } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { readDocumentText } from '../../../platform/word/index.ts';
import { answers, CLERK, LEDGER, REVIEWER, sheetActs } from '../../../testing/appraisal-sheets.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

let office: RoleProduct;
let sheet: Appraisal;

const { done, refusal, handedIn, confirmed } = sheetActs(() => office);
const at = (act: string) => `/api/appraisals/${sheet.id}/${act}`;
const seen = () => ({ version: sheet.version });
const figure = (column: string) => sheet.figures.find((each) => each.column === column);

/** A project with a confirmed final sheet whose every mark is the given one. */
const finished = async (projectName: string, mark: number) => confirmed(await handedIn('FINAL', { projectName }, mark));

beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

describe('事前评价', () => {
  it('开表就从台账取数，每个数写着从哪里来；台账没有的留空', async () => {
    const projectId = await office.enter('project', { ...LEDGER, projectName: '铜箔项目' });
    const body = { projectId, stage: 'PRE', scheme: null, reason: '拟上准入评审会' };
    sheet = await done(CLERK, '/api/appraisals', body);
    expect(sheet.scheme.id).toBe('scheme-project-pre-social');
    expect(figure('投资强度')).toMatchObject({ value: 300, from: 'LEDGER', open: false });
    expect(figure('投资强度')?.sources.map(({ key }) => key)).toEqual(['fixedInvestment', 'landMu']);
    expect(figure('承诺亩均税收')).toMatchObject({ value: 20, from: 'LEDGER' });
    expect(figure('自有资金占比')).toMatchObject({ value: 60 });
    expect(figure('科技与创新')).toMatchObject({ value: null, from: null, open: true });
    expect(sheet.score).toMatchObject({ total: null, class: null });
    expect(await refusal(CLERK, '/api/appraisals', body)).toBe('appraisal_open_already');
  });

  it('台账有的不许改填，填的要写依据，否决项只答是否，越界的分不收', async () => {
    const fill = (column: string, value: number, note = '纪要') =>
      refusal(CLERK, at('figures'), { ...seen(), figures: [{ column, value, note }] });
    expect(await fill('投资强度', 400)).toBe('appraisal_from_ledger');
    expect(await fill('科技与创新', 80, '')).toBe('appraisal_note_missing');
    expect(await fill('否决：主体失信被执行', 2)).toBe('appraisal_answer_wrong');
    expect(await fill('科技与创新', 120)).toBe('appraisal_not_scored');
    expect(await fill('没有这一列', 1)).toBe('appraisal_column_unknown');
  });

  it('缺判据不能提交；否决项没答完也不能', async () => {
    expect(await refusal(CLERK, at('submit'), seen())).toBe('appraisal_incomplete');
    const marks = answers(sheet, 80).filter(({ column }) => !column.startsWith('否决'));
    sheet = await done(CLERK, at('figures'), { ...seen(), figures: marks });
    expect(sheet.score?.total).toBeGreaterThan(60);
    expect(sheet.score?.unanswered).toHaveLength(5);
    expect(await refusal(CLERK, at('submit'), seen())).toBe('appraisal_veto_open');
  });

  it('命中一条否决就是不予通过；撤掉后按分数定档', async () => {
    const vetoed = answers(sheet, 0).map((each, index) => ({ ...each, value: index === 0 ? 1 : 0 }));
    sheet = await done(CLERK, at('figures'), { ...seen(), figures: vetoed });
    expect(sheet.score).toMatchObject({ class: '不予通过', vetoes: [{ title: '产业目录淘汰或限制类' }] });
    expect(sheet.score?.classBefore).not.toBeNull();
    const [first] = vetoed;
    sheet = await done(CLERK, at('figures'), { ...seen(), figures: [{ ...first, value: 0 }] });
    expect(sheet.score?.class).not.toBe('不予通过');
    expect(sheet.score?.vetoes).toEqual([]);
  });

  it('提交后由没有经手的人确认；确认的表不再变，能重新计算比对', async () => {
    sheet = await done(CLERK, at('submit'), seen());
    expect(
      await refusal(CLERK, at('figures'), { ...seen(), figures: [{ column: '科技与创新', value: 1, note: '改' }] }),
    ).toBe('appraisal_act_not_from_here');
    sheet = await done(REVIEWER, at('return'), { ...seen(), reason: '科技一项没有附证书' });
    expect(sheet).toMatchObject({ status: 'RETURNED', note: '科技一项没有附证书', total: null });
    sheet = await done(CLERK, at('submit'), seen());
    sheet = await done(REVIEWER, at('confirm'), seen());
    expect(sheet.status).toBe('CONFIRMED');
    expect(sheet.total).toBe(sheet.score?.total);
    const replayed = await office.as(CLERK).send('GET', { url: at('replay') });
    expect(replayed.json()).toMatchObject({ differs: [] });
  });

  it('确认后有误的另开一张更正，写明缘由，逐项列出变化；原表不动', async () => {
    const before = sheet;
    const next = await done(CLERK, at('correct'), { ...seen(), reason: '科技一项的证书已失效' });
    expect(next).toMatchObject({ edition: 2, replaces: before.id, cause: '科技一项的证书已失效', status: 'OPEN' });
    expect(next.differences.map(({ title }) => title)).toContain('科技与创新');
    expect(await refusal(CLERK, at('correct'), { ...seen(), reason: '再来一张' })).toBe('appraisal_corrected_already');
    const again: Appraisal = (await office.as(CLERK).send('GET', { url: `/api/appraisals/${before.id}` })).json();
    expect(again).toMatchObject({ status: 'CONFIRMED', total: before.total, replaced: false });
  });
});

describe('准入评审的门槛', () => {
  it('没有确认的事前评价、等次不予通过的，门槛说明缺什么、开哪张表；确认通过后这一条就齐了', async () => {
    const id = await office.enter('project', {
      ...LEDGER,
      projectName: '拟准入项目',
      owner: '乙公司',
      ownerCreditCode: null,
    });
    const asked = async () => {
      const { milestones } = (await office.as(CLERK).send('GET', { url: `/api/projects/${id}/gates` })).json();
      const gate = milestones.find(({ code }: { code: string }) => code === 'M25');
      return gate.requirements.find((line: { id: string }) => line.id === 'APPRAISED');
    };
    expect(await asked()).toMatchObject({ state: 'UNKNOWN', opens: 'PRE', missingFacts: ['已确认的事前评价等次'] });
    const open = { projectId: id, stage: 'PRE', scheme: null, reason: '拟上准入评审会' };
    const whole = async (from: Appraisal, mark: number) => {
      const url = (act: string) => `/api/appraisals/${from.id}/${act}`;
      const figures = answers(from, mark);
      const filled = await done(CLERK, url('figures'), { version: from.version, figures });
      const handed = await done(CLERK, url('submit'), { version: filled.version });
      expect((await asked()).state).not.toBe('MET');
      return done(REVIEWER, url('confirm'), { version: handed.version });
    };
    const poor = await whole(await done(CLERK, '/api/appraisals', open), 0);
    expect(poor.class).toBe('不予通过');
    expect(await asked()).toMatchObject({ state: 'MISSING', missingFacts: [] });
    const correct = { version: poor.version, reason: '按补充的证明材料重评' };
    const good = await whole(await done(CLERK, `/api/appraisals/${poor.id}/correct`, correct), 90);
    expect(good.class).not.toBe('不予通过');
    expect((await asked()).state).toBe('MET');
  });
});

describe('终评的结果', () => {
  it('同一投资方下一个项目准入时加减分，写着从哪张表来', async () => {
    const project = await office.enter('project', {
      ...LEDGER,
      projectName: '新来的项目',
      ownerCreditCode: '91420200MA4KLMN999',
    });
    const bad = await finished('上一个项目', 10);
    expect(bad.class).toBe('差');
    const open = { projectId: project, stage: 'PRE', scheme: null, reason: '拟上准入评审会' };
    const stranger = await done(CLERK, '/api/appraisals', open);
    expect(stranger.figures.find(({ column }) => column === '投资方终评为差')).toMatchObject({ value: null });
    const same = await office.enter('project', { ...LEDGER, projectName: '同一家的新项目' });
    const next = await done(CLERK, '/api/appraisals', { ...open, projectId: same });
    const figureOfNext = next.figures.find(({ column }) => column === '投资方终评为差');
    expect(figureOfNext).toMatchObject({ value: 1, from: 'RESULT', sources: [{ kind: 'appraisal', id: bad.id }] });
    const whole = await done(CLERK, `/api/appraisals/${next.id}/figures`, {
      version: next.version,
      figures: answers(next, 80),
    });
    expect(whole.score?.events).toEqual([{ title: '同一投资方上一个项目终评为差', points: -5 }]);
  });

  it('名单写着共几张、各在哪一步', async () => {
    // The sheet rests on a tax figure, whose total only some may see.
    const of = async (path: string) => (await office.as('district-leader').send('GET', { url: path })).json();
    const list: AppraisalList = await of('/api/appraisals?stage=FINAL');
    expect(list.total).toBe(1);
    expect(list.counts).toContainEqual({ stage: 'FINAL', status: 'CONFIRMED', sheets: 1 });
    const results = await of('/api/appraisals/results');
    expect(list.sheets[0]?.total).not.toBeNull();
    expect(results.rows).toContainEqual(
      expect.objectContaining({ by: 'PLACE', sheets: 1, score: list.sheets[0]?.total, leftOut: 0 }),
    );
  });
});

describe('取走的文件', () => {
  const take = (by: string, path: string) => office.as(by).send('POST', { url: `/api/appraisals${path}`, body: {} });
  const cells = (bytes: Buffer) => {
    const read = readWorkbook(bytes, 'a.xlsx');
    return read.status === 'rejected' ? read.reason.message : JSON.stringify(read.sheets);
  };

  it('清单和汇总导出表格，写着谁在什么时候取走；没有导出权的不给', async () => {
    const list = await take(CLERK, '/workbook?stage=FINAL');
    expect(list.statusCode).toBe(200);
    expect(list.headers['x-export-rows']).toBe('1');
    for (const word of ['到期未开表的项目', '上一个项目终评', '已确认', CLERK])
      expect(cells(list.rawPayload)).toContain(word);
    const results = await take(CLERK, '/results/workbook');
    for (const word of ['终评结果汇总', '责任单位', '行业', '地区', '差 1'])
      expect(cells(results.rawPayload)).toContain(word);
    for (const path of ['/workbook', '/results/workbook', `/${sheet.id}/paper`]) {
      expect((await take('park', path)).statusCode, path).toBe(403);
    }
  });

  it('一张表导出文书：结论、逐项得分、判据和来源；没有确认的注明不作依据', async () => {
    const paper = async (id: string) => {
      const told = await take(CLERK, `/${id}/paper`);
      expect(told.statusCode, told.body.slice(0, 200)).toBe(200);
      return readDocumentText(new Uint8Array(told.rawPayload)).join('\n');
    };
    const text = await paper(sheet.id);
    for (const word of ['铜箔项目', '没有命中否决项', '投资强度', '固定资产投资', '维度和判据得分表'])
      expect(text).toContain(word);
    expect(text).toContain(`总分${sheet.score?.shown}分，等次“${sheet.class}”`);
    expect(text).not.toContain('不作依据');
    const project = await office.enter('project', { ...LEDGER, projectName: '没办完的项目' });
    const open = await done(CLERK, '/api/appraisals', {
      ...{ projectId: project, stage: 'PRE', scheme: null, reason: '拟上准入评审会' },
    });
    expect(await paper(open.id)).toContain('本表还没有确认，不作依据');
  });
});

describe('事中评价的触发', () => {
  it('连续两月零进度的在建项目由系统开表并通知项目办；再巡一遍不重开', async () => {
    const name = '停滞项目';
    const months = { 'monthDoneAmt@2026M01': 0, 'monthDoneAmt@2026M02': 0 };
    const id = await office.enter('project', { ...LEDGER, ...months, projectName: name, actualStart: '2025-06-30' });
    const calm = await office.enter('project', { ...LEDGER, projectName: '正常项目', actualStart: '2025-06-30' });
    await office.product.makeRounds();
    await office.product.makeRounds();
    const told = await office.as(CLERK).send('GET', { url: '/api/appraisals?stage=MID' });
    const { sheets, due }: AppraisalList = told.json();
    expect(sheets.map(({ projectId, why }) => [projectId, why])).toEqual([[id, expect.stringContaining('零进度')]]);
    expect(due.map(({ projectId }) => projectId)).toEqual([calm]);
    const opened: Appraisal = (await office.as(CLERK).send('GET', { url: `/api/appraisals/${sheets[0]?.id}` })).json();
    expect(opened.score?.vetoes).toHaveLength(1);
    const inbox = (await office.as(CLERK).send('GET', { url: '/api/notices' })).json();
    expect(inbox.notices.map(({ event }: { event: string }) => event)).toContain('APPRAISAL_TRIGGERED');
  });
});

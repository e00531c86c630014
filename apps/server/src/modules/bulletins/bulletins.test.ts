import type { PaperPiece } from '@guatu/contract';
import { sql } from 'kysely';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { readWorkbook } from '../../platform/excel/index.ts';
import { fingerprint } from '../../platform/signing/index.ts';
import { readDocumentText } from '../../platform/word/index.ts';
import { bulletinRefusals } from './index.ts';
import { type BulletinOffice, CITY, DAYE, openBulletinOffice, YANGXIN } from './testing/office.ts';

let office: BulletinOffice;
const reviewer = newId();
const colleague = newId();
let daye: string;

const SEPTEMBER = '2026M09';
const YI = 100_000_000;

beforeAll(async () => {
  office = await openBulletinOffice();
  daye = await office.save(DAYE.leaf, {
    projectName: '大冶特钢项目',
    totalInvestment: 10 * YI,
    actualStart: '2026-02',
    'annualPlanAmt@2026Y': 4 * YI,
    'monthDoneAmt@2026M08': YI / 5,
    'ytdDoneAmt@2026M08': 2 * YI,
    'monthDoneAmt@2026M09': YI / 4,
    'ytdDoneAmt@2026M09': 3 * YI,
  });
  await office.save(YANGXIN.leaf, {
    projectName: '阳新铜板项目',
    totalInvestment: 5 * YI,
    actualStart: '2026-03',
    'annualPlanAmt@2026Y': 2 * YI,
    'monthDoneAmt@2026M09': 0,
    'ytdDoneAmt@2026M09': YI / 2,
  });
  await office.save(YANGXIN.leaf, { projectName: '阳新应开项目', totalInvestment: YI, planStart: '2026-05' });
  const task = {
    taskOrder: 'SUPERVISE',
    taskStatus: 'RECEIVED',
    taskOrigin: 'INSTRUCTION',
    taskFigure: '累计完成投资',
  };
  await office.task(YANGXIN.leaf, {
    ...{ ...task, taskTitle: '补齐施工许可', taskUnit: '阳新县住建局', taskPerson: '何俊', taskHelpers: ['供电公司'] },
    ...{ taskIssued: '2026-10-08', taskDue: '2026-10-20' },
  });
  await office.task(DAYE.leaf, {
    ...{
      ...task,
      taskTitle: '签订供电协议',
      taskUnit: '大冶市经信局',
      taskIssued: '2026-10-09',
      taskDue: '2026-10-25',
      taskListed: '2026-09-28',
    },
    ...{ 'feedbackText@01': '正在办', 'feedbackOn@01': '2026-10-22', 'feedbackBy@01': '某人' },
  });
});
afterAll(() => office.close());

const textOf = (pieces: readonly PaperPiece[]) =>
  pieces.flatMap((piece) => (piece.piece === 'paragraph' ? piece.sentences.map(({ text }) => text) : [])).join('');

describe('月通报', () => {
  it('草稿按句式写出当月的数，每个数都指得出是哪个指标', async () => {
    office.be(reviewer);
    const { status, body } = await office.ask<{ pieces: PaperPiece[]; figures: { id: string; wall: object | null }[] }>(
      'GET',
      `/draft?period=${SEPTEMBER}`,
    );
    expect(status).toBe(200);
    const text = textOf(body.pieces);
    expect(text).toContain('截至2026年9月底，黄石市在册重点项目3个，计划总投资16亿元。');
    expect(text).toContain('累计完成投资3.5亿元，完成率58.3%');
    expect(text).toContain('慢于序时进度16.7个百分点');
    expect(text).toContain('当月完成投资2500万元，环比增长25.0%');
    expect(text).toContain('大冶市居第1位，阳新县居第2位');
    expect(text).toContain('应开未开项目1个（阳新应开项目）');
    expect(text).toContain('无停工停建项目');
    expect(text).toContain('连续未反馈、列入本期通报的单位1家（大冶市经信局）。');
    const silent = body.figures.find(({ id }) => id === 'silentUnits');
    expect(silent).toMatchObject({ wall: null, link: '/dispatch?view=tasks&whose=all&filter=LISTED' });
    expect(body.figures.find(({ id }) => id === 'ytdDone')?.wall).toEqual({ figure: 'ytdDone', territory: CITY.unit });
    expect(body.figures.find(({ id }) => id === 'region.600.ytdDone')?.wall).toEqual({
      figure: 'ytdDone',
      territory: 600,
    });
    const sealed = await sql`SELECT FROM app.seal`.execute(office.base.db);
    expect(sealed.rows).toEqual([]);
  });

  it('没有人报数的月份、不是完整属地的范围、没有封账权限的人，都封不了', async () => {
    office.be(reviewer);
    expect((await office.seal('2026M12')).body.code).toBe('bulletin_nothing_reported');
    office.be(reviewer, ['project.read', 'period.seal'], [DAYE.town]);
    expect((await office.seal(SEPTEMBER)).status).toBe(422);
    office.be(reviewer, ['project.read', 'period.seal'], [DAYE.leaf, YANGXIN.leaf]);
    expect((await office.seal(SEPTEMBER)).body.code).toBe('bulletin_no_own_leaf');
    office.be(reviewer, ['project.read', 'export']);
    expect((await office.seal(SEPTEMBER)).status).toBe(403);
  });

  it('一键封账：冻结项目和指标，哈希进链，同一期不能再封', async () => {
    office.be(reviewer);
    const { status, body } = await office.seal(SEPTEMBER);
    expect(status).toBe(200);
    expect(body).toMatchObject({ period: SEPTEMBER, state: 'sealed', place: '黄石市', year: 2026, serial: 1 });
    const again = await office.seal(SEPTEMBER);
    expect([again.status, again.body.code]).toEqual([409, 'bulletin_already_sealed']);
    const { rows } = await sql<{ items: number }>`SELECT count(*)::int AS items FROM app.seal_item`.execute(
      office.base.db,
    );
    expect(rows[0]?.items).toBe(3);
    const { body: kept } = await office.bulletin(body.id);
    expect(kept.intact).toBe(true);
    expect(kept.corrections).toEqual([]);
    expect((await office.chain()).ok).toBe(true);
  });

  it('一键出全套：通报、附表、议程、每件一张督办单和压缩包，各有哈希，可单独下载也可一次取走', {
    timeout: 180_000,
  }, async () => {
    office.be(reviewer);
    const id = await sealedId();
    expect((await office.file(id, 'paper')).status).toBe(409);
    const { body } = await office.ask<{ jobId: string }>('POST', `/${id}/papers`);
    await office.papers(body.jobId);
    const { files } = (await office.bulletin(id)).body;
    expect(files.map(({ kind }) => kind)).toEqual(['agenda', 'annex', 'order-1', 'order-2', 'pack', 'paper']);
    const pack = await office.file(id, 'pack');
    const inPack = Object.values(new PizZip(Buffer.from(pack.bytes)).files);
    expect(inPack.map(({ name }) => name).sort()).toEqual(
      files.flatMap(({ kind, fileName }) => (kind === 'pack' ? [] : [fileName])).sort(),
    );
    for (const entry of inPack) {
      expect(fingerprint(entry.asUint8Array())).toBe(files.find(({ fileName }) => fileName === entry.name)?.hash);
    }
    for (const { kind, hash } of files) expect(fingerprint((await office.file(id, kind)).bytes)).toBe(hash);
  });

  it('督办单写明事项、时限、逾期天数和反馈，抬头是责任单位，不写个人姓名；议程按轻重列议题', async () => {
    office.be(reviewer);
    const id = await sealedId();
    const first = readDocumentText((await office.file(id, 'order-1')).bytes).join('\n');
    expect(first).toContain('重督〔2026〕1号');
    expect(first).toContain('关于“补齐施工许可”的督办单');
    expect(first).toContain('阳新县住建局：');
    expect(first).toContain(
      '2026年10月8日交你单位办理的“补齐施工许可”，应于2026年10月20日前办结，至今逾期8天。交办以来未见书面反馈。',
    );
    expect(first).toContain('请供电公司配合办理。');
    expect(first).not.toContain('何俊');
    const second = readDocumentText((await office.file(id, 'order-2')).bytes).join('\n');
    expect(second).toContain('重督〔2026〕2号');
    expect(second).toContain('最近一次反馈为2026年10月22日。');
    const agenda = readDocumentText((await office.file(id, 'agenda')).bytes);
    expect(agenda).toContain('下次会议，议题2项，按轻重缓急排列如下。');
    expect(agenda).toContain('批示和提请（2项）');
    expect(agenda).toContain('1\t补齐施工许可\t领导批示\t阳新县住建局');
  });

  it('Word 通报与页面预览同文，附表的数是数', async () => {
    office.be(reviewer);
    const id = await sealedId();
    const { body } = await office.bulletin(id);
    const paper = await office.file(id, 'paper');
    expect(paper.status).toBe(200);
    expect(decodeURIComponent(paper.name)).toContain('黄石市2026年9月重点项目建设情况通报.docx');
    const words = readDocumentText(paper.bytes).join('\n');
    // Without a font the chart's table stands in for it, and its caption is that table's.
    for (const piece of body.paper.pieces) {
      if (piece.piece === 'paragraph') expect(words).toContain(textOf([piece]));
      if (piece.piece === 'line' || piece.piece === 'heading') expect(words).toContain(piece.text);
    }
    const same = await office.file(id, 'paper');
    expect(Buffer.compare(paper.bytes, same.bytes)).toBe(0);
    const workbook = readWorkbook((await office.file(id, 'annex')).bytes, '附表.xlsx');
    if (workbook.status === 'rejected') throw new Error(workbook.reason.message);
    expect(workbook.sheets.map(({ name }) => name)).toContain('应开未开项目（1个）');
  });

  it('封账后改数要说明理由，改了之后点出变动的指标和失效的句子，纸面不变', async () => {
    office.be(reviewer);
    const id = await sealedId();
    const before = await office.file(id, 'paper');
    office.pass(24);
    await office.save(DAYE.leaf, { 'ytdDoneAmt@2026M09': 3.2 * YI }, { id: daye, version: 1, reason: '补报凭证' });
    const { body } = await office.bulletin(id);
    expect(body.intact).toBe(true);
    expect(body.corrections?.find((change) => change.id === 'ytdDone')).toMatchObject({
      title: '累计完成投资',
      before: '3.5亿元',
      after: '3.7亿元',
    });
    const stale = body.stale.find(({ figures }) => figures.includes('累计完成投资'));
    expect(stale?.place).toBe('总体情况');
    expect(stale?.text).toContain('累计完成投资3.5亿元');
    expect(body.stale.some(({ text }) => text.includes('应开未开'))).toBe(false);
    expect(Buffer.compare((await office.file(id, 'paper')).bytes, before.bytes)).toBe(0);
  });

  it('区里只见到自己的范围，看不到市里的通报；自己的通报单独编号', async () => {
    office.be(reviewer);
    const cityId = await sealedId();
    const district = newId();
    office.be(district, ['project.read', 'period.seal', 'export'], [DAYE.leaf, DAYE.town]);
    expect((await office.bulletin(cityId)).body.code).toBe('bulletin_not_found');
    expect((await office.file(cityId, 'paper')).status).toBe(404);
    expect((await office.reopen(cityId)).body.code).toBe('bulletin_not_found');
    const own = await office.seal('2026M08');
    expect(own.body).toMatchObject({ place: '大冶市', serial: 1, period: '2026M08' });
    const listed = await office.ask<{ place: string; bulletins: { id: string }[] }>('GET', '');
    expect(listed.body.place).toBe('大冶市');
    expect(listed.body.bulletins.map(({ id }) => id)).toEqual([own.body.id]);
    // Someone who sees only the office's own leaf cannot compare the whole district.
    office.be(district, ['project.read'], [DAYE.leaf]);
    expect((await office.bulletin(own.body.id)).body.corrections).toBeNull();
  });

  it('重开要两个人：一个人点两次不算，第二个人同意才重开，之后可以再封', async () => {
    office.be(reviewer);
    const id = await sealedId();
    const first = await office.reopen(id, '漏报一项');
    expect(first.body).toMatchObject({ state: 'sealed', reopenReason: '漏报一项' });
    expect((await office.reopen(id)).body.code).toBe('bulletin_same_person');
    office.be(colleague, ['project.read', 'export']);
    expect((await office.reopen(id)).status).toBe(403);
    office.be(colleague);
    expect((await office.reopen(id, '同意')).body.state).toBe('reopened');
    expect((await office.reopen(id)).body.code).toBe('bulletin_reopened');
    const again = await office.seal(SEPTEMBER);
    expect(again.body).toMatchObject({ state: 'sealed', serial: 2 });
    const { body } = await office.bulletin(again.body.id);
    expect(body.corrections).toEqual([]);
    expect(textOf(body.paper.pieces)).toContain('累计完成投资3.7亿元');
  });

  it('封存的内容被人绕过产品改动，一查便知', async () => {
    office.be(reviewer);
    const id = await sealedId();
    await sql`UPDATE app.bulletin SET document = replace(document, '3.7亿元', '5.7亿元') WHERE seal_id = ${id}`.execute(
      office.base.db,
    );
    expect((await office.bulletin(id)).body.intact).toBe(false);
    await sql`UPDATE app.bulletin SET document = replace(document, '5.7亿元', '3.7亿元') WHERE seal_id = ${id}`.execute(
      office.base.db,
    );
    expect((await office.bulletin(id)).body.intact).toBe(true);
    await sql`UPDATE app.seal SET hash = '\\x00' WHERE id = ${id}`.execute(office.base.db);
    expect((await office.bulletin(id)).body.intact).toBe(false);
  });

  it('每个拒收都说清拒了什么、为什么、怎么办', () => {
    for (const make of Object.values(bulletinRefusals)) {
      const { message } = make({ period: SEPTEMBER } as never);
      expect(message).toMatch(/^(没有.+|模板未收下)：.+。.*请.+。$/);
    }
  });
});

/** The city's bulletin of September that is in force. */
async function sealedId(): Promise<string> {
  const { body } = await office.ask<{ bulletins: { id: string; state: string; place: string; period: string }[] }>(
    'GET',
    '',
  );
  const found = body.bulletins.find(
    ({ state, place, period }) => state === 'sealed' && place === '黄石市' && period === SEPTEMBER,
  );
  if (found === undefined) throw new Error('September is not sealed');
  return found.id;
}

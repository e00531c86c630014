import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPdf } from '../../platform/report-text/testing/small-pdf.ts';
import { finished } from '../../testing/leaks/two-districts.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';

let office: RoleProduct;
beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const clerk = () => office.as('project-office');

async function upload(name: string, bytes: Uint8Array) {
  const told = await clerk().send('POST', { url: '/api/reports', file: { name, bytes } });
  expect(told.statusCode).toBe(200);
  return finished(clerk(), told.json().jobId);
}

const reports = async () => (await clerk().send('GET', { url: '/api/reports' })).json();

const PAGES = [
  [
    { text: '青河县工作报告', x: 200, y: 780 },
    { text: '二〇二五年，全县生产总值达到六十亿元，增长百分之六，规上', x: 72, y: 740 },
    { text: '工业增加值增长８％。', x: 72, y: 720 },
    { text: '- 1 -', x: 290, y: 40 },
  ],
  [{ text: '税收5亿元。', x: 72, y: 780 }],
];

describe('上传 PDF 文稿', () => {
  it('有文字的读出数来，折行接回，引得出句子，原文件取得回来', async () => {
    const bytes = smallPdf(PAGES);
    const job = await upload('青河县工作报告.pdf', bytes);
    expect(job).toMatchObject({ status: 'done' });
    const { reportId: id } = job.result;
    const report = (await clerk().send('GET', { url: `/api/reports/${id}` })).json();
    const written = report.readings.map(({ start, end }: { start: number; end: number }) =>
      report.text.slice(start, end),
    );
    expect(written).toEqual(['六十亿元', '百分之六', '８％', '5亿元']);
    expect(report.text).toContain('增长百分之六，规上工业增加值增长８％。');
    const quote = await clerk().send('GET', { url: `/api/reports/${id}/readings/${report.readings[2].seq}/quote` });
    expect(quote.json()).toMatchObject({ text: '８％', before: expect.stringContaining('规上工业增加值增长') });
    expect(report.readings[0]).toMatchObject({ says: { indicatorId: 'GDP', period: '2025Y', value: 6_000_000_000 } });
    const file = await clerk().send('GET', { url: `/api/reports/${id}/file` });
    expect(Buffer.compare(file.rawPayload, Buffer.from(bytes))).toBe(0);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['扫描的', smallPdf([[], []]), 'report_pdf_scanned', /2 页里没有文字，是扫描的图片/],
    [
      '字体没有写明是什么字的',
      smallPdf([[{ text: '\ue001\ue002\ue003', x: 72, y: 700 }]]),
      'report_pdf_fonts',
      /取出来是乱码/,
    ],
    ['没有传全的', smallPdf(PAGES).subarray(0, 200), 'report_pdf_broken', /已损坏或没有传全/],
  ])('%s用一句话退回，不留下文稿', async (_title, bytes, code, sentence) => {
    const before = (await reports()).total;
    expect(await upload('扫描.pdf', bytes)).toMatchObject({
      status: 'failed',
      error: { code, message: expect.stringMatching(sentence) },
    });
    expect((await reports()).total).toBe(before);
  });
});

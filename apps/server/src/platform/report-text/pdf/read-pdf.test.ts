import { extractText, pagedText, withoutRadicals } from '@guatu/extract';
import { CodedFailure } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';
import { type LineOnPage, smallPdf } from '../testing/small-pdf.ts';
import { pdfLimits } from './limits.ts';
import { readPdfInThread } from './pdf-thread.ts';
import { readPdf } from './read-pdf.ts';

const MARGIN = 72;
const line = (text: string, y: number, x = MARGIN): LineOnPage => ({ text, x, y });

/** What the reader makes of a file made by hand: its text, or the code of the refusal. */
async function outcome(bytes: Uint8Array, mostPages: number = pdfLimits.pages): Promise<string> {
  try {
    return pagedText(await readPdf({ bytes, mostPages })).text;
  } catch (error) {
    if (error instanceof CodedFailure) return error.code;
    throw error;
  }
}

const FIRST = [
  line('青河县工作报告', 780, 200),
  line('　　二〇二三年，全县生产总值达到六十亿元，增长百分之六，规上', 740),
  line('工业增加值增长８％。新增企业５８家。', 720),
  line('一、财政', 700),
  line('- 1 -', 40, 290),
];
const SECOND = [line('税收5亿元。', 780), line('- 2 -', 40, 290)];

describe('读有文字层的 PDF', () => {
  it('折行接回成段,页码不算文字', async () => {
    const text = await outcome(smallPdf([FIRST, SECOND]));
    expect(text.split('\n')).toEqual([
      '青河县工作报告',
      '二〇二三年，全县生产总值达到六十亿元，增长百分之六，规上工业增加值增长８％。新增企业５８家。',
      '一、财政',
      '税收5亿元。',
    ]);
  });

  it('每处都指回第几页第几行,在线程里读也一样', async () => {
    const report = await readReport(smallPdf([FIRST, SECOND]));
    const { facts } = extractText(report.text);
    const places = facts.map(({ text, start }) => [text, report.locate(start)]);
    expect(places).toContainEqual(['８％', { kind: 'page', page: 1, line: 3 }]);
    expect(places).toContainEqual(['5亿元', { kind: 'page', page: 2, line: 1 }]);
  });

  it('表格的格子之间留空,不把两格连成一个数', async () => {
    expect(await outcome(smallPdf([[line('税收', 700), line('5亿元', 700, 200), line('6.1%', 700, 320)]]))).toBe(
      '税收 5亿元 6.1%',
    );
  });

  it('写成部首的字换回常用字', () => {
    expect(withoutRadicals('⻘⼭⻓⼯⼈')).toBe('青山长工人');
  });
});

describe('读不了的 PDF 用一句话退回', () => {
  it('扫描件、坏文件、乱码字体、页数太多', async () => {
    expect(await outcome(smallPdf([[], []]))).toBe('report_pdf_scanned');
    expect(await outcome(new TextEncoder().encode('%PDF-1.7 坏的'))).toBe('report_pdf_broken');
    expect(await outcome(smallPdf([[line('\ue001\ue002\ue003', 700)]]))).toBe('report_pdf_fonts');
    expect(await outcome(smallPdf([FIRST, SECOND]), 1)).toBe('report_pdf_too_long');
  });

  it('太大的不打开,读不完的到时就停', async () => {
    const bytes = smallPdf([FIRST]);
    const code = (limits: Partial<typeof pdfLimits | Record<'bytes' | 'seconds', number>>) =>
      readPdfInThread(bytes, { ...pdfLimits, ...limits }).catch((error: { code?: string }) => error.code);
    expect(await code({ bytes: 10 })).toBe('report_pdf_too_large');
    expect(await code({ seconds: 0 })).toBe('report_pdf_too_slow');
  });

  it('改坏任意一处,或读出,或退回,不会出别的错', async () => {
    const whole = smallPdf([FIRST, SECOND]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const broken = cut ? whole.slice(0, at) : whole.map((each, index) => (index === at ? byte : each));
        expect(typeof (await outcome(broken))).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});

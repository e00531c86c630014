import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocumentText, writeDocument } from '../word/index.ts';
import { sampleBulletin, shippedLayout } from '../word/testing/sample-bulletin.ts';
import { findBrowser, paperHtml, printPdf } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-pdf-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const browser = findBrowser(process.env.GUATU_CHROMIUM);
const hasReader = findProgram('pdftotext');
const { document } = sampleBulletin();
const paper = { document, layout: shippedLayout(), charts: new Map(), trace: '黄石市 李审核 2024年8月28日' };

function findProgram(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Letters alone: where lines and pages break, and the space between, is the printer's affair. */
const letters = (text: string) => text.replace(/\s/g, '');

describe('PDF', () => {
  it('配置的浏览器不存在就当没有，不另找一个顶替；搜索路径里没有也当没有', () => {
    expect(findBrowser(join(folder, 'none'))).toBeNull();
    expect(findBrowser(undefined, folder)).toBeNull();
    const own = join(folder, 'chromium');
    writeFileSync(own, '');
    expect(findBrowser(undefined, folder)).toBe(own);
  });

  it('内容里的尖括号、引号原样印出，不成为标记；页面里没有脚本，也不取任何东西', () => {
    const html = paperHtml({ ...paper, document: { ...document, note: '<script>"a"</script>' } });
    expect(html).toContain('&lt;script&gt;&quot;a&quot;&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
    // The name of the office is long: 442 points hold it on one line only when it is set smaller.
    const size = Number(/class="mark" style="margin-top:35mm;font-size:(\d+)pt"/.exec(html)?.[1]);
    expect(size * document.letterhead.mark.length).toBeLessThanOrEqual(443);
    expect(html).toContain('size:210mm 297mm;margin:37mm 26mm 35mm 28mm');
  });

  it('浏览器起不来就没有 PDF，不报错', async () => {
    expect(await printPdf('/bin/false', '<p>x</p>')).toBeNull();
    expect(await printPdf(join(folder, 'no-such-program'), '<p>x</p>')).toBeNull();
  });

  it.skipIf(browser === null || !hasReader)('PDF 里的字与 Word 文件一字不差', { timeout: 120_000 }, async () => {
    const pdf = await printPdf(browser ?? '', paperHtml(paper));
    if (pdf === null) throw new Error('the browser printed nothing');
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftotext', ['-raw', file, join(folder, 'paper.txt')]);
    const printed = readFileSync(join(folder, 'paper.txt'), 'utf8')
      .replaceAll(paper.trace, '')
      .replace(/— \d+ —/g, '');
    const word = readDocumentText(await writeDocument(paper)).join('');
    // A table's head is printed anew on each page that the table runs over, so lines are looked for one by one.
    const text = letters(printed);
    for (const line of readDocumentText(await writeDocument(paper))) {
      for (const cell of line.split('\t')) expect.soft(text, line).toContain(letters(cell));
    }
    expect(text.length).toBeGreaterThanOrEqual(letters(word).length);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/);
  });
});

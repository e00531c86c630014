import { CodedFailure } from '@guatu/kernel';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
// 税收5亿元 in GB 18030.
const GB18030 = Uint8Array.of(0xcb, 0xb0, 0xca, 0xd5, 0x35, 0xd2, 0xda, 0xd4, 0xaa);

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readReport(bytes);
  } catch (error) {
    if (error instanceof CodedFailure) return error.code;
    throw error;
  }
  return 'read';
}

describe('读报告文件', () => {
  it('文本不论 UTF-8 还是 GB 18030', async () => {
    expect((await readReport(utf8('税收5亿元\r\n'))).text).toBe('税收5亿元\r\n');
    expect((await readReport(GB18030)).text).toBe('税收5亿元');
  });

  it('网页去掉标签,指回源里的位置', async () => {
    const report = await readReport(utf8('<!DOCTYPE html><p>税收<b>5亿元</b></p>'));
    expect(report.text.trim()).toBe('税收5亿元');
    expect(report.locate(2)).toEqual({ kind: 'html', offset: 23 });
  });

  it('Word 文档按段落读,指回第几段', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('通报'), new Paragraph('税收5亿元')] }] });
    const report = await readReport(await Packer.toBuffer(document));
    expect(report.text).toBe('通报\n税收5亿元');
    expect(report.locate(5)).toEqual({ kind: 'paragraph', paragraph: 2, column: 3 });
  });

  it('读不了的一律用一句话退回', async () => {
    expect(await refusal(utf8('%PDF-1.7'))).toBe('report_pdf_broken');
    expect(await refusal(utf8('PK\u0003\u0004坏的'))).toBe('report_not_text');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x00, 0x00))).toBe('report_not_text');
    expect(await refusal(utf8(' \n'))).toBe('report_empty');
  });
});

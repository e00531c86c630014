import { CodedFailure } from '@guatu/kernel';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../excel/zip/directory.ts';
import { ZipWriter } from '../../excel/zip/write.ts';
import { readDocumentText } from '../read-text.ts';
import { checkTemplate, fillWordTemplate } from './fill-template.ts';
import { TEMPLATE_LIMITS } from './limits.ts';

const FIELDS = { 标题: null, 期间: null, 名单: { 单位: null, 完成: null } };

async function templateOf(...lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The template with one part added or replaced. */
function withPart(bytes: Uint8Array, name: string, content: string | Uint8Array): Uint8Array {
  const writer = new ZipWriter();
  for (const entry of readZipDirectory(bytes)) if (entry.name !== name) writer.copy(bytes, entry);
  writer.add(name, content);
  return writer.finish();
}

function refusalOf(act: () => unknown): { code: string; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof CodedFailure) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: 'ok', message: '' };
}

describe('单位自己的 Word 模板', () => {
  it('按字段填好，成组的逐行重复，组内也能用组外的字段', async () => {
    const template = await templateOf('{标题}', '{#名单}', '{期间}{单位}完成{完成}', '{/名单}');
    const filled = fillWordTemplate(template, FIELDS, {
      标题: '关于 <8月> 的通报',
      期间: '8月',
      名单: [
        { 单位: '阳新县', 完成: '12.5亿元' },
        { 单位: '大冶市', 完成: '未报' },
      ],
    });
    expect(readDocumentText(filled)).toEqual(['关于 <8月> 的通报', '8月阳新县完成12.5亿元', '8月大冶市完成未报']);
  });

  it('没有的字段拒收，点出是哪些、有哪些可用', async () => {
    const template = await templateOf('{标题}{主任}', '{#名单}{单位}{constructor}{/名单}');
    const { code, message } = refusalOf(() => checkTemplate(template, FIELDS));
    expect(code).toBe('word_template_unknown_fields');
    expect(message).toBe(
      '模板未收下：没有这些字段：主任、constructor。请改用这些字段：标题、期间、名单、名单.单位、名单.完成。',
    );
  });

  it('括号不成对、成组字段当单个用、写入原始标记的，拒收并点名', async () => {
    const broken = await Promise.all([
      templateOf('{标题'),
      templateOf('{#名单}{单位}'),
      templateOf('{名单}'),
      templateOf('{@标题}'),
    ]);
    expect(broken.map((bytes) => refusalOf(() => checkTemplate(bytes, FIELDS)).message)).toEqual(
      ['标题', '名单', '名单', '标题'].map(
        (name) =>
          `模板未收下：这些字段的花括号或首尾标记不成对：${name}。请写成“{字段}”，成组的写成“{#名单}……{/名单}”。`,
      ),
    );
  });

  it('带宏、带外部模板或对象的拒收，普通超链接放行', async () => {
    const template = await templateOf('{标题}');
    const link = (type: string) =>
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.com/" ` +
      'TargetMode="External"/></Relationships>';
    const codeOf = (bytes: Uint8Array) => refusalOf(() => checkTemplate(bytes, FIELDS)).code;
    expect(codeOf(withPart(template, 'word/vbaProject.bin', 'macro'))).toBe('word_template_active');
    expect(codeOf(withPart(template, 'word/_rels/settings.xml.rels', link('attachedTemplate')))).toBe(
      'word_template_active',
    );
    expect(codeOf(withPart(template, 'word/_rels/footer9.xml.rels', link('hyperlink')))).toBe('ok');
  });

  it('不是 Word、损坏的、过大的、压缩炸弹都拒收', async () => {
    const template = await templateOf('{标题}');
    const codeOf = (bytes: Uint8Array) => refusalOf(() => checkTemplate(bytes, FIELDS)).code;
    expect(codeOf(new TextEncoder().encode('标题'))).toBe('word_template_unreadable');
    expect(codeOf(template.subarray(0, template.length / 2))).toBe('word_template_unreadable');
    expect(codeOf(withPart(template, 'word/document.xml', '<w:document>'))).toBe('word_template_unreadable');
    expect(codeOf(new Uint8Array(TEMPLATE_LIMITS.fileBytes + 1))).toBe('word_template_too_large');
    const bomb = withPart(template, 'word/media/blank.bmp', new Uint8Array(TEMPLATE_LIMITS.totalBytes + 1));
    expect(bomb.length).toBeLessThan(TEMPLATE_LIMITS.fileBytes);
    expect(codeOf(bomb)).toBe('word_template_too_large');
  });
});

import type { BulletinTemplates } from '@guatu/contract';
import { Document, Header, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { readDocumentText } from '../../platform/word/index.ts';
import { type BulletinOffice, DAYE, openBulletinOffice } from './testing/office.ts';

const SEALER = ['project.read', 'period.seal', 'export'] as const;
const YI = 100_000_000;
const sealer = newId();
let office: BulletinOffice;

beforeAll(async () => {
  office = await openBulletinOffice();
  await office.save(DAYE.leaf, {
    projectName: '大冶特钢项目',
    totalInvestment: 10 * YI,
    actualStart: '2026-02',
    'annualPlanAmt@2026Y': 4 * YI,
    'monthDoneAmt@2026M09': YI / 4,
    'ytdDoneAmt@2026M09': 3 * YI,
  });
  office.be(sealer, SEALER);
});
afterAll(() => office.close());

async function templateOf(head: string, ...lines: readonly string[]): Promise<Uint8Array> {
  const headers = { default: new Header({ children: [new Paragraph(head)] }) };
  const children = lines.map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ headers, children }] })));
}

/** The template with one part more. */
function withPart(bytes: Uint8Array, name: string, content: string): Uint8Array {
  const zip = new PizZip(Buffer.from(bytes));
  zip.file(name, content);
  return zip.generate({ type: 'uint8array' });
}

const templates = () => office.ask<BulletinTemplates>('GET', '/templates');

describe('单位自己的 Word 模板', () => {
  it('可用的字段都列出来，每个举一例；样稿下载下来原样就能用', async () => {
    const { status, body } = await templates();
    expect(status).toBe(200);
    const example = new Map(body.fields.map(({ name, example: said }) => [name, said]));
    expect(example.get('累计完成投资')).toBe('3亿元');
    expect(example.get('正文.名称')).toBe('一、总体情况');
    expect(example.get('各地.单位')).toBe('大冶市');
    expect(example.get('发文字号')).toBe('重办〔2026〕1号');
    const starter = await office.take('/templates/starter');
    const { body: kept } = await office.upload('2026-10-28', starter.bytes);
    expect(kept.templates.map(({ version, inForce }) => [version, inForce])).toEqual([[1, true]]);
    const { id } = kept.templates[0] ?? { id: '' };
    expect((await office.ask('DELETE', `/templates/${id}`)).status).toBe(200);
    expect((await templates()).body.templates).toEqual([]);
    expect((await office.ask<unknown>('DELETE', `/templates/${id}`)).body.code).toBe('bulletin_template_not_found');
  });

  it('不认得的字段、括号不成对、没有留痕、带宏、连到外面的、过大的，当场拒收并说清怎么改', async () => {
    const good = await templateOf('{留痕}', '{标题}');
    const outside =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/a.dotm" TargetMode="External"/></Relationships>';
    const refused: readonly [string, Uint8Array, string][] = [
      ['word_template_unknown_fields', await templateOf('{留痕}', '{标题}{主任}'), '没有这些字段：主任'],
      ['word_template_syntax', await templateOf('{留痕}', '{#正文}{名称}'), '正文'],
      ['bulletin_template_no_trace', await templateOf('', '{标题}'), '“{留痕}”'],
      ['word_template_active', withPart(good, 'word/vbaProject.bin', 'x'), '宏'],
      ['word_template_active', withPart(good, 'word/_rels/settings.xml.rels', outside), '外部链接'],
      ['word_template_too_large', withPart(good, 'word/media/a.xml', `<a>${' '.repeat(64 * 1024 * 1024)}</a>`), 'MB'],
      ['word_template_unreadable', new TextEncoder().encode('不是文档'), '.docx'],
    ];
    for (const [code, bytes, words] of refused) {
      const { body } = await office.upload('2026-10-28', bytes);
      expect.soft(body.code).toBe(code);
      expect.soft(body.message).toContain(words);
    }
    expect((await office.upload('2026-10-01', good)).body.code).toBe('bulletin_template_past');
    expect((await templates()).body.templates).toEqual([]);
  });

  it('没有封账权限的人看不到也传不了', async () => {
    office.be(newId(), ['project.read', 'export']);
    expect((await templates()).status).toBe(403);
    expect((await office.upload('2026-10-28', await templateOf('{留痕}'))).status).toBe(403);
    office.be(sealer, SEALER);
  });

  // Papers are made in threads, which a busy machine makes wait.
  it('到了启用日期，封账的通报就按模板出，封过的不变', { timeout: 180_000 }, async () => {
    const template = await templateOf(
      '{留痕}',
      '{标题}',
      '累计{累计完成投资}',
      '{#正文}',
      '{名称}',
      '{/正文}',
      '{#各地}',
      '{单位}{完成率}',
      '{/各地}',
    );
    await office.upload('2026-10-29', template);
    const before = await office.seal('2026M09');
    await office.papers(before.body.jobId);
    expect(readDocumentText((await office.file(before.body.id, 'paper')).bytes)).toContain(
      '抄送：党委办公室，人大常委会办公室，政府办公室，政协办公室。',
    );
    office.pass(24);
    const other = newId();
    await office.reopen(before.body.id);
    office.be(other, SEALER);
    await office.reopen(before.body.id);
    const { body } = await office.seal('2026M09');
    await office.papers(body.jobId);
    const paper = await office.file(body.id, 'paper');
    expect(readDocumentText(paper.bytes)).toEqual([
      '关于2026年9月黄石市重点项目建设情况的通报',
      '累计3亿元',
      '一、总体情况',
      '二、主要特点',
      '三、存在问题',
      '四、下步要求',
      '大冶市75.0',
      '阳新县未报',
    ]);
    const header = new PizZip(Buffer.from(paper.bytes)).file('word/header1.xml')?.asText() ?? '';
    expect(header).toContain('账本链头');
    expect((await office.bulletin(body.id)).body.intact).toBe(true);
    expect((await office.bulletin(before.body.id)).body.intact).toBe(true);
  });
});

import { composeDocument, type DocumentLayout, type OfficialDocument, plain, plainText } from '@guatu/documents';
import { isoDay } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from './read-text.ts';
import { partText } from './testing/parts.ts';
import { sampleBulletin, shippedLayout } from './testing/sample-bulletin.ts';
import { writeDocument } from './write-document.ts';

const layout = shippedLayout();
const { document } = sampleBulletin();

function written(paper: OfficialDocument, by: DocumentLayout = layout): Promise<Uint8Array> {
  return writeDocument({ document: paper, layout: by, charts: new Map(), trace: null });
}

/** What the model says, a line each, empty ones left out as the reader of the file does. */
function said(paper: OfficialDocument): readonly string[] {
  return plainText(composeDocument(paper, layout, { drawn: new Set() })).filter((line) => line !== '');
}

describe('公文的 Word 文件', () => {
  it('A4 纸，天头 37、订口 28、下 35、右 26 毫米，每面 22 行、每行 28 字', async () => {
    const xml = partText(await written(document), 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(/<w:pgMar [^>]*>/.exec(xml)?.[0]).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(/<w:docGrid [^>]*>/.exec(xml)?.[0]).toMatch(/w:type="linesAndChars"/);
    const pitch = Number(/w:linePitch="(\d+)"/.exec(xml)?.[1]);
    const coreHeight = 16838 - 2098 - 1984;
    expect([pitch * 22 <= coreHeight, (pitch + 1) * 22 > coreHeight]).toEqual([true, true]);
    const spacing = Number(/<w:spacing w:val="(-?\d+)"/.exec(xml)?.[1]);
    const coreWidth = 11906 - 1474 - 1587;
    expect([(320 + spacing) * 28 <= coreWidth, (320 + spacing) * 29 > coreWidth]).toEqual([true, true]);
  });

  it('字体按名写入，正文三号仿宋、标题二号小标宋、一级标题黑体、二级楷体', async () => {
    const xml = partText(await written(document), 'word/document.xml');
    const runOf = (text: string) => xml.match(new RegExp(`<w:r>(?:(?!</w:r>).)*>${text}</w:t>`))?.[0] ?? '';
    const fontAndSize = (text: string) => [
      /w:eastAsia="([^"]+)"/.exec(runOf(text))?.[1],
      Number(/<w:sz w:val="(\d+)"/.exec(runOf(text))?.[1]) / 2,
    ];
    expect(fontAndSize('黄石市重点项目建设办公室文件')[0]).toBe('方正小标宋简体');
    expect(fontAndSize('全市重点项目建设情况的通报')).toEqual(['方正小标宋简体', 22]);
    expect(fontAndSize('一、总体情况')).toEqual(['黑体', 16]);
    expect(fontAndSize('（一）阳新县推进情况')).toEqual(['楷体_GB2312', 16]);
    expect(fontAndSize('2024年8月28日')).toEqual(['仿宋_GB2312', 16]);
  });

  it('页码四号宋体带一字线，单页居右、双页居左', async () => {
    const bytes = await written(document);
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((part) => partText(bytes, part));
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual(['right', 'left']);
    for (const xml of footers) {
      expect(xml).toContain('w:eastAsia="宋体"');
      expect(xml).toContain('<w:sz w:val="28"/>');
      expect(xml.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/, 'N').replace(/<[^>]+>/g, '')).toMatch(/— N —$/);
    }
    expect(partText(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
  });

  it('红线、版记线按毫米，表头逐页重复，行不跨页', async () => {
    const xml = partText(await written(document), 'word/document.xml');
    // 0.7 mm, 0.35 mm and 0.25 mm in eighths of a point.
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="16"/);
    expect(xml).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"/);
    expect(xml).toMatch(/<w:insideH w:val="single" w:color="000000" w:sz="6"/);
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(xml.match(/<w:tblHeader/g)?.length).toBe(tables - 1);
    expect(xml.match(/<w:cantSplit/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  });

  it('文件里的字与成文完全一致，一字不少', async () => {
    expect(readDocumentText(await written(document))).toEqual(said(document));
  });

  it('任何内容都原样写进文件，尖括号、引号、制表符也不丢', async () => {
    const text = fc.stringMatching(/^[一-龥A-Za-z0-9<>&"'。，—]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { minLength: 1, maxLength: 3 }), async (heading, cells) => {
        const paper: OfficialDocument = {
          letterhead: {
            kind: 'BRIEF',
            mark: '简报',
            issue: { serial: 1, office: '市重点办', day: isoDay('2024-08-28') },
          },
          title: heading,
          addressees: [],
          body: [
            { kind: 'heading', level: 1, text: heading },
            { kind: 'paragraph', sentences: cells.map(plain) },
            {
              kind: 'table',
              caption: heading,
              columns: cells.map((label) => ({ label, align: 'left' as const, weight: 1 })),
              rows: [cells.map(plain)],
            },
          ],
          annexes: [],
          signature: null,
          attendance: [{ label: '出席', names: cells }],
          note: heading,
          record: null,
        };
        expect(readDocumentText(await written(paper))).toEqual(said(paper));
      }),
      { numRuns: 15 },
    );
  });

  it('长标志缩到一行放得下，短标志用原字号', async () => {
    const markOf = async (mark: string) => {
      const xml = partText(
        await written({ ...document, letterhead: { ...document.letterhead, mark } }),
        'word/document.xml',
      );
      return Number(/<w:color w:val="FF0000"\/>(?:(?!<w:t).)*?<w:sz w:val="(\d+)"/.exec(xml)?.[1]) / 2;
    };
    expect(await markOf('简报')).toBe(layout.styles.mark.sizePt);
    expect((await markOf('黄石市重点项目建设办公室文件')) * 14).toBeLessThanOrEqual(442);
  });

  it('导出留痕印在每页天头', async () => {
    const bytes = await writeDocument({ document, layout, charts: new Map(), trace: '市重点办 张三 2024-08-28' });
    for (const part of ['word/header1.xml', 'word/header2.xml']) {
      expect(partText(bytes, part)).toContain('市重点办 张三 2024-08-28');
    }
  });
});

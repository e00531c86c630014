import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { partText } from '../testing/parts.ts';
import { sampleBulletin, shippedLayout } from '../testing/sample-bulletin.ts';
import { writeDocument } from '../write-document.ts';
import { openChartPainter } from './draw-chart.ts';
import { findChineseFont } from './font.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-font-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const font = findChineseFont(undefined);

describe('绘图用的中文字体', () => {
  it('先用配置的路径，配置的不存在就当没有，不悄悄换别的', () => {
    const own = join(folder, 'own.ttf');
    writeFileSync(own, 'font');
    expect(findChineseFont(own)).toBe(own);
    expect(findChineseFont(join(folder, 'none.ttf'))).toBeNull();
  });

  it('没有配置就在字体目录里找常规体，找不到为无', () => {
    expect(findChineseFont(undefined, [folder])).toBeNull();
    const found = join(folder, 'NotoSansCJK-Regular.ttc');
    writeFileSync(join(folder, 'NotoSansCJK-Bold.ttc'), 'bold');
    writeFileSync(found, 'regular');
    expect(findChineseFont(undefined, [folder])).toBe(found);
  });

  it('没有字体就没有画师，公文里改印数据表并说明', async () => {
    const painter = await openChartPainter(join(folder, 'none.ttf'));
    expect(painter).toBeNull();
    const { document } = sampleBulletin();
    const bytes = await writeDocument({ document, layout: shippedLayout(), charts: new Map(), trace: null });
    const xml = partText(bytes, 'word/document.xml');
    expect(xml.match(/图未绘出，以下表代替/g)?.length).toBe(4);
    expect(xml).not.toContain('<w:drawing>');
  });
});

describe.skipIf(font === null)('统计图', () => {
  it('画成 PNG 放进公文，图在则不重复印表', async () => {
    const painter = await openChartPainter();
    const { document, charts } = sampleBulletin();
    const drawn = new Map([...charts].map(([id, chart]) => [id, painter?.draw(chart)]));
    const [first, second] = [...drawn.values()];
    if (first === undefined || second === undefined) throw new Error('nothing was drawn');
    expect(Buffer.from(first.png.subarray(1, 4)).toString()).toBe('PNG');
    // Letters and bars make a picture that no blank one of the same size comes near.
    expect(first.png.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(first.png, second.png)).not.toBe(0);
    const bytes = await writeDocument({
      document,
      layout: shippedLayout(),
      charts: new Map([['chart-1', first]]),
      trace: null,
    });
    const xml = partText(bytes, 'word/document.xml');
    expect(xml.match(/<w:drawing>/g)?.length).toBe(1);
    expect(xml.match(/图未绘出，以下表代替/g)?.length).toBe(3);
  });
});

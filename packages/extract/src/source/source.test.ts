import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from './html-text.ts';
import { paragraphText, plainText } from './report-text.ts';

describe('纯文本', () => {
  it('一字不改,指回行和列', () => {
    const report = plainText(' 甲\r\n乙丙');
    expect(report.text).toBe(' 甲\r\n乙丙');
    expect(report.locate(5)).toEqual({ kind: 'line', line: 2, column: 2 });
  });
});

describe('文档段落', () => {
  it('一段一行,指回第几段', () => {
    const report = paragraphText(['标题', '税收\n5亿元']);
    expect(report.text).toBe('标题\n税收 5亿元');
    expect(report.locate(6)).toEqual({ kind: 'paragraph', paragraph: 2, column: 4 });
  });
});

describe('网页', () => {
  it('标签、脚本、注释不见,块成行,实体还原', () => {
    const source =
      '<html><head><title>通报</title><script>var a="5亿元";</script></head><body><!-- 6亿元 --><p>税收<b>5</b>亿元&ldquo;好&rdquo;</p><div>增长&#51;%&nbsp;A &amp; B</div></body></html>';
    expect(htmlText(source).text).toBe('通报\n税收5亿元“好”\n增长3% A & B\n');
  });

  it('汉字间的换行不留空,西文间留一个空格', () => {
    expect(htmlText('税收\n   增长 five\n\n percent').text).toBe('税收增长 five percent');
  });

  it('每个字都指回源里的同一个字', () => {
    const source = '<p title="a>b">税收&nbsp;<i>5亿元</i>,<br>增长3%</p>';
    const { text, locate } = htmlText(source);
    for (const word of ['税收', '5亿元', '增长3%']) {
      const place = locate(text.indexOf(word));
      expect(place.kind === 'html' && source.startsWith(word, place.offset)).toBe(true);
    }
  });

  it('不成对的标签也读得下去,尖括号后不是名字就是正文', () => {
    expect(htmlText('3<5 <p 税收 &unknown; &').text).toBe('3<5\n');
    expect(htmlText('<script>不完').text).toBe('');
    expect(htmlText('a & b &bogus; 3 < 5').text).toBe('a & b &bogus; 3 < 5');
  });

  it('任何文字都读得下去,位置不出源', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      '税',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((list) => list.join('')),
        (source) => {
          const { text, locate } = htmlText(source);
          for (let at = 0; at < text.length; at += 1) {
            const place = locate(at);
            expect(place.kind === 'html' && place.offset >= 0 && place.offset < source.length).toBe(true);
          }
        },
      ),
    );
  });
});

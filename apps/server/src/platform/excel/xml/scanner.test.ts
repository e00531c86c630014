import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type XmlHandler, XmlScanner } from './scanner.ts';

/** Everything a handler hears, as lines. */
class Recorder implements XmlHandler {
  readonly names = ['a', 'b', 'row'];
  readonly wantsText = true;
  readonly heard: string[] = [];
  open(name: string, xml: XmlScanner): void {
    this.heard.push(`<${name} ${xml.attribute('x') ?? '-'} ${xml.prefixedAttribute('id') ?? '-'}>`);
  }
  close(name: string): void {
    this.heard.push(`</${name}>`);
  }
  text(xml: XmlScanner, piece: Parameters<NonNullable<XmlHandler['text']>>[1]): void {
    this.heard.push(xml.decode(piece));
  }
}

function hear(document: string, cuts: readonly number[] = []): string[] {
  const bytes = new TextEncoder().encode(document);
  const recorder = new Recorder();
  const xml = new XmlScanner(recorder);
  const ends = [...cuts].map((cut) => cut % bytes.length).sort((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    xml.push(bytes.subarray(from, end));
    from = end;
  }
  xml.finish();
  return recorder.heard;
}

const DOCUMENT =
  '<?xml version="1.0"?><!-- <a> > --><p:a x="1 > &lt;2" r:id=\'r"1\'><b/>文字&amp;&#20013;<![CDATA[<&]]>\r\n<row x = "3" ></row ><other/></p:a> <!--end-->';

describe('XML 扫描', () => {
  test('元素、属性、文字、CDATA 与注释', () => {
    expect(hear(DOCUMENT)).toEqual([
      '<a 1 > <2 r"1>',
      '<b - ->',
      '</b>',
      '文字&中',
      '<&',
      '\n',
      '<row 3 ->',
      '</row>',
      '< - ->',
      '</>',
      '</a>',
    ]);
  });

  test('在任何位置切成几段送入,结果都一样', () => {
    const whole = hear(DOCUMENT);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => {
        expect(hear(DOCUMENT, cuts)).toEqual(whole);
      }),
    );
  });

  test.each([
    ['根元素之外有文字', '<a/>x'],
    ['两个根元素', '<a/><b/>'],
    ['没有根元素', '<!-- -->'],
    ['没有闭合', '<a><b></a>'],
    ['多余的闭合', '<a></a></a>'],
    ['属性没有引号', '<a x=1 y/>'],
    ['属性没有值', '<a x/>'],
    ['文档类型', '<!DOCTYPE a><a/>'],
    ['UTF-16', '\u0000<a/>'],
    ['不完整的实体', '<a>1 & 2</a>'],
    ['无效的字符编号', '<a>&#x110000;</a>'],
  ])('不合规的文档拒收:%s', (_, document) => {
    expect(() => hear(document)).toThrow(/损坏/);
  });
});

import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';
import { outwardCopy } from './outward-copy.ts';

const bytes = (...parts: readonly (readonly number[] | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const size16 = (n: number) => [n >> 8, n & 0xff];
const segment = (marker: number, body: Buffer) => bytes([0xff, marker, ...size16(body.length + 2)], [...body]);

/** Exif with one orientation tag and a place in its tail, little or big endian. */
function exif(orientation: number, little: boolean): Buffer {
  const tag = little
    ? [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    : [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return bytes('Exif\0\0', tag, 'GPS 30.2N 115.0E, PHONE-SERIAL-1');
}

const SCAN = bytes([0xff, 0xda, 0, 4, 1, 2], 'pixels', [0xff, 0], 'more', [0xff, 0xd3], 'rest');

const jpeg = (...segments: readonly Buffer[]) =>
  Buffer.concat([
    bytes([0xff, 0xd8]),
    segment(0xe0, bytes('JFIF\0')),
    ...segments,
    segment(0xdb, bytes('table')),
    SCAN,
    bytes([0xff, 0xd9]),
  ]);

describe('照片往外给的一份', () => {
  it('JPEG:位置、设备、注释都不带,画面一个字节不变', () => {
    const photo = jpeg(
      segment(0xe1, exif(1, true)),
      segment(0xe1, bytes('http://ns.adobe.com/xap/ SECRET')),
      segment(0xfe, bytes('COMMENT')),
    );
    const copy = Buffer.from(outwardCopy('image/jpeg', photo) ?? []);
    expect(copy.equals(jpeg())).toBe(true);
  });

  it.each([
    ['小端', true],
    ['大端', false],
  ])('JPEG:横竖方向留着(%s)', (_, little) => {
    const copy = Buffer.from(outwardCopy('image/jpeg', jpeg(segment(0xe1, exif(6, little)))) ?? []);
    expect(copy.includes('GPS')).toBe(false);
    expect(copy.includes('PHONE')).toBe(false);
    const again = Buffer.from(outwardCopy('image/jpeg', copy) ?? []);
    expect(again.equals(copy)).toBe(true);
    expect([...copy.subarray(2, 4)]).toEqual([0xff, 0xe1]);
    expect(copy[12 + 19]).toBe(6);
  });

  it('JPEG:颜色配置留着,挂在后面的第二张图不带', () => {
    const profile = segment(0xe2, bytes('ICC_PROFILE\0colours'));
    const hidden = segment(0xe2, bytes('MPF\0second picture'));
    const photo = Buffer.concat([jpeg(profile, hidden), jpeg(segment(0xe1, exif(1, true)))]);
    const copy = Buffer.from(outwardCopy('image/jpeg', photo) ?? []);
    expect(copy.equals(jpeg(profile))).toBe(true);
  });

  it('残缺的图不往外给', () => {
    expect(outwardCopy('image/jpeg', jpeg().subarray(0, 30))).toBeNull();
    expect(outwardCopy('image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]))).toBeNull();
    expect(outwardCopy('image/png', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 99], 'IHDR'))).toBeNull();
  });

  it('PNG:文字、时间、Exif 不带', () => {
    const chunk = (type: string, body: string) => bytes([0, 0, 0, body.length], type, body, [0, 0, 0, 0]);
    const png = (...chunks: readonly Buffer[]) =>
      Buffer.concat([
        bytes('\x89PNG\r\n\x1a\n'),
        chunk('IHDR', 'head'),
        ...chunks,
        chunk('IDAT', 'px'),
        chunk('IEND', ''),
      ]);
    const copy = outwardCopy('image/png', png(chunk('eXIf', 'GPS'), chunk('tEXt', 'me'), chunk('tIME', 'now')));
    expect(Buffer.from(copy ?? []).equals(png())).toBe(true);
  });

  it('WebP:Exif 和 XMP 不带,头里也不再说有', () => {
    const chunk = (type: string, body: readonly number[]) =>
      bytes(type, [body.length, 0, 0, 0], body, body.length % 2 === 1 ? [0] : []);
    const webp = (...chunks: readonly Buffer[]) => {
      const body = Buffer.concat([bytes('WEBP'), ...chunks]);
      return bytes('RIFF', [body.length, 0, 0, 0], [...body]);
    };
    const picture = chunk('VP8 ', [1, 2, 3]);
    const photo = webp(chunk('VP8X', [0x1c, 0, 0, 0]), picture, chunk('EXIF', [9, 9]), chunk('XMP ', [8]));
    const copy = Buffer.from(outwardCopy('image/webp', photo) ?? []);
    expect(copy.equals(webp(chunk('VP8X', [0x10, 0, 0, 0]), picture))).toBe(true);
  });
});

describe('文件是什么,看内容', () => {
  it('认得三种图片和 PDF,别的都不认', () => {
    expect(mediaTypeOf(jpeg())).toBe('image/jpeg');
    expect(mediaTypeOf(bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(mediaTypeOf(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '))).toBe('image/webp');
    expect(mediaTypeOf(bytes('<svg onload=alert(1)>'))).toBeNull();
    expect(mediaTypeOf(bytes('GIF89a'))).toBeNull();
    expect(mediaTypeOf(bytes(''))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { exifSegment, withExif } from './exif-segment.ts';

/** A JPEG head with an Exif block of one entry, turned by a quarter. */
function photo(little: boolean): Uint8Array {
  const entry = little ? [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0] : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const head = little ? [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0] : [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...head, ...entry];
  const jfif = [0xff, 0xe0, 0, 4, 1, 2];
  return Uint8Array.from([0xff, 0xd8, ...jfif, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 2, 9, 9]);
}

const DRAWN = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 7, 7, 0xff, 0xd9]);

describe('缩小照片,时间和地点不丢', () => {
  it.each([
    ['小端', true],
    ['大端', false],
  ])('整段带过去,方向改正(%s)', (_, little) => {
    const segment = exifSegment(photo(little));
    if (segment === null) throw new Error('no segment was found');
    const joined = withExif(DRAWN, segment);
    expect([...joined.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect([...joined.subarray(2 + segment.length)]).toEqual([...DRAWN.subarray(2)]);
    const again = exifSegment(joined);
    const turned = [...(again ?? [])].filter((byte, at) => byte !== segment[at]);
    // Nothing but the way it is turned was changed: six became one.
    expect(turned).toEqual([1]);
  });

  it('没有的、残缺的、不是 JPEG 的,就没有', () => {
    expect(exifSegment(DRAWN)).toBeNull();
    expect(exifSegment(photo(true).subarray(0, 20))).toBeNull();
    expect(exifSegment(Uint8Array.from([0x89, 0x50]))).toBeNull();
  });
});

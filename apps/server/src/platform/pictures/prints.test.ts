import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greyPicture } from './grey-picture.ts';
import { createPhotoPrints } from './photo-prints.ts';
import { type GreyPicture, picturePrints, printDistance } from './prints.ts';

/** Bits within which two photos count as alike in the shipped rule. */
const ALIKE = 6;

const file = (name: string) => readFileSync(new URL(`./fixtures/${name}.jpg`, import.meta.url));
const printsOf = async (name: string) => {
  const picture = await greyPicture('image/jpeg', file(name));
  if (picture === null) throw new Error(`${name} was not unpacked`);
  return picturePrints(picture);
};

describe('照片像不像', () => {
  it.each([
    ['重新压缩过的', 'site-recompressed'],
    ['缩小过的', 'site-small'],
    ['裁掉四边的', 'site-cropped'],
    ['调亮过的', 'site-brighter'],
  ])('%s,还认得是同一张', async (_, copy) => {
    expect(printDistance(await printsOf('site'), await printsOf(copy))).toBeLessThanOrEqual(ALIKE);
    expect(printDistance(await printsOf(copy), await printsOf('site'))).toBeLessThanOrEqual(ALIKE);
  });

  it.each(['other-2', 'other-3', 'other-4'])('别处的照片 %s 不算相近', async (other) => {
    expect(printDistance(await printsOf('site'), await printsOf(other))).toBeGreaterThan(ALIKE);
  });

  it('同一张完全一样;读不出来的不比', async () => {
    const prints = await printsOf('site');
    expect(printDistance(prints, prints)).toBe(0);
    expect(printDistance(prints, [])).toBeNull();
    expect(await greyPicture('image/jpeg', Buffer.from('not a picture'))).toBeNull();
  });

  it('左亮右暗的每一位都是 1;一片灰、左暗右亮的分不出彼此,不留指纹', () => {
    const slope = (by: number): GreyPicture => {
      const brightness = Array.from({ length: 72 * 72 }, (_, at) => 200 + by * (at % 72));
      return { size: 72, brightness };
    };
    expect(picturePrints(slope(-1))[0]).toBe('f'.repeat(16));
    expect(picturePrints(slope(0))).toEqual([]);
    expect(picturePrints(slope(0.1))).toEqual([]);
  });

  it('一次来几张,在另一个线程里挨个读', async () => {
    const prints = createPhotoPrints();
    const bytes = file('site-small');
    const [one, two, paper] = await Promise.all([
      prints.of('image/jpeg', bytes),
      prints.of('image/jpeg', bytes),
      prints.of('application/pdf', bytes),
    ]);
    expect(one).toEqual(await printsOf('site-small'));
    expect(two).toEqual(one);
    expect(paper).toEqual([]);
  });
});

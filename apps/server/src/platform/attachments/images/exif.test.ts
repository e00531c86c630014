import { describe, expect, it } from 'vitest';
import { photoOrigin } from './exif.ts';
import { pictureSize } from './picture-size.ts';

interface Written {
  readonly takenAt: string;
  readonly lat: readonly (readonly [above: number, below: number])[];
  readonly south?: boolean;
}

/** A JPEG head with an Exif block as phones write it, little-endian, and a frame of 1600 × 1200. */
function photo({ takenAt, lat, south = false }: Written): Buffer {
  const tiff = Buffer.alloc(256);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x8769, 4, 1, 40);
  entry(22, 0x8825, 4, 1, 60);
  tiff.writeUInt16LE(1, 40);
  entry(42, 0x9003, 2, 20, 120);
  tiff.write(`${takenAt}\0`, 120, 'latin1');
  tiff.writeUInt16LE(4, 60);
  entry(62, 1, 2, 2, (south ? 'S' : 'N').charCodeAt(0));
  entry(74, 2, 5, 3, 144);
  entry(86, 3, 2, 2, 'E'.charCodeAt(0));
  entry(98, 4, 5, 3, 168);
  const lng: Written['lat'] = [
    [115, 1],
    [2, 1],
    [1896, 100],
  ];
  const fractions = (at: number, each: Written['lat']) =>
    each.forEach(([above, below], nth) => {
      tiff.writeUInt32LE(above, at + nth * 8);
      tiff.writeUInt32LE(below, at + nth * 8 + 4);
    });
  fractions(144, lat);
  fractions(168, lng);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  const frame = [0xff, 0xc0, 0, 17, 8, 0x04, 0xb0, 0x06, 0x40, 3];
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, exif, Buffer.from(frame)]);
}

const LAT: Written['lat'] = [
  [30, 1],
  [12, 1],
  [432, 100],
];

describe('照片自己说的时间和地点', () => {
  it('读出拍摄时间和经纬度', () => {
    const { takenAt, place } = photoOrigin(photo({ takenAt: '2026:11:21 10:41:05', lat: LAT }));
    expect(takenAt).toBe('2026-11-21T10:41:05');
    expect(place?.lat).toBeCloseTo(30.2012, 6);
    expect(place?.lng).toBeCloseTo(115.0386, 6);
    expect(photoOrigin(photo({ takenAt: '2026:11:21 10:41:05', lat: LAT, south: true })).place?.lat).toBeLessThan(0);
  });

  it('没设过钟的、没定上位的、坏掉的,当作没有', () => {
    const zero: Written['lat'] = [
      [30, 0],
      [0, 1],
      [0, 1],
    ];
    expect(photoOrigin(photo({ takenAt: '0000:00:00 00:00:00', lat: zero }))).toEqual({ takenAt: null, place: null });
    const whole = photo({ takenAt: '2026:11:21 10:41:05', lat: LAT });
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => photoOrigin(whole.subarray(0, length))).not.toThrow();
    }
    expect(photoOrigin(Buffer.from('plain text'))).toEqual({ takenAt: null, place: null });
  });

  it('不解开就知道有多少像素', () => {
    const jpeg = photo({ takenAt: '2026:11:21 10:41:05', lat: LAT });
    expect(pictureSize('image/jpeg', jpeg)).toEqual({ width: 1600, height: 1200 });
    const png = Buffer.alloc(24);
    png.writeUInt32BE(800, 16);
    png.writeUInt32BE(600, 20);
    expect(pictureSize('image/png', png)).toEqual({ width: 800, height: 600 });
    expect(pictureSize('image/jpeg', jpeg.subarray(0, 20))).toBeNull();
    expect(pictureSize('application/pdf', png)).toBeNull();
  });
});

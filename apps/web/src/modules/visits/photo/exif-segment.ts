/**
 * A picture drawn anew loses what the camera wrote about when and where. These few functions carry that block over, so that
 * the server reads it out of the smaller picture as out of the first one.
 */

const SOI = 2;
const EXIF = [0xff, 0xe1];
const SCAN = 0xda;
const ORIENTATION = 0x0112;

/** The Exif segment of a JPEG, marker and length included; null for a picture without one. */
export function exifSegment(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  for (let at = SOI; at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SCAN; ) {
    const end = at + 2 + word(jpeg, at + 2, false);
    const isExif = jpeg[at + 1] === EXIF[1] && String.fromCharCode(...jpeg.subarray(at + 4, at + 8)) === 'Exif';
    if (isExif) return end <= jpeg.length ? jpeg.slice(at, end) : null;
    at = end;
  }
  return null;
}

/** The JPEG with the segment in front. It was drawn upright, so the segment must no longer say how to turn it. */
export function withExif(jpeg: Uint8Array, segment: Uint8Array): Uint8Array<ArrayBuffer> {
  const upright = Uint8Array.from(segment);
  setUpright(upright);
  const joined = new Uint8Array(jpeg.length + upright.length);
  joined.set(jpeg.subarray(0, SOI));
  joined.set(upright, SOI);
  joined.set(jpeg.subarray(SOI), SOI + upright.length);
  return joined;
}

const TIFF = 10;
const ENTRY = 12;

function setUpright(segment: Uint8Array): void {
  const little = segment[TIFF] === 0x49;
  const directory = TIFF + word(segment, TIFF + (little ? 4 : 6), little);
  const count = word(segment, directory, little);
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * ENTRY;
    if (at + ENTRY > segment.length) return;
    if (word(segment, at, little) !== ORIENTATION) continue;
    segment[at + 8] = little ? 1 : 0;
    segment[at + 9] = little ? 0 : 1;
    return;
  }
}

function word(bytes: Uint8Array, at: number, little: boolean): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return little ? second * 256 + first : first * 256 + second;
}

import { ascii, concat, uint16 } from './bytes.ts';
import { openTiff } from './tiff.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG without what its camera wrote into it: place, device, owner, thumbnails, comments, and pictures hung on behind its
 * end. The way it is turned is kept, since without it a phone's photo would lie on its side; colour profiles are kept too.
 * Null for a file whose parts do not follow one another: it is not handed out at all.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    if (isPicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== SOS) continue;
    const scan = scanEnd(bytes, at);
    if (scan === null) return null;
    kept.push(bytes.subarray(at, scan));
    at = scan;
    if (bytes[at + 1] === EOI) return concat([head(orientation), ...kept, Uint8Array.of(0xff, EOI)]);
  }
  return null;
}

/** Whether a segment is needed to show the picture. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker === APP2) return ascii(segment, 4, 11) === 'ICC_PROFILE';
  return marker < APP0 || marker > APP15 || marker === APP0 || marker === APP14;
}

/** The next marker behind compressed data; stuffed zeros and restart marks belong to the data. */
function scanEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}

const ORIENTATION = 0x0112;
const EXIF_HEAD = 10;

/** The orientation (1 to 8) that an Exif segment names. */
function orientationOf(segment: Uint8Array): number | null {
  if (ascii(segment, 4, 6) !== 'Exif\0\0') return null;
  const tiff = openTiff(segment.subarray(EXIF_HEAD));
  const entry = tiff.entries(tiff.first).get(ORIENTATION);
  const value = entry === undefined ? 0 : tiff.short(entry.at);
  return value >= 1 && value <= 8 ? value : null;
}

/** Start of image, and an Exif segment that says nothing but how the picture is turned. */
function head(orientation: number): Uint8Array {
  const start = Uint8Array.of(0xff, SOI);
  if (orientation === 1) return start;
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Uint8Array.of(...start, 0xff, APP1, 0, exif.length + 2, ...exif);
}

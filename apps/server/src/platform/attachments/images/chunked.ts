import { ascii, concat, uint32, uint32Little } from './bytes.ts';

const PNG_SIGNATURE = 8;
/** Chunks of a PNG that draw it; texts, times and Exif are left out. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
  'cICP',
]);

/** A PNG without texts, times and Exif; null for a broken one. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, PNG_SIGNATURE)];
  for (let at = PNG_SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + uint32(bytes, at);
    if (end > bytes.length) return null;
    const type = ascii(bytes, at + 4, 4);
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return concat(kept);
    at = end;
  }
  return null;
}

const RIFF_HEAD = 12;
/** Flags of the extended head that announce Exif and XMP. */
const EXIF_AND_XMP = 0x0c;

/** A WebP without Exif and XMP; null for a broken one. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let at = RIFF_HEAD;
  while (at + 8 <= bytes.length) {
    const size = uint32Little(bytes, at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return null;
    const type = ascii(bytes, at, 4);
    if (type === 'VP8X') {
      const chunk = Uint8Array.from(bytes.subarray(at, end));
      chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
      kept.push(chunk);
    } else if (type !== 'EXIF' && type !== 'XMP ') kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return null;
  const body = concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return concat([Buffer.from('RIFF', 'latin1'), size, body]);
}

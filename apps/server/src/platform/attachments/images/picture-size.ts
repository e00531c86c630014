import { ascii, uint16, uint32 } from './bytes.ts';
import type { MediaType } from './media-type.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a picture says it has, before anybody unpacks them; null where it does not say. */
export function pictureSize(type: MediaType, bytes: Uint8Array): PictureSize | null {
  if (type === 'image/png') return { width: uint32(bytes, 16), height: uint32(bytes, 20) };
  return type === 'image/jpeg' ? jpegSize(bytes) : type === 'image/webp' ? webpSize(bytes) : null;
}

/** Frame heads are the markers C0 to CF but for tables (C4), extensions (C8) and arithmetic conditions (CC). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    if (marker === 0xda) return null;
    at += marker === 0xff ? 1 : 2 + uint16(bytes, at + 2);
  }
  return null;
}

/** Only the extended head says it in one place for all kinds; a plain lossy picture says it in its first frame. */
function webpSize(bytes: Uint8Array): PictureSize | null {
  const byte = (at: number) => bytes[at] ?? 0;
  if (ascii(bytes, 12, 4) === 'VP8X') {
    const three = (at: number) => byte(at) + byte(at + 1) * 0x100 + byte(at + 2) * 0x10000 + 1;
    return { width: three(24), height: three(27) };
  }
  if (ascii(bytes, 12, 4) !== 'VP8 ') return null;
  const half = (at: number) => (byte(at) + byte(at + 1) * 0x100) & 0x3fff;
  return { width: half(26), height: half(28) };
}

import { ascii } from './bytes.ts';

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

const PNG = '\x89PNG\r\n\x1a\n';

/** What a file is by its first bytes, whatever its name says; null for everything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (ascii(bytes, 0, 8) === PNG) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  return ascii(bytes, 0, 5) === '%PDF-' ? 'application/pdf' : null;
}

import { cleanPng, cleanWebp } from './chunked.ts';
import { cleanJpeg } from './jpeg.ts';
import type { MediaType } from './media-type.ts';

/** The copy that leaves the product: a picture without place and device data, a paper as it is; null for a broken file. */
export function outwardCopy(type: MediaType, bytes: Uint8Array): Uint8Array | null {
  switch (type) {
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/png':
      return cleanPng(bytes);
    case 'image/webp':
      return cleanWebp(bytes);
    case 'application/pdf':
      return bytes;
  }
}

import { exifSegment, withExif } from './exif-segment.ts';

/** Enough to read a name plate on a crane; some 300 KB, so that a day's photos go through a weak signal. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.78;

/**
 * Makes a photo small enough to be kept and sent: upright JPEG, with the time and place that the camera wrote. Null for a file
 * that the browser cannot show.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (drawn === null) return null;
  const segment = exifSegment(new Uint8Array(await file.arrayBuffer()));
  if (segment === null) return drawn;
  return new Blob([withExif(new Uint8Array(await drawn.arrayBuffer()), segment)], { type: 'image/jpeg' });
}

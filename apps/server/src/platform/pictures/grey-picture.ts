import { Resvg } from '@resvg/resvg-wasm';
import type { GreyPicture } from './prints.ts';
import { startRenderer } from './renderer.ts';

/** Fields are averaged from this many points a side: nine fields of 16 points. */
const SIZE = 144;

/** Kinds of pictures that the library unpacks. */
export type ReadableType = 'image/jpeg' | 'image/png';

/**
 * Unpacks a picture into a small square of brightness, its sides pressed to one length, so that copies of another shape still
 * lie on it. Null for a picture that the library cannot unpack: it leaves the square empty.
 */
export async function greyPicture(type: ReadableType, bytes: Uint8Array): Promise<GreyPicture | null> {
  await startRenderer();
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  const picture = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}"><image width="${SIZE}" height="${SIZE}"` +
      ` preserveAspectRatio="none" href="data:${type};base64,${data}"/></svg>`,
  );
  try {
    const image = picture.render();
    const pixels = image.pixels;
    image.free();
    const isEmpty = pixels.every((value) => value === 0);
    return isEmpty ? null : { size: SIZE, brightness: brightnessOf(pixels) };
  } finally {
    picture.free();
  }
}

/** Red, green, blue and how solid the point is, into brightness as the eye weighs colours (ITU-R BT.601). */
function brightnessOf(pixels: Uint8Array): Float32Array {
  const brightness = new Float32Array(pixels.length / 4);
  for (let point = 0; point < brightness.length; point += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(point * 4, point * 4 + 3);
    brightness[point] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return brightness;
}

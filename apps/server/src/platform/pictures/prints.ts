/** A picture as brightness, row by row, 0 to 255. */
export interface GreyPicture {
  readonly size: number;
  /** `size × size` values. */
  readonly brightness: ArrayLike<number>;
}

/** A part of a picture, as shares of its sides. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly share: number;
}

/** Steps to the right that a print compares, and rows of them: 8 × 8 comparisons make 64 bits. */
const SIDE = 8;
const BITS_IN_HEX = 4;

/** Less of a fall than this, of 255, is noise of the sensor or of compression, not a picture. */
const FALL = 1;

/** A picture with fewer falls is fog, night or a thumb: it would look like any other of its kind. */
const PLAIN_BITS = 5;

const WHOLE: Window = { left: 0, top: 0, share: 1 };

/** A photo cut on its edges looks like a window into the old one, in the middle or towards a corner. */
const WINDOWS: readonly Window[] = [0.94, 0.88, 0.8].flatMap((share) => {
  const rest = 1 - share;
  return [
    { left: rest / 2, top: rest / 2, share },
    ...[0, rest].flatMap((left) => [0, rest].map((top) => ({ left, top, share }))),
  ];
});

const BLANK = '0'.repeat((SIDE * SIDE) / BITS_IN_HEX);

/**
 * Difference hashes (dHash) of the whole picture, in front, and of windows into it: 64 bits each as 16 hex digits, a bit being
 * whether the brightness falls from one field to the next. Recompressing, resizing and brightening leave nearly all bits.
 * None for a picture that shows too little to be told from others.
 */
export function picturePrints(picture: GreyPicture): readonly string[] {
  const whole = printOf(picture, WHOLE);
  if (distance(whole, BLANK) < PLAIN_BITS) return [];
  return [whole, ...WINDOWS.map((window) => printOf(picture, window))];
}

function printOf(picture: GreyPicture, window: Window): string {
  const across = SIDE + 1;
  const field = (column: number, row: number) =>
    meanOf(picture, {
      left: window.left + (window.share * column) / across,
      right: window.left + (window.share * (column + 1)) / across,
      top: window.top + (window.share * row) / SIDE,
      bottom: window.top + (window.share * (row + 1)) / SIDE,
    });
  let bits = 0n;
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      bits = (bits << 1n) | (field(column, row) > field(column + 1, row) + FALL ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart((SIDE * SIDE) / BITS_IN_HEX, '0');
}

function meanOf(
  { size, brightness }: GreyPicture,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): number {
  const from = (share: number) => Math.min(size - 1, Math.floor(share * size));
  const to = (share: number, least: number) => Math.min(size, Math.max(least + 1, Math.round(share * size)));
  let sum = 0;
  let count = 0;
  for (let y = from(top); y < to(bottom, from(top)); y += 1) {
    for (let x = from(left); x < to(right, from(left)); x += 1) {
      sum += brightness[y * size + x] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}

/**
 * In how many of 64 bits two pictures differ where they agree best: whole against whole, or whole against a window into the
 * other. Null when one of them could not be read.
 */
export function printDistance(a: readonly string[], b: readonly string[]): number | null {
  const [wholeA] = a;
  const [wholeB] = b;
  if (wholeA === undefined || wholeB === undefined) return null;
  const best = (whole: string, windows: readonly string[]) => Math.min(...windows.map((each) => distance(whole, each)));
  return Math.min(best(wholeA, b), best(wholeB, a));
}

const HALF = 8;

function distance(a: string, b: string): number {
  return ones(half(a, 0) ^ half(b, 0)) + ones(half(a, HALF) ^ half(b, HALF));
}

const half = (print: string, at: number) => Number.parseInt(print.slice(at, at + HALF), 16);

/** How many bits of 32 are set. */
function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

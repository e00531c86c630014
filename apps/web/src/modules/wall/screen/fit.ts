/** Boards are laid out on a canvas of this size; at 1080p it is shown at 1.5, so that its 11 px are 16 px on the wall. */
export const CANVAS = { width: 1280, height: 720 } as const;
/** From this shape on two boards stand side by side: 3840 × 1080 is 3.6, 1920 × 1080 is 1.8. */
const TWO_BOARDS_FROM = 2.8;

export interface Fit {
  readonly beside: 1 | 2;
  readonly scale: number;
}

/** How many boards a screen shows, and how large, so that everything is in sight whatever its size. */
export function fitScreen(width: number, height: number): Fit {
  const beside = width / Math.max(1, height) >= TWO_BOARDS_FROM ? 2 : 1;
  return { beside, scale: Math.min(width / (CANVAS.width * beside), height / CANVAS.height) };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const gap = 4;
const edge = 8;

/**
 * Where a popup goes: below its anchor and left-aligned with it; above when there is no room below but more above;
 * always inside the window with 8 px to the edge.
 */
export function placePopup(anchor: Box, popup: Size, screen: Size): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - popup.height;
  const fitsBelow = below + popup.height + edge <= screen.height;
  const top = fitsBelow || above < edge ? below : above;
  return {
    left: clamp(anchor.left, edge, screen.width - popup.width - edge),
    top: clamp(top, edge, screen.height - popup.height - edge),
  };
}

/**
 * Where the large provenance panel goes: beside the figure on the side with more room, vertically around it, so that
 * the number asked about stays in sight whenever the window is wide enough.
 */
export function placeBeside(anchor: Box, panel: Size, screen: Size): { left: number; top: number } {
  const roomRight = screen.width - (anchor.left + anchor.width);
  const left = roomRight >= anchor.left ? anchor.left + anchor.width + 32 : anchor.left - 32 - panel.width;
  return {
    left: clamp(left, edge, screen.width - panel.width - edge),
    top: clamp(anchor.top + anchor.height / 2 - panel.height / 2, edge, screen.height - panel.height - edge),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

import { characterPitchPt, coreOf, type DocumentLayout, linePitchPt, type StyleName } from '@guatu/documents';

/** Word measures in twentieths of a point. */
const TWIPS_A_POINT = 20;
const POINTS_A_MM = 72 / 25.4;
/** Word's grid gives the difference of pitch and letter size in 1/4096 of a point. */
const GRID_PARTS_A_POINT = 4096;
const EIGHTHS_A_POINT = 8;

export function twipsOfMm(mm: number): number {
  return Math.round(mm * POINTS_A_MM * TWIPS_A_POINT);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * TWIPS_A_POINT);
}

/** Word gives letter sizes in half points, so that 10.5 is a whole number. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Word gives lines in eighths of a point. */
export function lineWidth(mm: number): number {
  return Math.round(mm * POINTS_A_MM * EIGHTHS_A_POINT);
}

/** A layout in Word's units. */
export interface PageGeometry {
  readonly size: { readonly width: number; readonly height: number };
  readonly margin: { top: number; right: number; bottom: number; left: number; footer: number };
  readonly grid: { readonly linePitch: number; readonly charSpace: number };
  readonly coreWidth: number;
  /** One character of the grid, and one line. */
  readonly character: number;
  readonly line: number;
}

/**
 * Page, margins and grid. The line pitch is rounded down, because one twip too many and the last line of a page no longer
 * fits; margins are rounded to the nearest.
 */
export function geometryOf(layout: DocumentLayout): PageGeometry {
  const { widthMm, heightMm, topMm, rightMm, bottomMm, leftMm } = layout.page;
  const size = { width: twipsOfMm(widthMm), height: twipsOfMm(heightMm) };
  const [top, right, bottom, left] = [topMm, rightMm, bottomMm, leftMm].map(twipsOfMm) as [
    number,
    number,
    number,
    number,
  ];
  const line = Math.floor((size.height - top - bottom) / layout.grid.lines);
  const pitch = characterPitchPt(layout);
  return {
    size,
    margin: { top, right, bottom, left, footer: footerEdge(layout) },
    grid: { linePitch: line, charSpace: Math.round((pitch - layout.styles.body.sizePt) * GRID_PARTS_A_POINT) },
    coreWidth: size.width - left - right,
    character: twipsOfPoints(pitch),
    line,
  };
}

/** The dashes beside the page number run through the middle of the digits; the footer ends half a letter below them. */
function footerEdge({ page, pageNumber, styles }: DocumentLayout): number {
  return twipsOfMm(page.bottomMm - pageNumber.dashBelowCoreMm) - twipsOfPoints(styles.pageNumber.sizePt / 2);
}

// Room for the rounding of letter widths, without which a line that just fits is broken.
const FILLED = 0.97;

/** The size at which a text of one line still fits the text area, at most the style's. */
export function fittingSize(layout: DocumentLayout, style: StyleName, characters: number): number {
  const { sizePt } = layout.styles[style];
  const fitting = (FILLED * coreOf(layout).widthMm * POINTS_A_MM) / Math.max(1, characters);
  return Math.min(sizePt, Math.floor(fitting));
}

/** What is added to each letter of the body, in twips and rounded down, so that a line holds its characters: −5 for 28. */
export function bodySpacing(layout: DocumentLayout): number {
  return Math.floor((characterPitchPt(layout) - layout.styles.body.sizePt) * TWIPS_A_POINT);
}

/** How far the middle of a line of the grid lies below its letters: half of what pitch leaves over. */
export function slackBelowPt(layout: DocumentLayout): number {
  return (linePitchPt(layout) - layout.styles.body.sizePt) / 2;
}

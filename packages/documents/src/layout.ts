import { ok, type Result, refuse } from '@guatu/kernel';
import { documentErrors } from './errors.ts';

/** The kinds of papers an office sends out. From `BRIEF` on they are simplified forms of its own. */
export type LetterheadKind = 'BULLETIN' | 'MINUTES' | 'BRIEF' | 'SUPERVISION' | 'STATEMENT' | 'SHEET';

/** Parts that a kind of paper may demand. */
export type DocumentPart = 'number' | 'issue' | 'addressees' | 'signature' | 'attendance';

export type StyleName =
  | 'body'
  | 'label'
  | 'person'
  | 'mark'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'caption'
  | 'tableHead'
  | 'tableBody'
  | 'record'
  | 'pageNumber';

export interface TextStyle {
  /** The name by which the office's machine knows the font; nothing is embedded. */
  readonly font: string;
  readonly sizePt: number;
  /** Six hexadecimal digits; black when absent. */
  readonly color?: string;
}

export interface LetterheadLayout {
  readonly kind: LetterheadKind;
  readonly label: string;
  /** From the upper edge of the text area to the upper edge of the mark. */
  readonly markBelowCoreMm: number;
  readonly needs: readonly DocumentPart[];
}

/** Measurements of official papers as the standard gives them: lengths in mm, letters in points, indents in characters. */
export interface DocumentLayout {
  readonly id: string;
  readonly label: string;
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly topMm: number;
    readonly bottomMm: number;
    readonly leftMm: number;
    readonly rightMm: number;
  };
  readonly grid: { readonly lines: number; readonly characters: number };
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly letterheads: readonly LetterheadLayout[];
  readonly numberBlankLines: number;
  readonly titleBlankLines: number;
  readonly separator: { readonly belowNumberMm: number; readonly widthMm: number; readonly color: string };
  readonly signature: {
    readonly sealedDateRight: number;
    readonly plainRight: number;
    readonly plainDateShift: number;
  };
  readonly record: { readonly outerLineMm: number; readonly innerLineMm: number; readonly sideCharacters: number };
  readonly pageNumber: { readonly dashBelowCoreMm: number; readonly sideCharacters: number };
  readonly picture: { readonly widthMm: number; readonly heightMm: number };
}

const POINTS_A_MM = 72 / 25.4;
// Characters are set a little tighter than their size (156 mm hold 28 of 5.64 mm); beyond this they would touch.
const MOST_SQUEEZE = 0.95;

/** Width and height of the text area (版心) in mm: 156 × 225 by the standard. */
export function coreOf(layout: DocumentLayout): { readonly widthMm: number; readonly heightMm: number } {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm } = layout.page;
  return { widthMm: widthMm - leftMm - rightMm, heightMm: heightMm - topMm - bottomMm };
}

/** Distance of two lines in points: the text area divided by the lines of a page, about 29 by the standard. */
export function linePitchPt(layout: DocumentLayout): number {
  return (coreOf(layout).heightMm * POINTS_A_MM) / layout.grid.lines;
}

/** Distance of two characters in points: the text area divided by the characters of a line. */
export function characterPitchPt(layout: DocumentLayout): number {
  return (coreOf(layout).widthMm * POINTS_A_MM) / layout.grid.characters;
}

/**
 * A layout that can be printed: the text area is real, and the lines and characters of a page fit in it.
 * Refusals: `layout_does_not_add_up`.
 */
export function checkLayout(layout: DocumentLayout): Result<DocumentLayout> {
  const wrong = firstFault(layout);
  return wrong === null ? ok(layout) : refuse(documentErrors.layout_does_not_add_up({ id: layout.id, what: wrong }));
}

function firstFault(layout: DocumentLayout): string | null {
  const core = coreOf(layout);
  const { sizePt } = layout.styles.body;
  if (!(core.widthMm > 0 && core.heightMm > 0)) return '页边距之和不小于纸张，版心没有了';
  if (!isCount(layout.grid.lines) || !isCount(layout.grid.characters)) return '每面行数和每行字数应为正整数';
  if (linePitchPt(layout) < sizePt) return `每面 ${layout.grid.lines} 行放不下 ${sizePt} 磅字`;
  if (characterPitchPt(layout) < sizePt * MOST_SQUEEZE) return `每行 ${layout.grid.characters} 字放不下 ${sizePt} 磅字`;
  return null;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

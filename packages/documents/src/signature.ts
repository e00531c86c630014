import { isoDayLabel } from '@guatu/kernel';
import type { DocumentLayout } from './layout.ts';
import type { Signature } from './model.ts';

/** A line set from the right edge of the text area, in characters. */
export interface RightLine {
  readonly text: string;
  readonly right: number;
}

/**
 * Names and date of a document, each with its distance from the right edge in characters (GB/T 9704 7.3.5): under a seal the
 * date stands four from the right and each name is centred above it; without one the name stands two from the right and
 * the date begins two characters right of it, and a date longer than the name pushes the name to the left instead.
 */
export function signatureLines(
  { agencies, day, sealed }: Signature,
  rule: DocumentLayout['signature'],
): readonly RightLine[] {
  const date = isoDayLabel(day);
  return sealed ? sealedLines(agencies, date, rule.sealedDateRight) : plainLines(agencies, date, rule);
}

function sealedLines(agencies: readonly string[], date: string, dateRight: number): readonly RightLine[] {
  const centre = dateRight + widthOf(date) / 2;
  // A name too long to be centred above the date would leave the paper: then the date moves under the name's middle.
  const shift = Math.max(0, ...agencies.map((agency) => widthOf(agency) / 2 - centre));
  const names = agencies.map((text) => ({ text, right: centre + shift - widthOf(text) / 2 }));
  return [...names, { text: date, right: dateRight + shift }];
}

function plainLines(
  agencies: readonly string[],
  date: string,
  rule: DocumentLayout['signature'],
): readonly RightLine[] {
  const last = widthOf(agencies.at(-1) ?? '');
  const dateRight = Math.max(rule.plainRight, rule.plainRight + last - rule.plainDateShift - widthOf(date));
  const lastRight = dateRight + widthOf(date) + rule.plainDateShift - last;
  const names = agencies.map((text) => ({ text, right: Math.max(rule.plainRight, lastRight + last - widthOf(text)) }));
  return [...names, { text: date, right: dateRight }];
}

/** Width in characters of the grid: Chinese ones count one, Latin letters and digits a half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

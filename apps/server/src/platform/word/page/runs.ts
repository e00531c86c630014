import type { DocumentLayout, StyleName } from '@guatu/documents';
import { type IRunStylePropertiesOptions, Tab, TextRun } from 'docx';
import { bodySpacing, halfPoints } from './geometry.ts';

/** One name for all four kinds of letters: Word picks by the letter, and the standard knows one font a place. */
export function runStyle(layout: DocumentLayout, style: StyleName, sizePt?: number): IRunStylePropertiesOptions {
  const { font, sizePt: usual, color } = layout.styles[style];
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size: halfPoints(sizePt ?? usual),
    // Letters of the body's size are drawn together as far as the characters of a line need; others stand as they are.
    ...((sizePt ?? usual) === layout.styles.body.sizePt && { characterSpacing: bodySpacing(layout) }),
    ...(color !== undefined && { color }),
  };
}

export function textRun(layout: DocumentLayout, style: StyleName, text: string, sizePt?: number): TextRun {
  return new TextRun({ ...runStyle(layout, style, sizePt), text });
}

/** A left and a right side, a tab stop apart. */
export function sidesRun(layout: DocumentLayout, style: StyleName, left: string, right: string): TextRun {
  return new TextRun({ ...runStyle(layout, style), children: [left, new Tab(), right] });
}

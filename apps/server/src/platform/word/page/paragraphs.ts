import { type DocumentLayout, type Piece, type StyleName, textOf } from '@guatu/documents';
import { AlignmentType, BorderStyle, ImageRun, LineRuleType, Paragraph, TabStopType } from 'docx';
import type { DrawnChart } from '../charts/model.ts';
import { lineWidth, type PageGeometry, slackBelowPt, twipsOfMm, twipsOfPoints } from './geometry.ts';
import { sidesRun, textRun } from './runs.ts';

const FIRST_LINE_CHARACTERS = 2;
const PIXELS_A_MM = 96 / 25.4;
const HEADING_STYLES = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

type PieceOf<K extends Piece['piece']> = Extract<Piece, { piece: K }>;

/** Text of the body: two characters in, set to both edges. */
export function bodyParagraph(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { sentences }: PieceOf<'paragraph'>,
): Paragraph {
  return indented(layout, geometry, 'body', textOf(sentences), {});
}

export function headingParagraph(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { level, text }: PieceOf<'heading'>,
): Paragraph {
  return indented(layout, geometry, HEADING_STYLES[level], text, { keepNext: true, outlineLevel: level - 1 });
}

function indented(
  layout: DocumentLayout,
  geometry: PageGeometry,
  style: StyleName,
  text: string,
  more: { readonly keepNext?: boolean; readonly outlineLevel?: number },
): Paragraph {
  return new Paragraph({
    ...more,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: FIRST_LINE_CHARACTERS * geometry.character, firstLineChars: FIRST_LINE_CHARACTERS * 100 },
    spacing: { line: geometry.line, lineRule: LineRuleType.EXACT },
    children: [textRun(layout, style, text)],
  });
}

/** 出席：甲、乙: the word in the label's letters, the names in the person's. */
export function labelledParagraph(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { label, text }: PieceOf<'labelled'>,
): Paragraph {
  return new Paragraph({
    indent: { left: FIRST_LINE_CHARACTERS * geometry.character },
    spacing: { line: geometry.line, lineRule: LineRuleType.EXACT },
    children: [textRun(layout, 'label', label), textRun(layout, 'person', text)],
  });
}

/** Office at the left and day at the right, each a character in. */
export function sidesParagraph(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { left, right }: PieceOf<'sides'>,
): Paragraph {
  return new Paragraph({
    indent: { left: geometry.character, right: geometry.character },
    tabStops: [{ type: TabStopType.RIGHT, position: geometry.coreWidth - geometry.character }],
    spacing: { line: geometry.line, lineRule: LineRuleType.EXACT },
    children: [sidesRun(layout, 'body', left, right)],
  });
}

/** The red line, as wide as the text area: an empty paragraph whose lower edge it is. */
export function redLine(layout: DocumentLayout): Paragraph {
  const { belowNumberMm, widthMm, color } = layout.separator;
  // The line above already leaves some room below its letters.
  const height = Math.max(1, twipsOfMm(belowNumberMm) - twipsOfPoints(slackBelowPt(layout)));
  return new Paragraph({
    spacing: { line: height, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: lineWidth(widthMm), color, space: 0 } },
  });
}

/** Names and date from the right edge; two lines of room above, and never apart. */
export function signatureParagraphs(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { lines }: PieceOf<'signature'>,
): readonly Paragraph[] {
  return lines.map(
    ({ text, right }, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: index < lines.length - 1,
        indent: { right: Math.round(right * geometry.character) },
        spacing: { before: index === 0 ? 2 * geometry.line : 0, line: geometry.line, lineRule: LineRuleType.EXACT },
        children: [textRun(layout, 'body', text)],
      }),
  );
}

/** A chart in the middle of the line. The line grows with it: an exact height would cut it off. */
export function pictureParagraph(
  layout: DocumentLayout,
  { caption }: PieceOf<'picture'>,
  chart: DrawnChart,
): Paragraph {
  const { widthMm, heightMm } = layout.picture;
  const transformation = { width: Math.round(widthMm * PIXELS_A_MM), height: Math.round(heightMm * PIXELS_A_MM) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: twipsOfMm(2), lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: chart.png,
        transformation,
        altText: { name: caption, title: caption, description: caption },
      }),
    ],
  });
}

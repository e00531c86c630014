import type { DocumentLayout, Piece } from '@guatu/documents';
import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  WidthType,
} from 'docx';
import { lineWidth, type PageGeometry, twipsOfPoints } from './geometry.ts';
import { sidesRun, textRun } from './runs.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LEADING = 1.5;

/**
 * 版记: who gets copies, who printed it and when, between lines as wide as the text area. It floats at the foot of the page it
 * falls on; whether that page is even only Word itself knows.
 */
export function printRecord(
  layout: DocumentLayout,
  geometry: PageGeometry,
  { copyTo, printedBy, printedOn }: Extract<Piece, { piece: 'record' }>,
): readonly (Paragraph | Table)[] {
  const rule = (mm: number) => ({ style: BorderStyle.SINGLE, size: lineWidth(mm), color: '000000' });
  const side = layout.record.sideCharacters * geometry.character;
  const row = (run: TextRun) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: geometry.coreWidth, type: WidthType.DXA },
          margins: { left: 0, right: 0 },
          children: [
            new Paragraph({
              indent: { left: side, right: side },
              tabStops: [{ type: TabStopType.RIGHT, position: geometry.coreWidth - side }],
              spacing: { line: twipsOfPoints(layout.styles.record.sizePt * LEADING), lineRule: LineRuleType.EXACT },
              children: [run],
            }),
          ],
        }),
      ],
    });
  const outer = rule(layout.record.outerLineMm);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: geometry.coreWidth, type: WidthType.DXA },
    columnWidths: [geometry.coreWidth],
    borders: {
      top: outer,
      bottom: outer,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: rule(layout.record.innerLineMm),
    },
    float: {
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      horizontalAnchor: TableAnchorType.MARGIN,
    },
    rows: [
      ...(copyTo === null ? [] : [row(textRun(layout, 'record', copyTo))]),
      row(sidesRun(layout, 'record', printedBy, printedOn)),
    ],
  });
  // An empty paragraph of no height before it, lest it grow together with a table above; one behind it, on which it hangs.
  const empty = () => new Paragraph({ spacing: { line: 1, lineRule: LineRuleType.EXACT } });
  return [empty(), table, empty()];
}

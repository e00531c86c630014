import type { DocumentLayout, Sentence, Table, TableColumn } from '@guatu/documents';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { type PageGeometry, twipsOfPoints } from './geometry.ts';
import { textRun } from './runs.ts';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Lines of a table stand closer than those of the text, which the grid would otherwise force upon them. */
const LEADING = 1.4;
const PADDING = 60;

/** A table as wide as the text area; its head repeats on every page and no row is torn apart. */
export function wordTable(layout: DocumentLayout, geometry: PageGeometry, { columns, rows }: Table): WordTable {
  const widths = columnWidths(columns, geometry.coreWidth);
  const cell = (style: 'tableHead' | 'tableBody', text: string, column: TableColumn, index: number) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: PADDING, right: PADDING, top: PADDING / 2, bottom: PADDING / 2 },
      children: [
        new Paragraph({
          alignment: style === 'tableHead' ? AlignmentType.CENTER : ALIGNMENTS[column.align],
          spacing: { line: twipsOfPoints(layout.styles[style].sizePt * LEADING), lineRule: LineRuleType.EXACT },
          children: [textRun(layout, style, text)],
        }),
      ],
    });
  const bodyRow = (cells: readonly Sentence[]) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) => cell('tableBody', cells[index]?.text ?? '', column, index)),
    });
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: geometry.coreWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => cell('tableHead', column.label, column, index)),
      }),
      ...rows.map(bodyRow),
    ],
  });
}

/** The width shared out by weight, in whole twips that add up exactly: what rounding leaves goes to the last column. */
export function columnWidths(columns: readonly TableColumn[], total: number): number[] {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((total * weight) / weights));
  const left = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width));
}

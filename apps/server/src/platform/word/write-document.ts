import { composeDocument, type DocumentLayout, type OfficialDocument, type Piece } from '@guatu/documents';
import { AlignmentType, Document, DocumentGridType, type FileChild, Header, Packer, Paragraph, TextRun } from 'docx';
import type { DrawnChart } from './charts/model.ts';
import { geometryOf, type PageGeometry } from './page/geometry.ts';
import { formLine } from './page/lines.ts';
import { pageNumbers } from './page/page-numbers.ts';
import {
  bodyParagraph,
  headingParagraph,
  labelledParagraph,
  pictureParagraph,
  redLine,
  sidesParagraph,
  signatureParagraphs,
} from './page/paragraphs.ts';
import { printRecord } from './page/print-record.ts';
import { runStyle } from './page/runs.ts';
import { stylesOf } from './page/styles.ts';
import { wordTable } from './page/table.ts';

const MM_A_LINE = 25.4 / 72 / 20;
const TRACE_SIZE_PT = 9;
const TRACE_COLOR = '8C8C8C';

/** What a paper is made of: the checked document, its form, and the charts that could be drawn. */
export interface WordPaper {
  readonly document: OfficialDocument;
  readonly layout: DocumentLayout;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** Who made the paper and when, small and grey at the head of every page; null for a paper that carries none. */
  readonly trace: string | null;
}

/** A .docx file of a document, with page geometry, grid and font names of its layout. Charts not drawn are printed as tables. */
export async function writeDocument({ document, layout, charts, trace }: WordPaper): Promise<Uint8Array> {
  const geometry = geometryOf(layout);
  const pieces = composeDocument(document, layout, { drawn: new Set(charts.keys()) });
  const file = new Document({
    title: document.title,
    creator: document.letterhead.mark,
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(layout),
    sections: [
      {
        properties: {
          page: { size: geometry.size, margin: geometry.margin },
          grid: { type: DocumentGridType.LINES_AND_CHARS, ...geometry.grid },
        },
        ...(trace !== null && { headers: { default: traceLine(layout, trace), even: traceLine(layout, trace) } }),
        footers: pageNumbers(layout, geometry),
        children: childrenOf(pieces, document, layout, geometry, charts),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function traceLine(layout: DocumentLayout, text: string): Header {
  const run = new TextRun({ ...runStyle(layout, 'pageNumber', TRACE_SIZE_PT), color: TRACE_COLOR, text });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

function childrenOf(
  pieces: readonly Piece[],
  { letterhead: { kind } }: OfficialDocument,
  layout: DocumentLayout,
  geometry: PageGeometry,
  charts: ReadonlyMap<string, DrawnChart>,
): FileChild[] {
  const head = layout.letterheads.find((candidate) => candidate.kind === kind);
  return pieces.flatMap((piece, index): readonly FileChild[] => {
    if (piece.piece !== 'line') return blockOf(piece, layout, geometry, charts);
    if (piece.role !== 'mark') return [formLine(layout, geometry, piece.role, piece.text)];
    // The mark's place is measured from the top of the text area; what stands above it is already part of the way.
    const above = Math.max(0, (head?.markBelowCoreMm ?? 0) - index * geometry.line * MM_A_LINE);
    return [formLine(layout, geometry, 'mark', piece.text, above)];
  });
}

function blockOf(
  piece: Exclude<Piece, { piece: 'line' }>,
  layout: DocumentLayout,
  geometry: PageGeometry,
  charts: ReadonlyMap<string, DrawnChart>,
): readonly FileChild[] {
  switch (piece.piece) {
    case 'paragraph':
      return [bodyParagraph(layout, geometry, piece)];
    case 'heading':
      return [headingParagraph(layout, geometry, piece)];
    case 'labelled':
      return [labelledParagraph(layout, geometry, piece)];
    case 'sides':
      return [sidesParagraph(layout, geometry, piece)];
    case 'redLine':
      return [redLine(layout)];
    case 'table':
      return [wordTable(layout, geometry, piece.table)];
    case 'signature':
      return signatureParagraphs(layout, geometry, piece);
    case 'record':
      return printRecord(layout, geometry, piece);
    case 'picture': {
      // Composition only lets through what was drawn.
      const chart = charts.get(piece.reference);
      return chart === undefined ? [] : [pictureParagraph(layout, piece, chart)];
    }
  }
}

import type { Paper, PaperFigure, PaperPiece, WallFigureId } from '@guatu/contract';
import {
  composeDocument,
  type DocumentLayout,
  type FigureSet,
  type OfficialDocument,
  type Piece,
} from '@guatu/documents';
import { FIGURES } from '../domain/figure-catalog.ts';
import { REGION_RATE } from '../domain/paper.ts';

/** The paper as the screen shows it: the pieces of the Word file, and how to ask for the rows of each figure. */
export function paperAnswer(
  document: OfficialDocument,
  layout: DocumentLayout,
  figures: FigureSet,
  unitId: number,
): Paper {
  const pieces = composeDocument(document, layout, { drawn: new Set([REGION_RATE]) }).map(pieceAnswer);
  return {
    pieces,
    figures: [...figures.values()].map(({ id, title }) => ({
      id,
      title,
      wall: wallOf(id, unitId),
      link: specOf(id)?.link ?? null,
    })),
  };
}

function pieceAnswer(piece: Piece): PaperPiece {
  switch (piece.piece) {
    case 'table': {
      const { columns, rows } = piece.table;
      return { piece: 'table', columns: columns.map(({ label, align }) => ({ label, align })), rows };
    }
    case 'signature':
      return { piece: 'signature', lines: piece.lines.map(({ text }) => text) };
    case 'picture':
      return { piece: 'picture', caption: piece.caption };
    default:
      return piece;
  }
}

const OF_A_REGION = /^region\.(\d+)\.(\w+)$/;
const REGION_ROWS: Readonly<Record<string, WallFigureId>> = {
  projects: 'projects',
  annualPlan: 'annualPlan',
  ytdDone: 'ytdDone',
  rate: 'ytdDone',
  paceGap: 'ytdDone',
};

function wallOf(id: string, unitId: number): PaperFigure['wall'] {
  const [, territory, name = ''] = OF_A_REGION.exec(id) ?? [];
  const figure = territory === undefined ? specOf(id)?.wall : REGION_ROWS[name];
  return figure === undefined ? null : { figure, territory: territory === undefined ? unitId : Number(territory) };
}

function specOf(id: string) {
  return Object.hasOwn(FIGURES, id) ? FIGURES[id as keyof typeof FIGURES] : undefined;
}

import type { Paper, PaperFigure, PaperPiece, PaperSentence } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import './paper.css';

export interface PaperViewProps {
  readonly paper: Paper;
  /** Texts of sentences and cells that are no longer true. */
  readonly stale: ReadonlySet<string>;
  /** Address of the wall that the figure stands on, for opening it in a page of its own. */
  readonly addressOf: (wall: NonNullable<PaperFigure['wall']>) => string;
  readonly onFigure: (figure: PaperFigure, anchor: HTMLElement) => void;
}

/** The bulletin as it is printed, each figure leading to its rows. */
export function PaperView({ paper, stale, addressOf, onFigure }: PaperViewProps) {
  const figures = new Map(paper.figures.map((figure) => [figure.id, figure]));
  const shown = { figures, stale, addressOf, onFigure };
  return (
    <article className="gt-paper" aria-label={t('bulletins.paper')}>
      {paper.pieces.map((piece, index) => (
        // Pieces have no ids and never move: the paper is replaced as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <PieceView key={index} piece={piece} shown={shown} />
      ))}
    </article>
  );
}

interface Shown {
  readonly figures: ReadonlyMap<string, PaperFigure>;
  readonly stale: ReadonlySet<string>;
  readonly addressOf: PaperViewProps['addressOf'];
  readonly onFigure: PaperViewProps['onFigure'];
}

function PieceView({ piece, shown }: { readonly piece: PaperPiece; readonly shown: Shown }) {
  switch (piece.piece) {
    case 'line':
      return <p className={`is-${piece.role}`}>{piece.text}</p>;
    case 'heading':
      return <h3 className={`is-level-${piece.level}`}>{piece.text}</h3>;
    case 'paragraph':
      return (
        <p className="is-body">
          {piece.sentences.map((sentence) => (
            <Said key={sentence.text} sentence={sentence} shown={shown} />
          ))}
        </p>
      );
    case 'labelled':
      return (
        <p className="is-body">
          <b>{piece.label}</b>
          {piece.text}
        </p>
      );
    case 'sides':
      return <Sides left={piece.left} right={piece.right} />;
    case 'redLine':
      return <hr className="is-red-line" />;
    case 'picture':
      return <p className="is-picture">{t('bulletins.picture')}</p>;
    case 'signature':
      return (
        <p className="is-signature">
          {piece.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      );
    case 'record':
      return (
        <footer className="is-record">
          {piece.copyTo !== null && <p>{piece.copyTo}</p>}
          <Sides left={piece.printedBy} right={piece.printedOn} />
        </footer>
      );
    case 'table':
      return <PaperTable piece={piece} shown={shown} />;
  }
}

function Sides({ left, right }: { readonly left: string; readonly right: string }) {
  return (
    <p className="is-sides">
      <span>{left}</span>
      <span>{right}</span>
    </p>
  );
}

type TablePiece = Extract<PaperPiece, { piece: 'table' }>;

function PaperTable({ piece, shown }: { readonly piece: TablePiece; readonly shown: Shown }) {
  return (
    <table>
      <thead>
        <tr>
          {piece.columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {piece.rows.map((cells) => (
          <tr key={cells.map(({ text }) => text).join('|')}>
            {piece.columns.map(({ label, align }, index) => (
              <td key={label} className={`is-${align}`}>
                {cells[index] && <Said sentence={cells[index]} shown={shown} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A sentence or cell, cut at its figures. */
function Said({ sentence, shown }: { readonly sentence: PaperSentence; readonly shown: Shown }) {
  const parts = partsOf(sentence);
  // A bare digit occurs in many cells, so only what carries figures can be stale.
  const stale = sentence.figures.length > 0 && shown.stale.has(sentence.text);
  return (
    <span className={stale ? 'is-stale' : undefined}>
      {parts.map(({ start, text, figureId }) => {
        const figure = figureId === null ? undefined : shown.figures.get(figureId);
        if (figure?.link != null) {
          return (
            <a key={start} href={figure.link} className="gt-paper-figure" title={figure.title}>
              {text}
            </a>
          );
        }
        if (figure?.wall == null) return <span key={start}>{text}</span>;
        return (
          // A link, because a button is one block and would tear lines and punctuation apart.
          <a
            key={start}
            href={shown.addressOf(figure.wall)}
            className="gt-paper-figure"
            title={t('bulletins.rows', { title: figure.title })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              shown.onFigure(figure, event.currentTarget);
            }}
          >
            {text}
          </a>
        );
      })}
    </span>
  );
}

interface Part {
  readonly start: number;
  readonly text: string;
  readonly figureId: string | null;
}

function partsOf({ text, figures }: PaperSentence): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { figureId, start, end } of figures) {
    if (start > at) parts.push({ start: at, text: text.slice(at, start), figureId: null });
    parts.push({ start, text: text.slice(start, end), figureId });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), figureId: null });
  return parts;
}

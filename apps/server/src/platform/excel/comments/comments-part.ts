import { BODY_FONT } from '../vocabulary.ts';
import { columnLetters, escapeCellText, escapeXml, XML_HEAD } from '../write/xml.ts';
import { appendChild } from '../xlsx/append-child.ts';
import { parseCellReference } from '../xlsx/cell-reference.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from '../xlsx/splice.ts';
import type { CellNotes } from './model.ts';

/** An existing comment: where its text stands in the part. */
interface ExistingComment {
  /** Behind `<text>`, and before `</text>`. */
  readonly start: number;
  readonly end: number;
  /** Plain text has to be made a run before another run can follow it. */
  readonly plain: boolean;
}

interface Scanned {
  readonly authors: readonly string[];
  readonly comments: ReadonlyMap<string, ExistingComment>;
}

/** A comments part without any comment. */
export function emptyCommentsPart(namespace: string): Uint8Array {
  return new TextEncoder().encode(
    `${XML_HEAD}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`,
  );
}

/** The cells that have a comment, as positions. */
export function commentedCells(part: Uint8Array): { row: number; column: number }[] {
  return [...scanComments(part).comments.keys()].flatMap((reference) => parseCellReference(reference) ?? []);
}

/** Adds notes to a comments part: behind the text of an existing comment, or as a new comment. */
export function addToCommentsPart(part: Uint8Array, cells: readonly CellNotes[]): Uint8Array {
  const prefix = elementPrefix(part);
  const { authors, comments } = scanComments(part);
  const allAuthors = [...authors];
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const { row, column, notes } of cells) {
    const reference = `${columnLetters(column)}${row}`;
    const existing = comments.get(reference);
    if (existing === undefined) {
      const author = notes[0]?.author ?? '';
      if (!allAuthors.includes(author)) allAuthors.push(author);
      const runs = runsOf(notes, prefix, false);
      const open = `<${prefix}comment ref="${reference}" authorId="${allAuthors.indexOf(author)}">`;
      added.push(`${open}<${prefix}text>${runs}</${prefix}text></${prefix}comment>`);
    } else {
      splices.push(...extend(existing, runsOf(notes, prefix, true), prefix));
    }
  }
  const newAuthors = allAuthors
    .slice(authors.length)
    .map((name) => `<${prefix}author>${escapeXml(name)}</${prefix}author>`);
  if (newAuthors.length > 0) splices.push(appendChild(part, 'authors', newAuthors.join('')));
  if (added.length > 0) splices.push(appendChild(part, 'commentList', added.join('')));
  return applySplices(part, splices);
}

function extend({ start, end, plain }: ExistingComment, runs: string, prefix: string): Splice[] {
  if (!plain) return [{ start: end, end, text: runs }];
  return [
    { start, end: start, text: `<${prefix}r>` },
    { start: end, end, text: `</${prefix}r>${runs}` },
  ];
}

/** The author in bold, then the words: the form in which Excel itself starts a comment. */
function runsOf(notes: CellNotes['notes'], prefix: string, follows: boolean): string {
  const font = (bold: string) =>
    `<${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}rFont val="${BODY_FONT}"/><${prefix}charset val="134"/></${prefix}rPr>`;
  const run = (bold: boolean, text: string) =>
    `<${prefix}r>${font(bold ? `<${prefix}b/>` : '')}<${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t></${prefix}r>`;
  return notes
    .map(({ author, text }, index) => {
      const gap = follows || index > 0 ? '\n' : '';
      return author === '' ? run(false, `${gap}${text}`) : run(true, `${gap}${author}:`) + run(false, `\n${text}`);
    })
    .join('');
}

function scanComments(part: Uint8Array): Scanned {
  const authors: string[] = [];
  const comments = new Map<string, ExistingComment>();
  let reference = '';
  let start = 0;
  let plain = false;
  let author: string | null = null;
  scanBytes(part, {
    names: ['author', 'comment', 'text', 'r'],
    get wantsText() {
      return author !== null;
    },
    open(name, xml) {
      if (name === 'author') author = '';
      else if (name === 'comment') reference = xml.attribute('ref') ?? '';
      else if (name === 'r') plain = false;
      else if (name === 'text') {
        start = xml.tagEnd;
        plain = true;
      }
    },
    text(xml, piece) {
      author += xml.decode(piece);
    },
    close(name, xml) {
      if (name === 'author') {
        authors.push(author ?? '');
        author = null;
      } else if (name === 'text' && !xml.selfClosing) {
        comments.set(reference.toUpperCase(), { start, end: xml.tagStart, plain: plain && xml.tagStart > start });
      }
    },
  });
  return { authors, comments };
}

import { isoDayLabel } from '@guatu/kernel';
import type { DocumentLayout } from './layout.ts';
import type { Block, Letterhead, OfficialDocument, Picture, Table } from './model.ts';
import { HeadingCounter } from './numbering.ts';
import type { LineRole, Piece } from './pieces.ts';
import { signatureLines } from './signature.ts';

/** What the maker of a rendering can do. */
export interface Rendering {
  /** References of the pictures that could be drawn; of all others the twin table is printed, and that it stands in. */
  readonly drawn: ReadonlySet<string>;
}

const NO_PICTURE = '（本机没有可用的中文字体，图未绘出，以下表代替）';

/** The pieces of a document in reading order, with every number, bracket and label that the form adds to the content. */
export function composeDocument(
  document: OfficialDocument,
  layout: DocumentLayout,
  rendering: Rendering,
): readonly Piece[] {
  const { letterhead, title, addressees, body, annexes, signature, note } = document;
  return [
    ...headOf(letterhead),
    ...title.split('\n').map((text, index) => line(index === 0 ? 'title' : 'titleMore', text)),
    ...(addressees.length === 0 ? [] : [line('addressees', `${addressees.join('，')}：`)]),
    ...blockPieces(body, rendering),
    ...annexNotes(annexes.map(({ name }) => name)),
    ...(signature === null
      ? []
      : [{ piece: 'signature' as const, lines: signatureLines(signature, layout.signature) }]),
    ...document.attendance.map(({ label, names }) => ({
      piece: 'labelled' as const,
      label: `${label}：`,
      text: names.join('、'),
    })),
    ...(note === null ? [] : [line('note', `（${note}）`)]),
    ...annexPieces(document, rendering),
    ...recordPieces(document),
  ];
}

function line(role: LineRole, text: string): Piece {
  return { piece: 'line', role, text };
}

function headOf({ mark, number, issue, copyNumber, secrecy, urgency }: Letterhead): readonly Piece[] {
  const optional = (role: LineRole, text: string | undefined) => (text === undefined ? [] : [line(role, text)]);
  return [
    ...optional('copyNumber', copyNumber),
    ...optional('secrecy', secrecy),
    ...optional('urgency', urgency),
    line('mark', mark),
    ...(number === undefined ? [] : [line('number', `${number.agencyWord}〔${number.year}〕${number.serial}号`)]),
    ...(issue === undefined
      ? []
      : [
          line('issue', `第${issue.serial}期`),
          { piece: 'sides' as const, left: issue.office, right: isoDayLabel(issue.day) },
        ]),
    { piece: 'redLine' },
  ];
}

function blockPieces(blocks: readonly Block[], rendering: Rendering): readonly Piece[] {
  const counter = new HeadingCounter();
  return blocks.flatMap((block) => piecesOfBlock(block, counter, rendering));
}

function piecesOfBlock(block: Block, counter: HeadingCounter, rendering: Rendering): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ piece: 'heading', level: block.level, text: counter.next(block.level) + block.text }];
    case 'paragraph':
      return [{ piece: 'paragraph', sentences: block.sentences }];
    case 'table':
      return tablePieces(block);
    case 'picture':
      return picturePieces(block, rendering);
  }
}

function tablePieces(table: Table): readonly Piece[] {
  const unit = table.unitLine === undefined ? [] : [line('unitLine', table.unitLine)];
  return [line('caption', table.caption), ...unit, { piece: 'table', table }];
}

function picturePieces({ reference, caption, twin }: Picture, { drawn }: Rendering): readonly Piece[] {
  if (drawn.has(reference)) return [{ piece: 'picture', reference, caption }, line('caption', caption)];
  return [line('notice', NO_PICTURE), ...tablePieces(twin)];
}

/** A single annex has no number: 附件：名称; several are counted. */
function annexNotes(names: readonly string[]): readonly Piece[] {
  if (names.length === 1) return [line('annexNote', `附件：${names[0]}`)];
  return names.map((name, index) =>
    index === 0 ? line('annexNote', `附件：1.${name}`) : line('annexNoteMore', `${index + 1}.${name}`),
  );
}

function annexPieces({ annexes }: OfficialDocument, rendering: Rendering): readonly Piece[] {
  return annexes.flatMap(({ name, blocks }, index) =>
    // An annex that is a file of its own is only named above.
    blocks.length === 0
      ? []
      : [
          line('annexLabel', annexes.length === 1 ? '附件' : `附件${index + 1}`),
          line('annexTitle', name),
          ...blockPieces(blocks, rendering),
        ],
  );
}

function recordPieces({ record }: OfficialDocument): readonly Piece[] {
  if (record === null) return [];
  const copyTo = record.copyTo.length === 0 ? null : `抄送：${record.copyTo.join('，')}。`;
  return [{ piece: 'record', copyTo, printedBy: record.printedBy, printedOn: `${isoDayLabel(record.printedOn)}印发` }];
}

import type { Sentence, Table } from './model.ts';
import type { RightLine } from './signature.ts';

/** Lines that differ only in their place on the page. `annexLabel` begins a new page. */
export type LineRole =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'issue'
  | 'title'
  | 'titleMore'
  | 'addressees'
  | 'note'
  | 'annexNote'
  | 'annexNoteMore'
  | 'annexLabel'
  | 'annexTitle'
  | 'caption'
  | 'unitLine'
  | 'notice';

/**
 * One thing on the page, in reading order. Every rendering (Word, screen, plain text) is made from the same pieces, so none
 * can leave out what another shows.
 */
export type Piece =
  | { readonly piece: 'line'; readonly role: LineRole; readonly text: string }
  | { readonly piece: 'sides'; readonly left: string; readonly right: string }
  /** A word in front that is set apart from what follows it: 出席：甲、乙. */
  | { readonly piece: 'labelled'; readonly label: string; readonly text: string }
  | { readonly piece: 'redLine' }
  | { readonly piece: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly piece: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly piece: 'table'; readonly table: Table }
  | { readonly piece: 'picture'; readonly reference: string; readonly caption: string }
  | { readonly piece: 'signature'; readonly lines: readonly RightLine[] }
  | {
      readonly piece: 'record';
      readonly copyTo: string | null;
      readonly printedBy: string;
      readonly printedOn: string;
    };

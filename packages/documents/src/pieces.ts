import type { Sentence, Table } from './model.ts';
import type { RightLine } from './signature.ts';

/** Lines of one wording that differ only in their place on the page. */
export type LineRole =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'issue'
  | 'title'
  | 'addressees'
  | 'attendance'
  | 'note'
  | 'annexNote'
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
  | { readonly piece: 'redLine' }
  | { readonly piece: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly piece: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly piece: 'table'; readonly table: Table }
  | { readonly piece: 'picture'; readonly reference: string; readonly caption: string }
  | { readonly piece: 'signature'; readonly lines: readonly RightLine[] }
  | { readonly piece: 'pageBreak' }
  | {
      readonly piece: 'record';
      readonly copyTo: string | null;
      readonly printedBy: string;
      readonly printedOn: string;
    };

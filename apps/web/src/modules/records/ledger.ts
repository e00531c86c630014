import type { LedgerKind } from '@guatu/contract';
import type { PlainTextKey } from '../../texts/index.ts';

/** A column that a list shows unless the reader chose otherwise. */
export interface LedgerColumn {
  readonly field: string;
  readonly width: number;
  readonly grow?: boolean;
  /** A shorter head than the dictionary's label; the label stays in the chooser of columns and in the panel. */
  readonly head?: PlainTextKey;
}

export interface LedgerFilter {
  readonly field: string;
  /** Shorter than the dictionary's label, for a chip. */
  readonly name?: PlainTextKey;
  /** Stands behind “more filters”. */
  readonly more?: boolean;
}

export interface LedgerSection {
  readonly title: PlainTextKey;
  readonly fields: readonly string[];
}

export type Dimension = 'territory' | 'park' | 'chain' | 'unit';

/** What a module says about its ledger; list, record page, history and provenance are the same for all. */
export interface Ledger {
  readonly kind: LedgerKind;
  readonly title: PlainTextKey;
  /** Counting word. */
  readonly unit: PlainTextKey;
  /** What one record is called: in titles of dialogs and refusals. */
  readonly thing: PlainTextKey;
  /** The first one names the row. */
  readonly columns: readonly LedgerColumn[];
  readonly dimensions: readonly Dimension[];
  /** Whether the rules judge lights of these records, to narrow the list by. */
  readonly judged?: true;
  /** Enum and yes/no fields that the bar narrows by, with their short names. */
  readonly filters: readonly LedgerFilter[];
  /** Sort when the address names none: a field key, `-` in front for descending, or `worst`. */
  readonly sort: string;
  /** Sort of earlier states, where revisions tell only fields of the record's own row. */
  readonly knownSort: string;
  /** Words for the first sort, printed beside the title. */
  readonly sortNote: PlainTextKey;
  /** Sections of the record page; fields named in none of them stand at the end. */
  readonly sections: readonly LedgerSection[];
}

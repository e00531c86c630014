import type { KnownToken } from '../tokens.ts';

/** What the cells must look like before a wording that also has other meanings is believed. */
export type Proof = 'values';

/**
 * How offices word one field. Wordings are ordinary Chinese; `[…]` is optional. A wording may be spread over the header
 * path: its words must all be on the path, and the lowest caption must hold no word that the wording lacks.
 */
export interface FieldWording {
  /** Wordings that can mean nothing else in a ledger of this kind. */
  readonly says: readonly string[];
  /** Wordings that also have other meanings: taken only when no column says it plainly. */
  readonly hints?: readonly string[];
  /** Hints are believed only when the cells are of the field's type (an empty column proves nothing). */
  readonly hintsNeed?: Proof;
  /** Wordings that are taken only below a caption with one of the `under` words. */
  readonly below?: readonly { readonly under: readonly KnownToken[]; readonly says: readonly string[] }[];
  /** Words that may stand in captions above without changing the meaning. */
  readonly within?: readonly KnownToken[];
  /** Words that may stand in the lowest caption itself without changing the meaning. */
  readonly besides?: readonly KnownToken[];
}

export interface KindWording {
  /** Words that any caption of the kind may carry. */
  readonly besides: readonly KnownToken[];
  /** Words that any group caption of the kind may carry. */
  readonly within: readonly KnownToken[];
  readonly fields: Readonly<Record<string, FieldWording>>;
  /** Words of titles and sheet names that speak for the kind. */
  readonly titles: readonly string[];
}

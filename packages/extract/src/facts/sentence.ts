import type { Quantity } from '../scan/quantity.ts';

/** A sentence with the quantities inside it. `start` is its place in the document. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

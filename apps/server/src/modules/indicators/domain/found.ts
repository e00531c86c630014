import type { FindingFamily } from '@guatu/contract';
import type { Reading } from './reading.ts';

/** Something doubtful about figures, whichever engine found it. */
export interface Found {
  readonly key: string;
  readonly print: string;
  readonly family: FindingFamily;
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly reading: Reading;
  readonly sides: readonly { readonly label: string; readonly reading: Reading }[];
  readonly weight: number;
}

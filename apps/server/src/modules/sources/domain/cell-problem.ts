export type Severity = 'error' | 'warn' | 'info';

/** A problem on a cell as a review shows it. `error` must be handled before the batch can be confirmed. */
export interface CellProblem {
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** Key of the value that stands on the cell, if one would land. */
  readonly key: string | null;
  readonly handled: boolean;
}

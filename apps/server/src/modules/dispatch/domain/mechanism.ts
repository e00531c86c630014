import type { RecurringSchedule } from '@guatu/planning';
import type { PaperRule } from './papers.ts';

/** A mechanism as the office set it up. */
export interface Mechanism extends RecurringSchedule {
  readonly title: string;
  readonly enabled: boolean;
  /** It is a meeting with an agenda that the product keeps; else people meet, go out or report without one. */
  readonly agenda: boolean;
  readonly papers: readonly PaperRule[];
}

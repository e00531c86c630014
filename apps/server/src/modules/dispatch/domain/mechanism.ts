import type { RecurringSchedule } from '@guatu/planning';
import type { PaperRule } from './papers.ts';

/** A mechanism as the office set it up. */
export interface Mechanism extends RecurringSchedule {
  readonly title: string;
  readonly enabled: boolean;
  readonly papers: readonly PaperRule[];
}

import { PROBLEM_MESSAGES } from '../messages.ts';
import type { Problem, ProblemCode } from '../reading.ts';

const LONGEST_QUOTE = 40;

/** Collects the problems of a table; the same problem on the same cell counts once. */
export class ProblemSink {
  readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();

  add(cell: string, code: ProblemCode, detail: string, severity: Problem['severity'] = 'warn'): void {
    const key = `${cell} ${code}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const quoted = detail.length > LONGEST_QUOTE + 40 ? `${detail.slice(0, LONGEST_QUOTE)}…` : detail;
    this.problems.push({ cell, code, message: PROBLEM_MESSAGES[code](quoted), severity });
  }
}

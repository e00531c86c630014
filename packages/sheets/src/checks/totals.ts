import type { ProblemSink } from './problem-sink.ts';

/** A figure of a total row as it stands in the sheet, in the column's unit. */
export interface TotalFigure {
  readonly column: number;
  readonly cell: string;
  /** In the field's base unit. */
  readonly value: number;
  /** The step the total itself is printed in. */
  readonly step: number;
}

/** How finely a column's figures are printed, in base units. */
export interface PrintedStep {
  readonly step: number;
  /** Some figures have decimals, so that each may have been rounded. */
  readonly rounded: boolean;
}

const MOST_ROUNDED = 400;

interface TotalRow {
  /** Number of sections that stand above the row. */
  readonly section: number;
  readonly figures: readonly TotalFigure[];
  /** A 小计: it reaches no further than to the next total. */
  readonly near: boolean;
}

interface ColumnSum {
  sum: number;
  /** A cell of the section could not be read, so that no total over it can be checked. */
  broken: boolean;
  count: number;
}

/**
 * Checks total rows against the records around them. Sections are the runs of records between group and total rows; a
 * total is right when it is the sum of sections that end right above it, that begin right below it, or of all records.
 */
export class TotalsCheck {
  private readonly sections: Map<number, ColumnSum>[] = [new Map()];
  private readonly totals: TotalRow[] = [];
  private readonly steps: ReadonlyMap<number, PrintedStep>;

  /** `steps`: for each column the step its figures are printed in. */
  constructor(steps: ReadonlyMap<number, PrintedStep>) {
    this.steps = steps;
  }

  addRecordFigure(column: number, value: number): void {
    const entry = this.entry(column);
    entry.sum += value;
    entry.count++;
  }

  breakColumn(column: number): void {
    this.entry(column).broken = true;
  }

  private entry(column: number): ColumnSum {
    const section = this.sections.at(-1) ?? new Map<number, ColumnSum>();
    const known = section.get(column);
    if (known) return known;
    const fresh = { sum: 0, broken: false, count: 0 };
    section.set(column, fresh);
    return fresh;
  }

  /** A group or total row: the run of records before it is over. */
  closeSection(): void {
    if (this.sections.at(-1)?.size !== 0) this.sections.push(new Map());
  }

  addTotal(figures: readonly TotalFigure[], near: boolean): void {
    this.closeSection();
    if (figures.length > 0) this.totals.push({ section: this.sections.length - 1, figures, near });
  }

  report(sink: ProblemSink): void {
    for (const [index, total] of this.totals.entries()) {
      const wrong: { figure: TotalFigure; sum: number }[] = [];
      let checked = 0;
      for (const figure of total.figures) {
        const sums = this.possibleSums(figure.column, total.section, this.reach(index));
        if (sums === null) continue;
        checked++;
        const nearest = sums.reduce((best, sum) =>
          Math.abs(sum.sum - figure.value) < Math.abs(best.sum - figure.value) ? sum : best,
        );
        if (!this.matches(figure, nearest)) wrong.push({ figure, sum: nearest.sum });
      }
      // When most columns differ, the row adds up something else than these records; that is worth a remark only.
      const severity = wrong.length >= 3 && wrong.length > checked / 2 ? 'info' : 'warn';
      for (const { figure, sum } of wrong) {
        sink.add(
          figure.cell,
          'total_mismatch',
          `合计数${figure.value}与明细之和${Number(sum.toPrecision(12))}不符`,
          severity,
        );
      }
    }
  }

  private matches(figure: TotalFigure, sum: ColumnSum): boolean {
    const { step, rounded } = this.steps.get(figure.column) ?? { step: figure.step, rounded: false };
    const slack = 0.6 * Math.max(step, figure.step) + (rounded ? 0.5 * step * Math.min(sum.count, MOST_ROUNDED) : 0);
    return Math.abs(sum.sum - figure.value) <= slack;
  }

  /** First and last section that the total row may add up. */
  private reach(index: number): { readonly first: number; readonly last: number } {
    const end = this.sections.length - 1;
    if (!this.totals[index]?.near) return { first: 0, last: end };
    const next = this.totals[index + 1]?.section;
    return { first: this.totals[index - 1]?.section ?? 0, last: next === undefined ? end : next - 1 };
  }

  /** Sums the total may mean; null when one of them cannot be known. */
  private possibleSums(
    column: number,
    at: number,
    reach: { readonly first: number; readonly last: number },
  ): ColumnSum[] | null {
    const sums: ColumnSum[] = [];
    const collect = (indexes: readonly number[]) => {
      let running: ColumnSum = { sum: 0, broken: false, count: 0 };
      for (const index of indexes) {
        const entry = this.sections[index]?.get(column);
        // A section without figures adds nothing, and a total over it alone is zero.
        if (entry)
          running = {
            sum: running.sum + entry.sum,
            broken: running.broken || entry.broken,
            count: running.count + entry.count,
          };
        sums.push(running);
      }
    };
    collect(countDown(at - 1, reach.first));
    collect(countUp(at, reach.last));
    collect(countUp(reach.first, reach.last));
    if (sums.length === 0 || sums.some((sum) => sum.broken)) return null;
    return sums.some((sum) => sum.count > 0) ? sums : null;
  }
}

function countDown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}

function countUp(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

import type { AppraisalStage } from '@guatu/contract';

/** What confirmed appraisals of the projects of a unit come to, as `catalog/unit-facts.json` says. */
export interface UnitFact {
  readonly id: string;
  readonly label: string;
  readonly stage: AppraisalStage;
  readonly what: 'COUNT' | 'SHARE' | 'MEAN';
  /** Classes that count; null: any. */
  readonly classes: readonly string[] | null;
  /** Figures of taxes could be told from it. */
  readonly protect: 'tax' | null;
}

/** A confirmed sheet that nothing replaced. */
export interface AppraisedProject {
  readonly id: string;
  readonly stage: AppraisalStage;
  readonly class: string | null;
  readonly total: number | null;
}

export interface FoundFact {
  readonly value: number | null;
  /** The sheets that it rests on: those counted, those of the whole where it is a share or a mean. */
  readonly sheets: readonly string[];
}

/**
 * A fact of one unit from the sheets of its projects. Nothing appraised is a count of none; a share or a mean of nothing is
 * not known.
 */
export function unitFact({ stage, what, classes }: UnitFact, all: readonly AppraisedProject[]): FoundFact {
  const whole = all.filter((sheet) => sheet.stage === stage);
  const counted = whole.filter((sheet) => classes === null || (sheet.class !== null && classes.includes(sheet.class)));
  const ids = (sheets: readonly AppraisedProject[]) => sheets.map(({ id }) => id);
  if (what === 'COUNT') return { value: counted.length, sheets: ids(counted) };
  if (what === 'SHARE') {
    return { value: whole.length === 0 ? null : (counted.length / whole.length) * 100, sheets: ids(whole) };
  }
  const totals = counted.flatMap(({ total }) => (total === null ? [] : [total]));
  const sum = totals.reduce((all, total) => all + total, 0);
  return { value: totals.length === 0 ? null : sum / totals.length, sheets: ids(counted) };
}

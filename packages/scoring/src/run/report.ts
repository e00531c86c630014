import { decimalOfNumber, fixedDecimal, valueOrThrow } from '@guatu/kernel';
import { isMissing } from '../data/table.ts';
import { struckOf } from '../result/vetoes.ts';
import { classId } from './explain.ts';
import type { Run } from './types.ts';

/** A run as plain data: what a file or an answer of a program carries. Units by rank, those without a score last. */
export interface RunReport {
  readonly recipe: { readonly id: string; readonly title: string };
  /** Shares of the parts of each group, in the order of the tree. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly units: readonly UnitReport[];
  readonly exempt: readonly ExemptReport[];
  /** Judged, though an exemption could not be answered for want of facts. */
  readonly maybeExempt: readonly ExemptReport[];
}

export interface ExemptReport {
  readonly unit: string;
  readonly id: string;
  readonly title: string;
}

export interface UnitReport {
  readonly unit: string;
  /** Unrounded; null for a unit without a score. */
  readonly total: number | null;
  /** As it is shown. */
  readonly shown: string | null;
  readonly rank: number | null;
  readonly class: string | null;
  /** Null where nothing was reported. */
  readonly raw: Readonly<Record<string, number | null>>;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly groups: Readonly<Record<string, number>>;
  readonly eventPoints: number;
  readonly vetoes: readonly string[];
}

export function reportRun(run: Run): RunReport {
  const { recipe, table, groups, exempt, maybeExempt } = run;
  const brief = (list: typeof exempt) => list.map(({ unit, exemption: { id, title } }) => ({ unit, id, title }));
  const units = table.units.map((_, unit) => reportUnit(run, unit));
  const last = Number.POSITIVE_INFINITY;
  return {
    recipe: { id: recipe.id, title: recipe.title },
    weights: Object.fromEntries(
      groups.map(({ group, weights }) => [
        group.id,
        Object.fromEntries(group.children.map(({ id }, index) => [id, weights[index] ?? 0])),
      ]),
    ),
    units: units.sort((left, right) => (left.rank ?? last) - (right.rank ?? last)),
    exempt: brief(exempt),
    maybeExempt: brief(maybeExempt),
  };
}

function reportUnit(run: Run, unit: number): UnitReport {
  const scored = run.unscored[unit] !== 1;
  const total = scored ? (run.totals[unit] ?? 0) : null;
  return {
    unit: run.table.units[unit] ?? '',
    total,
    shown: total === null ? null : shownScore(total, run.recipe.decimals),
    rank: scored ? (run.ranks[unit] ?? 0) : null,
    class: scored ? classId(run, run.classes, unit) : null,
    raw: Object.fromEntries(
      run.leaves.map(({ leaf, raw }) => [leaf.id, isMissing(raw, unit) ? null : (raw.values[unit] ?? 0)]),
    ),
    scores: Object.fromEntries(
      run.leaves.map(({ leaf, score, excluded }) => [leaf.id, excluded?.[unit] === 1 ? null : (score[unit] ?? 0)]),
    ),
    groups: Object.fromEntries(run.groups.map(({ group, score }) => [group.id, score[unit] ?? 0])),
    eventPoints: run.eventPoints[unit] ?? 0,
    vetoes: struckOf(run.struck, unit).by.map(({ id }) => id),
  };
}

/** A score for people: rounded half away from zero, after everything that depends on it is settled. */
export function shownScore(score: number, decimals: number): string {
  return fixedDecimal(valueOrThrow(decimalOfNumber(score)), decimals);
}

import type { ScoreLine } from '@guatu/contract';
import { contributionsOf, type Run } from '@guatu/scoring';
import { scoreWords } from '../messages/score-words.ts';
import { numberText } from './numbers.ts';
import { columnsOfLeaf, nodesOf } from './tree.ts';

type LeafSteps = Run['leaves'][number];

/** The score tree of one unit, parents before their children, each line worked through with its numbers. */
export function linesOf(score: Run, at: number, hidden: ReadonlySet<string>): readonly ScoreLine[] {
  const nodes = nodesOf(score);
  const own = new Map(contributionsOf(score, at).map(({ id, points }) => [id, points]));
  const leaves = new Map(score.leaves.map((steps) => [steps.leaf.id, steps]));
  const pointsOf = (id: string): number | null => {
    const direct = own.get(id);
    if (direct !== undefined) return direct;
    const parts = nodes.filter(({ parent }) => parent === id).map((child) => pointsOf(child.id));
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
  };
  return nodes.map(({ id, parent, title, kind, unit, fullMarks, method }) => {
    const points = pointsOf(id);
    const steps = leaves.get(id);
    const common = { id, parent, title, kind, unit, fullMarks, method, points };
    if (!steps) {
      const parts = nodes
        .filter((each) => each.parent === id)
        .map((each) => `${each.title} ${wordOf(pointsOf(each.id))}`);
      const whole = parts.length === 0 || points === null ? [] : [scoreWords.groupOf(parts, numberText(points))];
      return { ...common, raw: null, against: null, steps: whole, columns: [] };
    }
    const columns = columnsOfLeaf(score.recipe, steps.leaf);
    if (hidden.has(id)) return { ...common, raw: null, against: null, steps: [scoreWords.hidden], columns };
    return {
      ...{ ...common, raw: rawOf(steps, at), against: againstOf(steps, at) },
      ...{ steps: stepsOf(score, steps, at, { fullMarks, points }), columns },
    };
  });
}

const wordOf = (points: number | null) => (points === null ? '—' : numberText(points));

export function rawOf({ raw }: LeafSteps, at: number): number | null {
  return raw.missing?.[at] === 1 ? null : (raw.values[at] ?? 0);
}

/** What the unit's peers were measured by: 均值 12.3，目标 40. */
function factsOf({ facts, peers }: LeafSteps, at: number): readonly string[] {
  const own = facts[peers.groupOf?.[at] ?? 0] ?? {};
  return Object.entries(own).map(([name, value]) => scoreWords.fact(name, numberText(value)));
}

function againstOf(steps: LeafSteps, at: number): string | null {
  const facts = factsOf(steps, at);
  return facts.length === 0 ? null : scoreWords.listed(facts);
}

/** One line worked through: how the value came about, what it was measured against, what it earned. */
function stepsOf(
  score: Run,
  steps: LeafSteps,
  at: number,
  { fullMarks, points }: { readonly fullMarks: number | null; readonly points: number | null },
): readonly string[] {
  const { leaf, treated, normalised, score: scores, excluded } = steps;
  const raw = rawOf(steps, at);
  const counts = excluded?.[at] !== 1;
  const own = scores[at] ?? 0;
  // Filled in before it was measured, or after; the latter was measured against nothing.
  const filled = leaf.missing === 'MEAN' || leaf.missing === 'MEDIAN';
  if (raw === null && !counts) return [scoreWords.absent(leaf.missing)];
  if (raw === null && !filled) return [scoreWords.absent(leaf.missing), earned(own, fullMarks, points)];
  const changed = treated[at] ?? 0;
  const facts = factsOf(steps, at);
  const method = scoreWords.method(leaf.normalise.method);
  const against = facts.length === 0 ? '' : scoreWords.against(facts);
  return [
    raw === null ? scoreWords.absent(leaf.missing) : valueStep(score, steps, at, raw),
    ...(raw !== null && changed !== raw ? [scoreWords.treated(numberText(changed))] : []),
    scoreWords.normalised(method, against, numberText(normalised[at] ?? 0)),
    earned(own, fullMarks, points),
  ];
}

function earned(score: number, fullMarks: number | null, points: number | null): string {
  if (fullMarks === null || points === null || fullMarks === 0) return scoreWords.score(numberText(score));
  return scoreWords.points(numberText(points / fullMarks), numberText(fullMarks), numberText(points));
}

function valueStep({ table, recipe }: Run, { leaf }: LeafSteps, at: number, raw: number): string {
  const titleOf = (column: string) => recipe.columns.find(({ id }) => id === column)?.title ?? column;
  const shownOf = (column: string) => numberText(table.numbers.get(column)?.values[at] ?? 0);
  const { value, unit = '' } = leaf;
  const shown = `${numberText(raw)}${unit === '' ? '' : ` ${unit}`}`;
  const [column, own] = [titleOf(value.column), shownOf(value.column)];
  if (value.kind === 'PLAIN') return scoreWords.plain(column, shown);
  const [base, baseValue] = [titleOf(value.base), shownOf(value.base)];
  if (value.kind === 'GROWTH') return scoreWords.growth(column, own, base, baseValue, shown);
  const times = value.times === 1 ? '' : ` × ${numberText(value.times)}`;
  return scoreWords.per(column, own, base, baseValue, times, shown);
}

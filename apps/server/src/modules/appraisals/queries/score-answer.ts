import type { AppraisalLine, AppraisalScore } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import {
  type Contribution,
  counterfactuals,
  type Explanation,
  explainUnit,
  type RecipeNode,
  type Run,
  shownScore,
} from '@guatu/scoring';
import { columnsOf, THE_PROJECT } from '../domain/score.ts';
import type { SheetSight } from '../domain/sight.ts';
import { appraisalWords } from '../messages.ts';

/** Ways to the next class that are worth reading. */
const WAYS = 4;

/** What a run says of the one project, as the reader may see it. */
export function scoreAnswer(run: Run, sight: SheetSight): AppraisalScore {
  const { recipe } = run;
  const explained = valueOrThrow(explainUnit(run, THE_PROJECT));
  const { vetoes, unanswered, events } = explained;
  const total = sight.scores ? explained.total : null;
  const list = recipe.classes?.classes ?? [];
  return {
    ...{ total, vetoes, unanswered },
    ...(sight.class
      ? { class: explained.class, classBefore: explained.classBefore }
      : { class: null, classBefore: null }),
    shown: total === null ? null : shownScore(total, recipe.decimals),
    withheld: sight.scores || explained.total === null ? null : withheldBy(sight),
    lines: linesOf(run, explained, sight),
    events: events.map(({ event, points }) => ({
      title: event.title,
      points: sight.hidden.has(event.column) ? null : points,
    })),
    classes: list.map((each) => ({ id: each.id, from: 'from' in each ? each.from : null })),
    next: sight.scores ? nextClass(run, explained) : null,
  };
}

const withheldBy = (sight: SheetSight) => (sight.class ? appraisalWords.withheld : appraisalWords.withheldClass);

/** Groups before what they are made of, each with the points it could have brought and those it brought. */
function linesOf(
  run: Run,
  { leaves, contributions }: Explanation,
  { hidden: secret }: SheetSight,
): readonly AppraisalLine[] {
  const brought = new Map(contributions.map((each: Contribution) => [each.id, each.points]));
  const traces = new Map(leaves.map((each) => [each.id, each]));
  const groups = new Map(run.groups.map((each) => [each.group.id, each]));
  const pointsOf = (node: RecipeNode): number | null => {
    const own = brought.get(node.id);
    if (own !== undefined) return node.kind === 'LEAF' && traces.get(node.id)?.score === null ? null : own;
    if (node.kind === 'LEAF') return null;
    return node.children.reduce((sum, child) => sum + (pointsOf(child) ?? 0), 0);
  };
  const walk = (node: RecipeNode, parent: string | null, fullMarks: number): readonly AppraisalLine[] => {
    const trace = traces.get(node.id);
    const { id, title } = node;
    const hidden = columnsOf(node).some((column) => secret.has(column));
    const seen = hidden ? { raw: null, points: null } : { raw: trace?.raw ?? null, points: pointsOf(node) };
    const own: AppraisalLine = { id, parent, title, fullMarks, ...seen, hidden };
    if (node.kind === 'LEAF') return [own];
    const weights = groups.get(node.id)?.weights;
    return [own, ...node.children.flatMap((child, index) => walk(child, id, fullMarks * (weights?.[index] ?? 0)))];
  };
  const { root, scale } = run.recipe;
  const weights = groups.get(root.id)?.weights;
  return root.children.flatMap((child, index) => walk(child, null, scale * (weights?.[index] ?? 0)));
}

/** The class above, with the smallest changes of one or two figures that reach it; null at the top and without a score. */
function nextClass(run: Run, { total, class: given }: Explanation): AppraisalScore['next'] {
  const classes = run.recipe.classes?.classes ?? [];
  const above = classes[classes.findIndex(({ id }) => id === given) - 1];
  if (total === null || !above) return null;
  const advice = counterfactuals(run, { unit: THE_PROJECT, goal: { kind: 'CLASS', id: above.id } });
  const found = advice.ok ? [...advice.value.single, ...advice.value.pairs].slice(0, WAYS) : [];
  return {
    class: above.id,
    ways: found.map(({ changes }) => changes.map(({ title, from, to }) => ({ title, from, to }))),
  };
}

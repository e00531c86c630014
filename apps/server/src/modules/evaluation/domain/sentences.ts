import type { Explanation, Run, Scheme } from '@guatu/scoring';
import { scoreWords } from '../messages/score-words.ts';
import type { ScoredUnit } from './frozen.ts';
import { numberText, percentText } from './numbers.ts';
import { groupOf, missingOf, rankOf } from './ranking.ts';
import { nodesOf } from './tree.ts';

interface Told {
  readonly score: Run;
  readonly at: number;
  readonly unit: ScoredUnit;
  readonly explanation: Explanation;
  readonly shown: string | null;
  readonly of: number;
  readonly doubt: Scheme['doubt'];
}

/** The whole in sentences: where the unit stands, what made it, what moved its class, what is not known and how sure it is. */
export function sentencesOf(told: Told): readonly string[] {
  const { score, at, unit, explanation, shown, of, doubt } = told;
  const titles = new Map(score.recipe.columns.map(({ id, title }) => [id, title]));
  const missing = missingOf(score, unit).map((id) => titles.get(id) ?? id);
  const rank = rankOf(unit);
  if (shown === null || rank === null) return [scoreWords.unscored(missing), ...openEnds(explanation)];
  const group = groupOf(score, at);
  return [
    scoreWords.standing({ shown, of, rank, class: unit.class, group }),
    ...extremes(score, explanation),
    ...eventSentence(explanation),
    ...vetoSentence(explanation),
    ...openEnds(explanation),
    ...(missing.length === 0 ? [] : [scoreWords.gaps(missing)]),
    ...(unit.spread === null || doubt === null ? [] : [intervalSentence(unit.spread, doubt)]),
  ];
}

/** The part that won the largest share of its marks, and another that lost most. */
function extremes(score: Run, { contributions }: Explanation): readonly string[] {
  const marks = new Map(nodesOf(score).map(({ id, fullMarks }) => [id, fullMarks]));
  const parts = contributions.flatMap((each) => {
    const full = marks.get(each.id) ?? 0;
    return full > 0 ? [{ ...each, share: each.points / full, lost: full - each.points }] : [];
  });
  const best = [...parts].sort((a, b) => b.share - a.share)[0];
  if (!best) return [];
  const worst = parts.filter(({ id }) => id !== best.id).sort((a, b) => b.lost - a.lost)[0];
  const won = scoreWords.strongest(best.title, percentText(best.share), numberText(best.points));
  // A loss that no reader would see in print is none.
  const lost = worst && worst.lost >= 0.05 ? [scoreWords.weakest(worst.title, numberText(worst.lost))] : [];
  return [scoreWords.sentence([won, ...lost])];
}

function eventSentence({ events, eventPoints }: Explanation): readonly string[] {
  const titles = events.map(({ event, points }) => scoreWords.eventPoints(event.title, numberText(points)));
  return titles.length === 0 ? [] : [scoreWords.bonus(numberText(eventPoints), titles)];
}

function vetoSentence({ vetoes, class: given, classBefore }: Explanation): readonly string[] {
  if (vetoes.length === 0) return [];
  const titles = vetoes.map(({ title }) => title);
  if (classBefore === null || given === null) return [scoreWords.struck(titles)];
  return [scoreWords.moved(titles, classBefore, given)];
}

function openEnds({ unanswered }: Explanation): readonly string[] {
  return unanswered.length === 0 ? [] : [scoreWords.unanswered(unanswered.map(({ title }) => title))];
}

type Doubt = NonNullable<Scheme['doubt']>;

function intervalSentence({ low, high }: { readonly low: number; readonly high: number }, doubt: Doubt): string {
  return scoreWords.interval({ ...doubtWords(doubt), low: numberText(low), high: numberText(high) });
}

/** How intervals were found, in a sentence. */
export function doubtSentence(doubt: Scheme['doubt']): string | null {
  return doubt === null ? null : scoreWords.doubt(doubtWords(doubt));
}

/** Share of draws between the ends of an interval where the scheme says nothing; as the engine takes it. */
const USUAL_LEVEL = 0.9;

function doubtWords({ weights, draws, level = USUAL_LEVEL }: Doubt) {
  const percent =
    weights === undefined
      ? scoreWords.otherwise
      : weights.kind === 'WITHIN'
        ? scoreWords.within(weights.percent)
        : scoreWords.dirichlet;
  return { percent, draws: numberText(draws), level: percentText(level) };
}

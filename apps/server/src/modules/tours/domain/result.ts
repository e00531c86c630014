import { type ResultLine, resultLineSchema } from '@guatu/contract';
import { type CodedError, canonicalText, printDecimal } from '@guatu/kernel';
import { type ScoreSheet, scoreTour, type TourScore } from '@guatu/planning';
import type { CardRecord } from './card.ts';
import type { TourScheme } from './rules.ts';

type Entrants = readonly { readonly code: string; readonly name: string }[];

export type Outcome =
  | { readonly kind: 'scored'; readonly lines: readonly FrozenLine[] }
  | { readonly kind: 'unscored'; readonly entrants: readonly string[] }
  | { readonly kind: 'refused'; readonly error: CodedError };

/** The result of a tour out of the sheets that were handed in. Somebody nobody scored is told, not passed over. */
export function outcomeOf(scheme: TourScheme, entrants: Entrants, cards: readonly CardRecord[]): Outcome {
  const sheets = sheetsOf(entrants, cards);
  const scored = new Set(sheets.map(({ entrant }) => entrant));
  const unscored = entrants.filter(({ name }) => !scored.has(name)).map(({ name }) => name);
  if (unscored.length > 0 || entrants.length === 0) return { kind: 'unscored', entrants: unscored };
  const scores = scoreTour(scheme, sheets);
  if (!scores.ok) return { kind: 'refused', error: scores.error };
  return { kind: 'scored', lines: scores.value.map((score) => frozenLine(scheme, score, sheets)) };
}

/** Judges and entrants go by their names, which the engine's refusals tell. */
function sheetsOf(entrants: Entrants, cards: readonly CardRecord[]): readonly ScoreSheet[] {
  return cards
    .filter(({ status }) => status === 'IN')
    .flatMap(({ judge, group, marks, aside }) =>
      entrants
        .filter(({ code }) => !aside.has(code))
        .map(({ code, name }) => ({ judge, group, entrant: name, marks: marks.get(code) ?? {} })),
    );
}

function frozenLine(
  scheme: TourScheme,
  { entrant, score, rank, groups, awards }: TourScore,
  sheets: readonly ScoreSheet[],
): FrozenLine {
  return {
    ...{ entrant, rank, score: printDecimal(score) },
    awards: awards
      .flatMap((id) => scheme.awards.filter((award) => award.id === id))
      .map(({ id, title, end }) => ({
        ...{ id, title, end },
      })),
    groups: groups.map(({ group: id, mean, leftOut, totals }) => {
      const { title = id, weight = 0 } = scheme.groups.find((each) => each.id === id) ?? {};
      return {
        ...{ id, title, weight, mean: printDecimal(mean), counted: totals.length - leftOut.length },
        sheets: totals.map(({ judge, total }) => ({
          ...{ judge, total: printDecimal(total), leftOut: leftOut.includes(judge) },
          marks: sheets.find((sheet) => sheet.judge === judge && sheet.entrant === entrant)?.marks ?? {},
        })),
      };
    }),
  };
}

/** A line as it is sealed; the rank before is looked up when it is shown. */
export type FrozenLine = Omit<ResultLine, 'before'>;

const frozenLines = resultLineSchema.omit({ before: true }).array();

/** The sealed text of a result: what its hash is made of. */
export function sealedText(schemeHash: string, entrants: Entrants, lines: readonly FrozenLine[]): string {
  return canonicalText({ scheme: schemeHash, entrants: entrants.map(({ name }) => name), lines });
}

/** The lines of a sealed text. */
export function sealedLines(text: string): readonly FrozenLine[] {
  // Written by `sealedText`; what is not in that form fails to be read.
  const { lines } = JSON.parse(text) as { readonly lines: unknown };
  return frozenLines.parse(lines);
}

/** What readers outside may see of a result: no single sheets, and no awards of the bottom. */
export function outsideLine(line: FrozenLine): FrozenLine {
  return {
    ...line,
    awards: line.awards.filter(({ end }) => end === 'TOP'),
    groups: line.groups.map((group) => ({ ...group, sheets: [] })),
  };
}

/** The ranks of the tour before by entrant, and whether the same were scored then. */
export function ranksBefore(
  now: readonly FrozenLine[],
  before: readonly FrozenLine[],
): { readonly rankOf: ReadonlyMap<string, number>; readonly same: boolean } {
  const rankOf = new Map(before.map(({ entrant, rank }) => [entrant, rank]));
  return { rankOf, same: now.length === before.length && now.every(({ entrant }) => rankOf.has(entrant)) };
}

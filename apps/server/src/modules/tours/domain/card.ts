import type { CardEntry, Values } from '@guatu/contract';
import { isMark } from '@guatu/planning';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import type { TourScheme } from './rules.ts';
import { partCodes, textIn } from './tour.ts';

/** The sheet of one judge as its record says. */
export interface CardRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly tourId: string;
  readonly title: string;
  readonly judge: string;
  readonly group: string;
  readonly userId: string | null;
  readonly status: 'DRAFT' | 'IN';
  readonly paper: string | null;
  readonly by: string | null;
  readonly on: string | null;
  /** By entrant and criterion. */
  readonly marks: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Why the judge stands aside, by entrant. */
  readonly aside: ReadonlyMap<string, string>;
}

/** Reads a sheet out of its row. The fields were written by the acts of this module, which fill them all. */
export function readCard({ id, version, territoryId, values }: CurrentRow): CardRecord {
  const text = (key: string) => textIn(values, key);
  return {
    ...{ id, version, territoryId },
    tourId: text('cardTour') ?? '',
    title: text('cardTitle') ?? '',
    judge: text('cardJudge') ?? '',
    group: text('cardGroup') ?? '',
    userId: text('cardUser'),
    status: text('cardStatus') as CardRecord['status'],
    paper: text('cardPaper'),
    by: text('cardBy'),
    on: text('cardOn'),
    marks: marksIn(values),
    aside: new Map(partCodes(values, 'asideReason').map((code) => [code, text(`asideReason@${code}`) ?? ''])),
  };
}

/** Codes of entrants have no hyphen, so the first one parts them from the criterion. */
function marksIn(values: Values): CardRecord['marks'] {
  const marks = new Map<string, Record<string, number>>();
  for (const code of partCodes(values, 'markGiven')) {
    const at = code.indexOf('-');
    const given = values[`markGiven@${code}`];
    if (typeof given !== 'number') continue;
    const entrant = code.slice(0, at);
    marks.set(entrant, { ...marks.get(entrant), [code.slice(at + 1)]: given });
  }
  return marks;
}

/** The fields that entries write: marks given and taken away, and standing aside, which takes all marks away. */
export function entryValues(card: Pick<CardRecord, 'marks'>, entries: readonly CardEntry[]): Values {
  return Object.fromEntries(
    entries.flatMap(({ entrant, marks, aside }) => {
      const held = Object.keys(card.marks.get(entrant) ?? {});
      const given = aside === null ? Object.entries(marks) : held.map((criterion) => [criterion, null] as const);
      return [
        ...given.map(([criterion, mark]) => [`markGiven@${entrant}-${criterion}`, mark] as const),
        [`asideReason@${entrant}`, aside] as const,
      ];
    }),
  );
}

export type EntryProblem =
  | { readonly what: 'ENTRANT'; readonly entrant: string }
  | { readonly what: 'CRITERION'; readonly criterion: string }
  | { readonly what: 'MARK'; readonly criterion: string; readonly entrant: string };

/** What is wrong with entries: somebody who is not scored, something that is not marked, a mark out of range. */
export function entryProblem(
  scheme: TourScheme,
  entrants: readonly { readonly code: string; readonly name: string }[],
  entries: readonly CardEntry[],
): EntryProblem | null {
  for (const { entrant, marks } of entries) {
    const scored = entrants.find(({ code }) => code === entrant);
    if (!scored) return { what: 'ENTRANT', entrant };
    for (const [id, mark] of Object.entries(marks)) {
      const criterion = scheme.criteria.find((each) => each.id === id);
      if (!criterion) return { what: 'CRITERION', criterion: id };
      if (mark !== null && !isMark(mark, scheme.fullMarks)) {
        return { what: 'MARK', criterion: criterion.title, entrant: scored.name };
      }
    }
  }
  return null;
}

/** Entrants that a sheet says nothing or not everything of. */
export function openEntrants(
  { criteria }: Pick<TourScheme, 'criteria'>,
  entrants: readonly { readonly code: string; readonly name: string }[],
  { marks, aside }: Pick<CardRecord, 'marks' | 'aside'>,
): readonly { readonly code: string; readonly name: string }[] {
  return entrants.filter(({ code }) => {
    const given = marks.get(code) ?? {};
    return !aside.has(code) && criteria.some(({ id }) => given[id] === undefined);
  });
}

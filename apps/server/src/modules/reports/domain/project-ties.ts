import type { Fact, ProjectMention } from '@guatu/extract';
import { nameKey } from '@guatu/kernel';
import type { ProjectMatch } from './projects.ts';
import { CLAUSE_END } from './vocabulary.ts';

/** A mention with the projects of the ledger that it may be. */
export interface MentionedProject {
  readonly mention: ProjectMention;
  readonly offers: readonly ProjectMatch[];
  readonly taken: string | null;
  readonly several: boolean;
}

/** Words by which reports call a field of a project. */
export interface ProjectWord {
  readonly field: string;
  readonly phrases: readonly string[];
}

/** The fields that words may mean, the one whose words are nearest first. */
export function fieldsOf(words: readonly ProjectWord[], phrase: string): readonly string[] {
  const key = nameKey(phrase);
  return words
    .flatMap(({ field, phrases }) => {
      const longest = Math.max(0, ...phrases.map(nameKey).map((word) => (key.endsWith(word) ? word.length : 0)));
      return longest > 0 ? [{ field, longest }] : [];
    })
    .sort((a, b) => b.longest - a.longest)
    .map(({ field }) => field);
}

/** How far the name of a project may stand from its figure. */
const REACH = 120;

/** Says of a figure which project of the same sentence it speaks of. */
export class ProjectTies {
  readonly #text: string;
  readonly #mentions: readonly MentionedProject[];
  readonly #words: readonly ProjectWord[];

  constructor(text: string, mentions: readonly MentionedProject[], words: readonly ProjectWord[]) {
    this.#text = text;
    this.#mentions = [...mentions].sort((a, b) => a.mention.start - b.mention.start);
    this.#words = words;
  }

  /** The mention whose own investment the figure is, else the last one named before it; null for figures of a place. */
  of(fact: Fact): MentionedProject | null {
    // What a project is planned to cost reads as something aimed at, like the level of anything planned.
    const role = fact.role === 'level' || fact.role === 'target';
    if (fact.unit !== 'CNY' || !role || fact.indicator === null) return null;
    if (fieldsOf(this.#words, fact.indicator).length === 0) return null;
    const near = this.#near(fact);
    const own = near.find(({ mention }) => mention.investment === fact.value);
    const last = near.filter(({ mention }) => mention.end <= fact.start).at(-1);
    return own ?? last ?? null;
  }

  #near({ start, end }: Fact): readonly MentionedProject[] {
    const found: MentionedProject[] = [];
    for (let i = this.#firstFrom(start - REACH); i < this.#mentions.length; i++) {
      const each = this.#mentions[i];
      if (!each || each.mention.start > end + REACH) break;
      const between =
        each.mention.end <= start
          ? this.#text.slice(each.mention.end, start)
          : this.#text.slice(end, each.mention.start);
      if (!CLAUSE_END.test(between)) found.push(each);
    }
    return found;
  }

  /** Index of the first mention that begins at or after a place. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.#mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.mention.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

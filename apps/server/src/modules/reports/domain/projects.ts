import { type Bigrams, bigrams, dice, nameKey } from '@guatu/kernel';
import type { Thresholds } from './indicators.ts';

/** A project of the ledger, as far as a report may mean it. */
export interface KnownProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly district: number;
  /** Amounts that reports may call its investment, in yuan. */
  readonly investments: readonly number[];
}

/** What a report says of a project. */
export interface Mention {
  readonly name: string;
  readonly company: string | null;
  readonly investment: number | null;
  readonly district: number | null;
}

export type ProjectReason = 'SAME' | 'ALIKE' | 'CONTAINED' | 'COMPANY' | 'INVESTMENT' | 'PLACE' | 'OTHER_PLACE';

export interface ProjectMatch {
  readonly projectId: string;
  readonly score: number;
  readonly why: readonly ProjectReason[];
}

/** Only records that share one of the rarest pairs of a name are compared, so that a long ledger stays quick. */
const RARE_PAIRS = 5;

/** A name inside another says more than its share of characters, but not that both are one. */
const CONTAINED = 0.8;

/** Finds the projects of the ledger that a mention may be: by name, then by what else agrees. */
export class ProjectMatcher {
  readonly #known: readonly { readonly project: KnownProject; readonly key: string; readonly pairs: Bigrams }[];
  readonly #byPair = new Map<string, number[]>();
  readonly #thresholds: Thresholds & { readonly agrees: number; readonly most: number };

  constructor(
    projects: readonly KnownProject[],
    thresholds: Thresholds & { readonly agrees: number; readonly most: number },
  ) {
    this.#thresholds = thresholds;
    this.#known = projects.map((project) => {
      const key = nameKey(project.name);
      return { project, key, pairs: bigrams(key) };
    });
    for (const [i, { pairs }] of this.#known.entries()) {
      for (const pair of pairs.keys()) {
        const list = this.#byPair.get(pair);
        if (list) list.push(i);
        else this.#byPair.set(pair, [i]);
      }
    }
  }

  /** Best first. `taken` is the project it is; null when none is near enough or two are equally near. */
  match(mention: Mention): {
    readonly offers: readonly ProjectMatch[];
    readonly taken: string | null;
    readonly several: boolean;
  } {
    const key = nameKey(mention.name);
    const pairs = bigrams(key);
    const rare = [...pairs.keys()]
      .map((pair) => this.#byPair.get(pair) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, RARE_PAIRS);
    const offers = [...new Set(rare.flat())]
      .flatMap((i) => {
        const other = this.#known[i];
        const match = other && this.#judge(mention, key, pairs, other);
        return match && match.score >= this.#thresholds.offered ? [match] : [];
      })
      .sort((a, b) => b.score - a.score || a.projectId.localeCompare(b.projectId, 'en'))
      .slice(0, this.#thresholds.most);
    const [first, second] = offers;
    const near = first !== undefined && first.score >= this.#thresholds.matched;
    const several = near && second !== undefined && second.score === first.score;
    return { offers, taken: near && !several ? first.projectId : null, several };
  }

  #judge(
    mention: Mention,
    key: string,
    pairs: Bigrams,
    other: { readonly project: KnownProject; readonly key: string; readonly pairs: Bigrams },
  ): ProjectMatch {
    const { project } = other;
    const agrees = this.#thresholds.agrees;
    let [score, why]: [number, ProjectReason] = [dice(pairs, other.pairs), 'ALIKE'];
    if (key === other.key) [score, why] = [1, 'SAME'];
    else if (score < CONTAINED && (key.includes(other.key) || other.key.includes(key))) {
      [score, why] = [CONTAINED, 'CONTAINED'];
    }
    const reasons: ProjectReason[] = [why];
    if (mention.company !== null && project.owner !== null && nameKey(mention.company) === nameKey(project.owner)) {
      reasons.push('COMPANY');
      score += agrees;
    }
    if (mention.investment !== null && project.investments.includes(mention.investment)) {
      reasons.push('INVESTMENT');
      score += agrees;
    }
    if (mention.district !== null) {
      const same = mention.district === project.district;
      reasons.push(same ? 'PLACE' : 'OTHER_PLACE');
      score += same ? agrees : -agrees;
    }
    return { projectId: project.id, score: Math.round(Math.min(1, score) * 100) / 100, why: reasons };
  }
}

import { type Bigrams, bigrams, dice } from '@guatu/kernel';
import { PART_WORDS } from './vocabulary.ts';

/** A record that exists, as far as telling names apart needs it. */
export interface NamedRecord {
  readonly id: string;
  readonly nameKey: string;
  readonly code: string | null;
}

export interface Similar {
  readonly id: string;
  readonly score: number;
}

/** Below this, names are ordinary neighbours: every park has a standard workshop, every town a sewage works. */
const ENOUGH = 0.82;

/**
 * Finds the existing record of one district whose name is nearly that of a new one. A hint for a person, never proof.
 * Only records that share at least one rare pair of characters are compared, so that a long list stays quick.
 */
export class SimilarNames {
  private readonly records: readonly { record: NamedRecord; pairs: Bigrams; parts: string }[];
  private readonly byPair = new Map<string, number[]>();

  constructor(records: readonly NamedRecord[]) {
    this.records = records.map((record) => ({
      record,
      pairs: bigrams(record.nameKey),
      parts: partsOf(record.nameKey),
    }));
    for (const [i, { pairs }] of this.records.entries()) {
      for (const pair of pairs.keys()) {
        const list = this.byPair.get(pair);
        if (list) list.push(i);
        else this.byPair.set(pair, [i]);
      }
    }
  }

  find(nameKey: string, code: string | null): Similar | null {
    const pairs = bigrams(nameKey);
    const parts = partsOf(nameKey);
    const rare = [...pairs.keys()]
      .map((pair) => this.byPair.get(pair) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, RARE_PAIRS);
    let best: Similar | null = null;
    for (const i of new Set(rare.flat())) {
      const other = this.records[i];
      if (!other || other.parts !== parts) continue;
      // Two official codes that differ are two projects, whatever their names.
      if (code !== null && other.record.code !== null && code !== other.record.code) continue;
      const score = dice(pairs, other.pairs);
      if (score >= ENOUGH && (best === null || score > best.score)) best = { id: other.record.id, score };
    }
    return best;
  }
}

/** Names as alike as `ENOUGH` share most pairs, so that a few of the rarest find them. */
const RARE_PAIRS = 4;

function partsOf(nameKey: string): string {
  return (nameKey.match(PART_WORDS) ?? []).join('|');
}

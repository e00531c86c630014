/** Where a unit's rank lay over all draws. All 0 for a unit without a score. */
export interface RankSpread {
  readonly mean: number;
  readonly median: number;
  /** Ends of the interval that holds the asked share of draws, as many left out below as above. */
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
}

/** Units counted at a time, so that their counts stay in near memory while the draws pass by. */
const BLOCK = 32;

/** Spreads from the places of all draws, draw after draw, by counting. */
export function spreadOf(
  kept: Uint16Array | Uint32Array,
  units: number,
  draws: number,
  level: number,
): readonly RankSpread[] {
  const spreads: RankSpread[] = [];
  const width = units + 1;
  const counts = new Uint32Array(BLOCK * width);
  for (let from = 0; from < units; from += BLOCK) {
    const size = Math.min(BLOCK, units - from);
    counts.fill(0);
    for (let draw = 0; draw < draws; draw += 1) {
      const row = draw * units + from;
      for (let unit = 0; unit < size; unit += 1) {
        const at = unit * width + (kept[row + unit] ?? 0);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
    for (let unit = 0; unit < size; unit += 1) {
      spreads.push(ofCounts(counts.subarray(unit * width, (unit + 1) * width), draws, level));
    }
  }
  return spreads;
}

function ofCounts(counts: Uint32Array, draws: number, level: number): RankSpread {
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) sum += (counts[place] ?? 0) * place;
  const tail = (1 - level) / 2;
  return {
    mean: sum / draws,
    median: placeAt(counts, draws / 2),
    low: placeAt(counts, draws * tail),
    high: placeAt(counts, draws * (1 - tail)),
    best: placeAt(counts, 1),
    worst: placeAt(counts, draws),
  };
}

/** The smallest place that at least so many draws reach; a hair's breadth of binary noise is forgiven. */
function placeAt(counts: Uint32Array, wanted: number): number {
  let reached = 0;
  for (let place = 0; place < counts.length; place += 1) {
    reached += counts[place] ?? 0;
    if (reached > 0 && reached >= wanted - 1e-9) return place;
  }
  return counts.length - 1;
}

import { membersOf, type Peers } from '../leaf/peers.ts';
import { Ranker } from '../math/ranks.ts';
import type { ClassRule } from '../recipe/classes.ts';
import { assignClasses } from '../result/classes.ts';

/** Units that are ranked with each other, with buffers of their own; `members` null stands for everybody. */
interface Field {
  readonly members: Uint32Array | null;
  readonly totals: Float64Array;
  readonly places: Float64Array;
  readonly ranker: Ranker;
  /** Places in the table, the best first. */
  readonly order: Uint32Array;
}

/** Places and classes from totals, again and again with the same buffers. Units without a score are left alone. */
export class Placer {
  readonly #fields: readonly Field[];

  constructor(peers: Peers, unscored: Uint8Array, within: number) {
    const n = unscored.length;
    this.#fields = rankedMembers(peers, unscored).map((members) => {
      const size = members?.length ?? n;
      const buffer = () => new Float64Array(members === null ? 0 : size);
      const ranker = new Ranker(size, within);
      return { members, totals: buffer(), places: buffer(), ranker, order: new Uint32Array(size) };
    });
  }

  /** The place of each unit, the better one where several share it. */
  place(totals: Float64Array, places: Float64Array): void {
    for (const field of this.#fields) {
      const { members, order } = field;
      if (members === null) order.set(field.ranker.rank(totals, places));
      else {
        for (let i = 0; i < members.length; i += 1) field.totals[i] = totals[members[i] ?? 0] ?? 0;
        const own = field.ranker.rank(field.totals, field.places);
        for (let i = 0; i < members.length; i += 1) {
          order[i] = members[own[i] ?? 0] ?? 0;
          places[members[i] ?? 0] = field.places[i] ?? 0;
        }
      }
    }
  }

  /** Classes by the places just given. */
  classify(rule: ClassRule, totals: Float64Array, places: Float64Array, floors: Uint8Array, out: Uint8Array): void {
    for (const { order } of this.#fields) {
      assignClasses(rule, { order, count: order.length, places, totals }, floors, out);
    }
  }
}

/** Who is ranked with whom, without those who have no score. */
function rankedMembers(peers: Peers, unscored: Uint8Array): readonly (Uint32Array | null)[] {
  if (peers.members === null && !unscored.includes(1)) return [null];
  return membersOf(peers, unscored.length).map((members) => members.filter((unit) => unscored[unit] !== 1));
}

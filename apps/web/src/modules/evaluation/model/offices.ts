import type { Dictionary } from '../../records/dictionary.ts';

type Place = Dictionary['territories'][number];

/** The leaf that an office's own records lie at stands below it, without a name of its own. */
const OWN = 'OWN';

/** The offices for which somebody may judge, widest first: units at whose own leaf the person's scope reaches. */
export function officesOf(
  territories: readonly Place[],
  scope: { readonly all: boolean; readonly territories: readonly number[] },
): readonly Place[] {
  const reached = new Set(scope.territories);
  const ownLeaf = new Map(territories.filter(({ kind }) => kind === OWN).map(({ parentId, id }) => [parentId, id]));
  return territories.filter(({ id, kind }) => kind !== OWN && (scope.all || reached.has(ownLeaf.get(id) ?? id)));
}

/** A node of the dispatch tree, in the official order. */
export interface TerritoryNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
}

export interface Districts {
  readonly names: readonly string[];
  /** Place of the district that a leaf belongs to. */
  placeOf(leaf: number): number;
}

/** The units right below the root, each with all its leaves; what hangs elsewhere comes last, under its own name. */
export function districtsOf(nodes: readonly TerritoryNode[]): Districts {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, number>();
  const names: string[] = [];
  for (const node of nodes) {
    if (node.parentId === null || byId.get(node.parentId)?.parentId !== null) continue;
    places.set(node.id, names.length);
    names.push(node.name);
  }
  const placeOf = (leaf: number): number => {
    for (let node = byId.get(leaf); node !== undefined; node = byId.get(node.parentId ?? Number.NaN)) {
      const place = places.get(node.id);
      if (place !== undefined) return place;
    }
    const place = names.length;
    names.push(byId.get(leaf)?.name ?? '');
    places.set(leaf, place);
    return place;
  };
  return { names, placeOf };
}

/** The leaf that stands for an office: the one nearest the root that its scope holds, first in the official order. */
export function ownLeaf(
  nodes: readonly TerritoryNode[],
  scope: { readonly all: boolean; readonly territories: readonly number[] },
): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  const depth = (node: TerritoryNode): number => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  const leaves = nodes.filter(({ id }) => !parents.has(id) && (scope.all || scope.territories.includes(id)));
  const [first] = [...leaves].sort((a, b) => depth(a) - depth(b));
  if (first === undefined) throw new Error('a scope without territories keeps no form');
  return first.id;
}

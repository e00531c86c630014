import { nameKey } from '@guatu/kernel';
import { askedBefore } from './asked-before.ts';

/** A node of the dispatch-unit tree, as far as naming needs it. */
export interface TerritoryNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/**
 * Finds dispatch units by what ledgers call them. Rows refer to leaves only; a district named as such stands for its
 * leaf 本级 (kind OWN).
 */
export class TerritoryIndex {
  private readonly byId: ReadonlyMap<number, TerritoryNode>;
  private readonly byName = new Map<string, TerritoryNode[]>();
  private readonly ownLeaf = new Map<number, number>();
  private readonly parents = new Set<number>();
  private readonly nodesIn = askedBefore((text) => this.nodesNamed(nameKey(text)));

  constructor(nodes: readonly TerritoryNode[]) {
    this.byId = new Map(nodes.map((node) => [node.id, node]));
    for (const node of nodes) {
      if (node.parentId !== null) this.parents.add(node.parentId);
      if (node.kind === 'OWN' && node.parentId !== null) this.ownLeaf.set(node.parentId, node.id);
      for (const name of [node.name, ...node.aliases]) {
        const key = nameKey(name);
        const known = this.byName.get(key) ?? [];
        if (!known.includes(node)) this.byName.set(key, [...known, node]);
      }
    }
  }

  /** The leaf a text names: the whole text, else the longest name in it. Null when none or several equally long. */
  leafNamed(text: string, within: number | null = null): number | null {
    const { whole, longest } = this.nodesIn(text);
    return this.pick(whole, within) ?? this.pick(longest, within);
  }

  /** The nodes that a text is the name of, and those with the longest name in it. */
  private nodesNamed(key: string): { whole: readonly TerritoryNode[]; longest: readonly TerritoryNode[] } {
    if (key === '') return { whole: [], longest: [] };
    let longest: TerritoryNode[] = [];
    let length = 1;
    for (const [name, nodes] of this.byName) {
      if (name.length < length || name.length < 2 || !key.includes(name)) continue;
      longest = name.length > length ? [...nodes] : [...longest, ...nodes];
      length = name.length;
    }
    return { whole: this.byName.get(key) ?? [], longest };
  }

  /** The district, zone or city directly below the root that a leaf belongs to; names repeat only across these. */
  districtOf(leaf: number): number {
    let node = this.byId.get(leaf);
    while (node && node.parentId !== null) {
      const parent = this.byId.get(node.parentId);
      if (!parent || parent.parentId === null) return node.id;
      node = parent;
    }
    return leaf;
  }

  /** The leaves of a node, itself when it is one. */
  leavesBelow(id: number): readonly number[] {
    return [...this.byId.keys()].filter((leaf) => !this.parents.has(leaf) && this.isBelow(leaf, id));
  }

  /** The leaf that stands for a node: itself, or its 本级. */
  leafOf(id: number): number | null {
    return this.parents.has(id) ? (this.ownLeaf.get(id) ?? null) : id;
  }

  private pick(nodes: readonly TerritoryNode[], within: number | null): number | null {
    const inside = within === null ? nodes : nodes.filter((node) => this.isBelow(node.id, within));
    const leaves = new Set((inside.length > 0 ? inside : nodes).map((node) => this.leafOf(node.id)));
    const [only] = leaves;
    return leaves.size === 1 && only !== undefined ? only : null;
  }

  private isBelow(id: number, ancestor: number): boolean {
    for (let node = this.byId.get(id); node; node = node.parentId === null ? undefined : this.byId.get(node.parentId)) {
      if (node.id === ancestor) return true;
    }
    return false;
  }
}

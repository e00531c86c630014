/** A node of the dispatch tree. */
export interface TreeNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** The dispatch units as figures name them; offices' own leaves are no units of their own. */
export class Places {
  readonly nodes: readonly TreeNode[];
  private readonly byId: ReadonlyMap<number, TreeNode>;
  private readonly byName = new Map<string, number>();

  constructor(nodes: readonly TreeNode[]) {
    this.nodes = nodes;
    this.byId = new Map(nodes.map((node) => [node.id, node]));
    for (const { id, kind, name, aliases } of nodes) {
      if (kind === 'OWN') continue;
      for (const word of [name, ...aliases]) if (!this.byName.has(word)) this.byName.set(word, id);
    }
  }

  /** Whom a figure is about: the place that it names, or that its subject is; else the place whose ledger it is in. */
  about(region: string | null, subject: string | null, leaf: number): number {
    const named = region === null ? undefined : this.byName.get(region);
    return named ?? (subject === null ? undefined : this.byName.get(subject)) ?? this.unitOf(leaf);
  }

  /** Whether a text is the name of a unit. */
  named(text: string): boolean {
    return this.byName.has(text);
  }

  unitOf(leaf: number): number {
    const node = this.byId.get(leaf);
    return node?.kind === 'OWN' ? (node.parentId ?? leaf) : leaf;
  }

  /** The leaf under which the office of a unit keeps its own. */
  leafOf(unit: number): number {
    return this.nodes.find(({ parentId, kind }) => parentId === unit && kind === 'OWN')?.id ?? unit;
  }

  name(unit: number): string {
    return this.byId.get(unit)?.name ?? '';
  }

  below(unit: number): readonly TreeNode[] {
    return this.nodes.filter(({ parentId, kind }) => parentId === unit && kind !== 'OWN');
  }

  /** Whether a unit hangs somewhere below another. */
  isBelow(unit: number, top: number): boolean {
    const parent = this.byId.get(unit)?.parentId ?? null;
    return parent !== null && (parent === top || this.isBelow(parent, top));
  }

  /** Units of the same kind below the same one: districts among districts, towns among towns. */
  sisters(unit: number): readonly TreeNode[] {
    const node = this.byId.get(unit);
    if (node?.parentId == null) return [];
    return this.below(node.parentId).filter(({ kind }) => kind === node.kind);
  }

  /** How deep in the tree a unit hangs; the root is 0. */
  depth(unit: number): number {
    let depth = 0;
    for (let node = this.byId.get(unit); node?.parentId != null; node = this.byId.get(node.parentId)) depth += 1;
    return depth;
  }

  /** The units that a scope reads the office of, in the order of the tree. */
  readable({
    all,
    territories,
  }: {
    readonly all: boolean;
    readonly territories: readonly number[];
  }): readonly TreeNode[] {
    const seen = new Set(territories);
    return this.inOrder().filter(({ id }) => all || seen.has(this.leafOf(id)));
  }

  private inOrder(parent: number | null = null): readonly TreeNode[] {
    return this.nodes
      .filter(({ parentId, kind }) => parentId === parent && kind !== 'OWN')
      .flatMap((node) => [node, ...this.inOrder(node.id)]);
  }
}

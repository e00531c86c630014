/** A dispatch unit. */
export interface TreeNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
}

/** The tree of dispatch units as one reader sees it: nodes with at least one leaf in the reader's scope. */
export interface Tree {
  readonly nodes: ReadonlyMap<number, TreeNode>;
  /** Below each node, in the tree's order. */
  readonly children: ReadonlyMap<number, readonly TreeNode[]>;
  /** Visible leaves at or below each node. */
  readonly leaves: ReadonlyMap<number, readonly number[]>;
  /** The lowest node that has everything the reader may see; null when that is nothing. */
  readonly top: TreeNode | null;
}

/** Builds the visible part of the tree. `allowed` are the leaves of the scope, null for all. Parents come in any order. */
export function visibleTree(all: readonly TreeNode[], allowed: readonly number[] | null): Tree {
  const nodes = new Map(all.map((node) => [node.id, node]));
  const parents = new Set(all.map((node) => node.parentId));
  const scope = allowed === null ? null : new Set(allowed);
  const leaves = new Map<number, number[]>();
  for (const leaf of all) {
    if (parents.has(leaf.id) || (scope !== null && !scope.has(leaf.id))) continue;
    for (const node of upward(nodes, leaf.id)) leaves.set(node.id, [...(leaves.get(node.id) ?? []), leaf.id]);
  }
  const visible = all.filter((node) => leaves.has(node.id));
  const children = new Map<number, TreeNode[]>();
  for (const node of visible) {
    if (node.parentId !== null) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  }
  return { nodes: new Map(visible.map((node) => [node.id, node])), children, leaves, top: topOf(visible, leaves) };
}

/** From the top that the reader sees down to a node; empty when the node is not below it. */
export function pathTo(tree: Tree, id: number): readonly TreeNode[] {
  const path = upward(tree.nodes, id).reverse();
  const start = path.findIndex((node) => node.id === tree.top?.id);
  return start < 0 ? [] : path.slice(start);
}

/** A node and all above it, also above the reader's own top. */
export function lineOf(tree: Tree, id: number): readonly number[] {
  return upward(tree.nodes, id).map((node) => node.id);
}

function upward(nodes: ReadonlyMap<number, TreeNode>, id: number): TreeNode[] {
  const path: TreeNode[] = [];
  for (
    let node = nodes.get(id);
    node !== undefined;
    node = node.parentId === null ? undefined : nodes.get(node.parentId)
  ) {
    path.push(node);
  }
  return path;
}

/** The deepest node under which all visible leaves lie. */
function topOf(visible: readonly TreeNode[], leaves: ReadonlyMap<number, readonly number[]>): TreeNode | null {
  const total = new Set([...leaves.values()].flat()).size;
  const covering = visible.filter((node) => leaves.get(node.id)?.length === total);
  // Ancestors of one another: whoever is no other's parent is the deepest.
  return covering.find((node) => !covering.some((other) => other.parentId === node.id)) ?? null;
}

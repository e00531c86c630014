import type { GroupNode, LeafNode, RecipeNode } from './types.ts';

/** The indicators of a tree from left to right. */
export function leavesOf(node: RecipeNode): readonly LeafNode[] {
  return node.kind === 'LEAF' ? [node] : node.children.flatMap(leavesOf);
}

/** The groups of a tree, each after the groups it is made of; the whole comes last. */
export function groupsOf(node: RecipeNode): readonly GroupNode[] {
  return node.kind === 'LEAF' ? [] : [...node.children.flatMap(groupsOf), node];
}

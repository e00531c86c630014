/** A dispatch unit, as far as it matters whose it is. */
export interface UnitNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
}

/** What an office seals for: the unit with all its leaves, and the leaf that stands for the office itself. */
export interface SealingOffice {
  readonly unitId: number;
  readonly place: string;
  readonly leaves: readonly number[];
  readonly ownLeaf: number;
}

interface Reach {
  readonly all: boolean;
  readonly territories: readonly number[];
}

/**
 * The office of a unit, for somebody who sees all of the unit; null for one who sees only a part, because figures of a part
 * must not be sealed as those of the whole, nor compared with them.
 */
export function officeOf(nodes: readonly UnitNode[], unitId: number, reach: Reach): SealingOffice | null {
  const unit = nodes.find(({ id }) => id === unitId);
  if (unit === undefined) return null;
  const leaves = leavesBelow(nodes, unitId);
  if (!reach.all && !leaves.every((leaf) => reach.territories.includes(leaf))) return null;
  const own = nodes.find(({ parentId, kind }) => parentId === unitId && kind === 'OWN');
  return { unitId, place: unit.name, leaves, ownLeaf: own?.id ?? leaves[0] ?? unitId };
}

function leavesBelow(nodes: readonly UnitNode[], id: number): readonly number[] {
  const children = nodes.filter(({ parentId }) => parentId === id);
  return children.length === 0 ? [id] : children.flatMap((child) => leavesBelow(nodes, child.id));
}

/** One node of the stage ribbon. `unverified`: claimed but not certified, drawn hollow and not counted. */
export interface RibbonNode {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'doing' | 'overdue' | 'todo' | 'unverified' | 'stopped';
  /** Printed texts below the node, as given. */
  readonly actual?: string;
  readonly forecast?: string;
  readonly plan?: string;
  readonly deviation?: { readonly text: string; readonly late: boolean };
}

export interface PlacedNode {
  readonly node: RibbonNode;
  readonly x: number;
}

export interface RibbonPlan {
  readonly build: readonly PlacedNode[];
  readonly benefit: readonly PlacedNode[];
  /** Where the second line leaves the first; null when the parting node is not on the first line. */
  readonly partAt: number | null;
}

/** Line names stand in this margin at the left. */
export const ribbonLeft = 70;
const ribbonRight = 46;
/** The second line starts half a step after the parting node and its later nodes stand at the right end. */
const benefitStep = 92;

/**
 * Positions on two lines that part after `partAfter`. Nodes of the first line are spread evenly. On the second line
 * those that are reached follow the parting point, the others stand at the right end in reading order.
 */
export function layoutRibbon(
  width: number,
  build: readonly RibbonNode[],
  benefit: readonly RibbonNode[],
  partAfter: string,
): RibbonPlan {
  const first = ribbonLeft + 36;
  const step = build.length > 1 ? (width - first - ribbonRight) / (build.length - 1) : 0;
  const placed = build.map((node, index) => ({ node, x: first + index * step }));
  const part = placed.find(({ node }) => node.id === partAfter)?.x ?? null;
  const start = (part ?? first) + step / 2;
  const reached = benefit.filter((node) => node.state === 'done' || node.state === 'doing').length;
  return {
    build: placed,
    partAt: part,
    benefit: benefit.map((node, index) => ({
      node,
      x:
        index < reached
          ? start + index * benefitStep
          : width - ribbonRight - (benefit.length - 1 - index) * benefitStep,
    })),
  };
}

/** How the stretch before a node is drawn: travelled, being travelled too slowly, or still ahead. */
export function stretchState(node: RibbonNode): 'done' | 'late' | 'todo' {
  if (node.state === 'done' || node.state === 'doing') return 'done';
  return node.state === 'overdue' ? 'late' : 'todo';
}

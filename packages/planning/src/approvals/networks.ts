import { ok, type Result, refuse } from '@guatu/kernel';
import { type Activity, makeNetwork, type Network } from '../network.ts';
import { transformNetwork } from '../transform.ts';
import { approvalErrors } from './errors.ts';
import type { ApprovalCatalog, ApprovalGraph, ApprovalMode } from './types.ts';

/**
 * The network of every graph, and of every graph under every mode for it, without terms: those hang on the project. Refused
 * where one of them cannot be done: something unknown, something waiting for itself.
 */
export function makeNetworks({
  items,
  graphs,
  modes,
}: Pick<ApprovalCatalog, 'items' | 'graphs' | 'modes'>): Result<ApprovalCatalog['networks']> {
  const networks = new Map<string, Network>();
  for (const graph of graphs.values()) {
    const made = makeNetwork([...graph.after].map(([id, after]): Activity => ({ id, days: 0, after })));
    if (!made.ok) return refuse(approvalErrors.approval_graph_unfit({ graph: graph.title, why: made.error.message }));
    networks.set(networkKey(graph, null), made.value);
    for (const mode of modes.filter(({ graphs: of }) => of.includes(graph.id))) {
      const where = `${graph.title}·${mode.title}`;
      const unknown = mode.add.find((code) => !items.has(code));
      if (unknown !== undefined) {
        return refuse(approvalErrors.approval_reference_unknown({ where, what: '事项', id: unknown }));
      }
      const add = mode.add.map((id): Activity => ({ id, days: 0, after: addedAfter(id, items, graph) }));
      const changed = transformNetwork(made.value, { after: mode.after, days: mode.days, add });
      if (!changed.ok) return refuse(approvalErrors.approval_graph_unfit({ graph: where, why: changed.error.message }));
      networks.set(networkKey(graph, mode), changed.value);
    }
  }
  for (const mode of modes) {
    const id = mode.graphs.find((each) => !graphs.has(each));
    if (id !== undefined) {
      return refuse(approvalErrors.approval_reference_unknown({ where: mode.title, what: '项目类型', id }));
    }
  }
  return ok(networks);
}

/** Under which a catalogue keeps the network of a graph, or of a graph under a mode. */
export function networkKey(graph: ApprovalGraph, mode: ApprovalMode | null): string {
  return mode === null ? graph.id : `${graph.id}·${mode.id}`;
}

/** What an added item waits for: of its predecessors those that the graph has, under whichever code it has them. */
function addedAfter(
  code: string,
  items: ApprovalCatalog['items'],
  { after, replace }: ApprovalGraph,
): readonly string[] {
  return (items.get(code)?.after ?? []).map((each) => replace[each] ?? each).filter((each) => after.has(each));
}

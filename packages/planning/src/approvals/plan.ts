import type { Facts, MissingFact, Vocabulary } from '@guatu/kernel';
import type { Activity, Network } from '../network.ts';
import { bridgeNetwork } from '../transform.ts';
import { networkKey } from './networks.ts';
import { type Ruling, rule } from './ruling.ts';
import type { ApprovalCatalog, ApprovalGraph, ApprovalItem, ApprovalMode, ItemTerm } from './types.ts';

/** An item of a project: whether it has to be done, and which of its terms holds. */
export interface PlannedItem {
  readonly item: ApprovalItem;
  readonly applies: Ruling;
  readonly term: ItemTerm;
  /** Facts that are missing to say that it is this term and not one before it. */
  readonly termOpen: readonly MissingFact[];
}

/** What is said of a project. */
export interface ProjectFacts {
  readonly facts: Facts;
  /** Items that the office has ruled on, by code. */
  readonly ruled: ReadonlyMap<string, 'yes' | 'no'>;
}

/** The kind of approval road of a project; without one, the facts that are missing to tell. */
export function chooseGraph(
  { graphs, vocabulary }: ApprovalCatalog,
  facts: Facts,
): { readonly graph: ApprovalGraph | null; readonly missing: readonly MissingFact[] } {
  const missing = new Map<string, MissingFact>();
  for (const graph of graphs.values()) {
    const { outcome, why } = rule(graph.appliesWhen, vocabulary, facts);
    if (outcome === 'yes') return { graph, missing: [] };
    for (const each of why().missing) missing.set(each.fact, each);
  }
  return { graph: null, missing: [...missing.values()] };
}

/** The items of a project on its graph, under a fast-track mode if one is given, each with its ruling and its term. */
export function planItems(
  { items, vocabulary }: ApprovalCatalog,
  graph: ApprovalGraph,
  mode: ApprovalMode | null,
  { facts, ruled }: ProjectFacts,
): ReadonlyMap<string, PlannedItem> {
  const planned = new Map<string, PlannedItem>();
  for (const code of [...graph.after.keys(), ...(mode?.add ?? [])]) {
    const item = items.get(code);
    if (!item) throw new Error(`${code} is not in the catalogue that was checked`);
    const applies = rule(item.appliesWhen, vocabulary, facts, ruled.get(code));
    const { term, termOpen } = chooseTerm(item, vocabulary, facts);
    planned.set(code, { item, applies, term, termOpen });
  }
  return planned;
}

function chooseTerm({ code, terms }: ApprovalItem, vocabulary: Vocabulary, facts: Facts) {
  const termOpen: MissingFact[] = [];
  for (const term of terms) {
    const { outcome, why } = rule(term.when, vocabulary, facts);
    if (outcome === 'yes') return { term, termOpen };
    if (outcome === 'unknown') termOpen.push(...why().missing);
  }
  throw new Error(`${code} has no term without a condition, though the catalogue was checked`);
}

/** Working days that an item is expected to take: the applicant's preparation and the promised term, else the lawful one. */
export function expectedDays({ prepare, promised, statutory }: ItemTerm): number {
  return prepare + ((promised ?? statutory)?.days ?? 0);
}

/**
 * The items that have to be done, or may have to be, as a network. What is not known to be needless is counted in: a road that
 * turns out shorter does no harm.
 */
export function planNetwork(
  { networks }: ApprovalCatalog,
  graph: ApprovalGraph,
  mode: ApprovalMode | null,
  planned: ReadonlyMap<string, PlannedItem>,
): Network {
  const network = networks.get(networkKey(graph, mode));
  if (!network) throw new Error(`the mode ${mode?.id} is not for the graph ${graph.id}`);
  const activities: Activity[] = [];
  const needless = new Set<string>();
  for (const { id, after } of network.activities) {
    const item = planned.get(id);
    if (item?.applies.outcome === 'no') needless.add(id);
    activities.push({ id, days: mode?.days[id] ?? (item ? expectedDays(item.term) : 0), after });
  }
  return bridgeNetwork(activities, needless);
}

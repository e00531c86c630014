import { evaluateCondition, type Reason } from '@guatu/kernel';
import type { ApprovalCatalog, ApprovalGraph, FileFact, ProjectFiles } from '@guatu/planning';
import type { ProjectRow } from './project-row.ts';

/** A mode that was chosen and that the facts, or the road, no longer carry. */
export interface ClosedMode {
  readonly title: string;
  /** Whether the project's road has such a mode at all; without it the road is the standard one. */
  readonly onRoad: boolean;
  /** Conditions of the mode that do not hold, or of which is not known whether they do. */
  readonly reasons: readonly Reason[];
}

/** What is wrong with the mode that a project was given; null where it has none, or one that is still open to it. */
export function closedMode(
  { fast_track: chosen }: Pick<ProjectRow, 'fast_track'>,
  { modes, vocabulary }: Pick<ApprovalCatalog, 'modes' | 'vocabulary'>,
  graph: ApprovalGraph | null,
  { facts }: Pick<ProjectFiles, 'facts'>,
): ClosedMode | null {
  if (chosen === null) return null;
  const mode = modes.find(({ id }) => id === chosen);
  if (mode === undefined) return { title: chosen, onRoad: false, reasons: [] };
  const { title, graphs, appliesWhen } = mode;
  if (graph === null || !graphs.includes(graph.id)) return { title, onRoad: false, reasons: [] };
  if (appliesWhen.holds(facts) === 'yes') return null;
  const { reasons } = evaluateCondition(appliesWhen.condition, vocabulary, facts);
  return { title, onRoad: true, reasons: reasons.filter(({ decisive }) => decisive) };
}

/** Where the ledger keeps a fact: its own field, or what the office settled. */
export function keyOfFact({ id, field }: Pick<FileFact, 'id' | 'field'>): string {
  return field ?? `apvFact@${id}`;
}

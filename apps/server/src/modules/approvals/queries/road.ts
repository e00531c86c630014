import type { IsoDay } from '@guatu/kernel';
import { officeDay } from '@guatu/kernel';
import {
  type ApprovalGraph,
  type ApprovalMode,
  chooseGraph,
  followRoad,
  type ProjectFiles,
  type Road,
} from '@guatu/planning';
import type { Clock } from '../../../platform/clock/index.ts';
import { filesOf } from '../domain/files.ts';
import type { ProjectRow } from '../domain/project-row.ts';
import type { InForce } from './rules.ts';

/** A project with its road; without one, the facts that are missing to tell which it is. */
export interface ProjectRoad {
  readonly row: ProjectRow;
  readonly files: ProjectFiles;
  readonly graph: ApprovalGraph | null;
  readonly missing: readonly string[];
  readonly road: Road | null;
}

/** The office's day. */
export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** What a road is worked out by. */
export interface Judging extends Pick<InForce, 'line'> {
  readonly rule: Pick<InForce['rule'], 'body'>;
}

/** Works out where a project stands. The road is the one the office chose, else the one its facts lead to. */
export function roadOf(row: ProjectRow, { rule: { body: catalog }, line }: Judging, today: IsoDay): ProjectRoad {
  const files = filesOf(row, catalog.facts);
  const chosen = row.approval_template === null ? undefined : catalog.graphs.get(row.approval_template);
  const found = chosen ? { graph: chosen, missing: [] } : chooseGraph(catalog, files.facts);
  const missing = found.missing.map(({ label }) => label);
  if (found.graph === null) return { row, files, graph: null, missing, road: null };
  const { graph } = found;
  const mode: ApprovalMode | null =
    catalog.modes.find(({ id, graphs }) => id === row.fast_track && graphs.includes(graph.id)) ?? null;
  return { row, files, graph, missing, road: followRoad(catalog, graph, mode, files, today, line) };
}

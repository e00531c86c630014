import { type Change, type IsoDay, nearestChanges } from '@guatu/kernel';
import { type WorkdayLine, workdaysAfter } from '../workday-line.ts';

import { followRoad, type ProjectFiles, type Road } from './road.ts';
import { type Ruling, rule } from './ruling.ts';
import type { ApprovalCatalog, ApprovalGraph, ApprovalMode } from './types.ts';

/** A fast-track mode beside the road as it is. */
export interface WhatIf {
  readonly mode: ApprovalMode;
  /** Whether the project may take it. */
  readonly open: Ruling;
  /** What would have to be otherwise for it to be open, nearest first. */
  readonly changes: readonly Change[];
  readonly road: Road;
  /** Working days sooner than on the road as it is; 0 when it brings nothing any more. */
  readonly saved: number;
}

/** What each mode that there is for the project's graph would bring from today on. Changes nothing. */
export function compareModes(
  catalog: ApprovalCatalog,
  graph: ApprovalGraph,
  current: Road,
  files: ProjectFiles,
  today: IsoDay,
  line: WorkdayLine,
): readonly WhatIf[] {
  const found: WhatIf[] = [];
  for (const mode of catalog.modes) {
    if (!mode.graphs.includes(graph.id) || mode.id === current.mode?.id) continue;
    const road = followRoad(catalog, graph, mode, files, today, line);
    const open = rule(mode.appliesWhen, catalog.vocabulary, files.facts);
    const saved = road.start && current.start ? workdaysAfter(line, road.start.finish, current.start.finish) : 0;
    const changes =
      open.outcome === 'yes' ? [] : (nearestChanges(mode.appliesWhen.condition, catalog.vocabulary, files.facts) ?? []);
    found.push({ mode, open, changes, road, saved });
  }
  return found;
}

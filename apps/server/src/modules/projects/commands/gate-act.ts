import type { Actor } from '../../../platform/auth/actor.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import {
  type Confirmed,
  type LandHook,
  ledgerRefusals,
  saveRecord,
  type Trx,
  type Values,
} from '../../../platform/ledger/index.ts';
import type { Gate } from '../domain/gates/types.ts';
import { projectStateOf } from '../domain/stays/stays.ts';
import { gateRefusals } from '../messages/gates.ts';
import type { ProjectStanding } from '../queries/project-facts.ts';
import { milestoneStages } from '../rules.ts';

export interface ActDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export interface GateAct {
  readonly projectId: string;
  /** The version of the project that the person looked at. */
  readonly version: number;
  readonly milestone: string;
}

/** The gate of a milestone that applies to the project. */
export function gateOf(project: ProjectStanding, milestone: string): Gate {
  const gate = project.rule.body.gates.get(milestone);
  const applies = project.standing.some(({ code }) => code === milestone);
  if (!gate || !applies) throw gateRefusals.gate_unknown({ milestone });
  return gate;
}

/** What a milestone is called. */
export function labelOf(milestone: string): string {
  return milestoneStages().find(({ code }) => code === milestone)?.label ?? milestone;
}

/** Saves what an act at a gate changes, against the version that the person looked at. */
export async function saveGateAct(
  trx: Trx,
  deps: ActDeps,
  actor: Pick<Actor, 'userId'>,
  { row }: Pick<ProjectStanding, 'row'>,
  { projectId, version }: Pick<GateAct, 'projectId' | 'version'>,
  changes: Values,
  title: string,
  reason?: string,
): Promise<Confirmed> {
  if (projectStateOf(row.values) === 'EXITED') throw gateRefusals.gate_exited();
  if (version !== row.version) throw ledgerRefusals.record_stale({ yours: version, current: row.version, ours: {} });
  const edit = {
    kind: 'project' as const,
    id: projectId,
    version,
    territoryId: row.territoryId,
    changes,
    by: actor.userId,
    title,
  };
  return saveRecord(trx, deps.clock, deps.hooks, { ...edit, ...(reason === undefined ? {} : { reason }) });
}

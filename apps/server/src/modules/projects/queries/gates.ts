import type { GateMilestone, ProjectGates } from '@guatu/contract';
import { workingDaysBetween } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { growthPercent } from '../domain/changes/transitions.ts';
import { gateKey } from '../domain/evidence/evidence.ts';
import { requirementsOf } from '../domain/gates/gate.ts';
import { limitsOf } from '../domain/gates/hard-limits.ts';
import { limitFacts } from '../domain/gates/limit-facts.ts';
import { furthestReached } from '../domain/gates/standing.ts';
import type { MilestoneFacts } from '../domain/gates/types.ts';
import { projectStateOf, staysOf } from '../domain/stays/stays.ts';
import { hardLimitRules, milestoneStages } from '../rules.ts';
import { firstTotal } from '../sql/gates.ts';
import { evidenceOf, type ProjectEvidence } from './evidence.ts';
import { type ProjectStanding, projectStanding } from './project-facts.ts';
import { ruleUsed } from './rule-used.ts';

/** How a project stands: milestones, what their gates still ask, hard limits. */
export async function gatesOfProject(trx: ReadTrx, actor: Actor, id: string, now: string): Promise<ProjectGates> {
  const project = await projectStanding(trx, id, now);
  const { row, lead, today, rule, origin, standing, dates } = project;
  const stages = milestoneStages();
  const limits = (await rulesOf(trx, hardLimitRules)).at(today, row.territoryId);
  const evidence = await evidenceOf(trx, row, certifiersOf(project));
  const total = row.values.totalInvestment;
  const first = (await firstTotal(trx, [id])).get(id) ?? null;
  return {
    version: row.version,
    today,
    rule: ruleUsed(rule),
    state: projectStateOf(row.values),
    origin,
    stage: { build: furthestReached(standing, stages, 'BUILD'), benefit: furthestReached(standing, stages, 'BENEFIT') },
    milestones: standing.map((each) => milestoneAnswer(project, each, actor, evidence)),
    limits:
      limits === null
        ? []
        : limitsOf(limits.body, { dates, facts: limitFacts(row.values, lead), stays: staysOf(row.values) }, today),
    accepted: evidence.accepted,
    growthPercent: growthPercent(first, typeof total === 'number' ? total : null),
    growthLimitPercent: rule.body.costGrowth.percent,
  };
}

function milestoneAnswer(
  project: ProjectStanding,
  standing: ProjectStanding['standing'][number],
  actor: Actor,
  evidence: ProjectEvidence,
): GateMilestone {
  const { row, rule, facts, milestones } = project;
  const { code, state, due, dueBy, overdueDays, forecast, gaps } = standing;
  const own = milestones.get(code);
  const gate = rule.body.gates.get(code);
  const stage = milestoneStages().find((each) => each.code === code);
  const certifier = row.values[`msCertifier@${code}`];
  const mayCertify = gate !== undefined && [...actor.permissions].some((each) => each === gate.certifier.permission);
  const mayJudge = (by: string) => mayCertify && by !== actor.userId;
  const lines = gate ? requirementsOf(gate, rule.body, facts, own, project.standing) : [];
  return {
    code,
    label: stage?.label ?? code,
    line: stage?.line ?? 'BUILD',
    state,
    plan: own?.plan?.text ?? null,
    actual: own?.actual?.text ?? null,
    forecast,
    due,
    dueBy,
    overdueDays,
    evidence: own?.actual ? own.evidence : 0,
    certifiedOn: own?.certifiedOn ?? null,
    certifier: {
      title: gate?.certifier.title ?? '',
      name: typeof certifier === 'string' ? (evidence.names.get(certifier) ?? null) : null,
    },
    mayCertify,
    cureBy: own?.cureBy ?? null,
    curedOn: own?.curedOn ?? null,
    reopenedOn: own?.reopenedOn ?? null,
    ...cureLeft(project, own),
    gaps,
    requirements: lines.map((line) => ({ ...line, evidence: evidence.at(gateKey(code, line.id), mayJudge) })),
  };
}

/** Ids of the persons who certified milestones. */
function certifiersOf({ row, standing }: ProjectStanding): readonly string[] {
  return standing.flatMap(({ code }) => {
    const id = row.values[`msCertifier@${code}`];
    return typeof id === 'string' ? [id] : [];
  });
}

/** How long there is still to make good what was let pass. */
function cureLeft({ calendar, today, rule }: ProjectStanding, own: MilestoneFacts | undefined) {
  if (!own?.cureBy || own.curedOn !== null || own.cureBy < today) return { cureDaysLeft: null, cureNear: false };
  const left = workingDaysBetween(calendar, today, own.cureBy);
  const days = left.ok ? left.value : null;
  return { cureDaysLeft: days, cureNear: days !== null && days <= rule.body.tolerance.remindWorkingDays };
}

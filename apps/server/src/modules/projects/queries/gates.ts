import type { GateMilestone, projectGatesEndpoint } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ReadTrx, Values } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { growthPercent } from '../domain/changes/transitions.ts';
import { requirementsOf } from '../domain/gates/gate.ts';
import { limitsOf } from '../domain/gates/hard-limits.ts';
import { furthestReached } from '../domain/gates/standing.ts';
import { hardLimitRules, milestoneStages } from '../rules.ts';
import { firstTotal } from '../sql/gates.ts';
import { type ProjectStanding, projectStanding } from './project-facts.ts';
import { ruleUsed } from './rule-used.ts';

type Answer = (typeof projectGatesEndpoint)['response']['_zod']['output'];

/** How a project stands: milestones, what their gates still ask, hard limits. */
export async function gatesOfProject(trx: ReadTrx, actor: Actor, id: string, now: string): Promise<Answer> {
  const project = await projectStanding(trx, id, now);
  const { row, today, rule, origin, standing, dates } = project;
  const stages = milestoneStages();
  const limits = (await rulesOf(trx, hardLimitRules)).at(today, row.territoryId);
  const names = await personNames(trx, peopleIn(row.values));
  const total = row.values.totalInvestment;
  const first = (await firstTotal(trx, [id])).get(id) ?? null;
  return {
    version: row.version,
    today,
    rule: ruleUsed(rule),
    origin,
    stage: { build: furthestReached(standing, stages, 'BUILD'), benefit: furthestReached(standing, stages, 'BENEFIT') },
    milestones: standing.map((each) => milestoneAnswer(project, each, actor, names)),
    limits: limits === null ? [] : limitsOf(limits.body, dates, today),
    growthPercent: growthPercent(first, typeof total === 'number' ? total : null),
    growthLimitPercent: rule.body.costGrowth.percent,
  };
}

function milestoneAnswer(
  project: ProjectStanding,
  standing: ProjectStanding['standing'][number],
  actor: Actor,
  names: ReadonlyMap<string, string>,
): GateMilestone {
  const { row, rule, facts, milestones } = project;
  const { code, state, due, dueBy, overdueDays, forecast, gaps } = standing;
  const own = milestones.get(code);
  const gate = rule.body.gates.get(code);
  const stage = milestoneStages().find((each) => each.code === code);
  const certifier = row.values[`msCertifier@${code}`];
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
      name: typeof certifier === 'string' ? (names.get(certifier) ?? null) : null,
    },
    mayCertify: gate !== undefined && [...actor.permissions].some((each) => each === gate.certifier.permission),
    cureBy: own?.cureBy ?? null,
    curedOn: own?.curedOn ?? null,
    gaps,
    requirements: lines.map((line) => ({ ...line, evidence: evidenceOf(row.values, `${code}.${line.id}`, names) })),
  };
}

function evidenceOf(values: Values, key: string, names: ReadonlyMap<string, string>) {
  const text = (id: string) => {
    const value = values[`${id}@${key}`];
    return typeof value === 'string' ? value : null;
  };
  const on = text('evOn');
  if (on === null) return null;
  return { file: text('evFile'), note: text('evNote'), by: names.get(text('evBy') ?? '') ?? '', on };
}

/** Ids of the persons whom certifications and evidence name. */
function peopleIn(values: Values): readonly string[] {
  const ids = Object.entries(values).flatMap(([key, value]) =>
    (key.startsWith('msCertifier@') || key.startsWith('evBy@')) && typeof value === 'string' ? [value] : [],
  );
  return [...new Set(ids)];
}

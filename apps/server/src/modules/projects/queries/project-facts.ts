import { type IsoDay, officeDay, type WorkCalendar } from '@guatu/kernel';
import {
  type CurrentRow,
  currentRows,
  entityDef,
  ledgerRefusals,
  type ReadTrx,
  type Values,
} from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf, workCalendar } from '../../../platform/rules/index.ts';
import { factsOf, limitDates, milestoneFacts } from '../domain/gates/facts.ts';
import { originOf } from '../domain/gates/gate.ts';
import { standingOf } from '../domain/gates/standing.ts';
import type { GateRules, MilestoneFacts, MilestoneStanding, Origin } from '../domain/gates/types.ts';
import { staysOf } from '../domain/stays/stays.ts';
import { gateRefusals } from '../messages/gates.ts';
import { gateRules, milestoneStages } from '../rules.ts';
import { preAppraisal } from '../sql/gates.ts';
import { leadOf } from '../sql/links.ts';

/** A project with everything that its gates are judged by. */
export interface ProjectStanding {
  readonly row: CurrentRow;
  readonly lead: Values | null;
  readonly today: IsoDay;
  /** The working days as they hold where the project lies. */
  readonly calendar: WorkCalendar;
  readonly rule: RuleInForce<GateRules>;
  readonly facts: ReturnType<typeof factsOf>;
  readonly milestones: ReadonlyMap<string, MilestoneFacts>;
  readonly dates: ReturnType<typeof limitDates>;
  readonly origin: Origin;
  readonly standing: readonly MilestoneStanding[];
}

/** Reads one project and works out how its milestones stand today. */
export async function projectStanding(trx: ReadTrx, projectId: string, now: string): Promise<ProjectStanding> {
  const row = await openProject(trx, projectId);
  const today = officeDay(Date.parse(now));
  const rule = (await rulesOf(trx, gateRules)).at(today, row.territoryId);
  if (!rule) throw gateRefusals.gate_no_rule({ day: today });
  const leadId = await leadOf(trx, projectId);
  const lead =
    leadId === null ? null : ((await currentRows(trx, entityDef('lead'), [leadId], [])).get(leadId)?.values ?? null);
  const stages = milestoneStages();
  const calendar = await workCalendar(trx, row.territoryId);
  const judged = { ...row.values, preAppraisal: await preAppraisal(trx, projectId) };
  const facts = factsOf(rule.body.vocabulary, judged, lead);
  const milestones = milestoneFacts(stages, row.values, lead);
  const origin = originOf(rule.body, facts);
  const standing = standingOf(
    { origin, milestones, events: new Set(), stays: staysOf(row.values) },
    { stages, today, calendar, countsFrom: rule.body.countsFrom },
  );
  const dates = limitDates(milestones, row.values);
  return { row, lead, today, calendar, rule, facts, milestones, dates, origin, standing };
}

/** A project that can be worked on: it is there, in force and not merged into another. */
export async function openProject(trx: ReadTrx, id: string): Promise<CurrentRow> {
  const row = (await currentRows(trx, entityDef('project'), [id], null)).get(id);
  if (!row || row.void || row.survivorId !== null) throw ledgerRefusals.record_not_found();
  return row;
}

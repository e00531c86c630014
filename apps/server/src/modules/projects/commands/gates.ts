import { type IsoDay, isoDay, workingDaysBetween } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Confirmed, Trx, Values } from '../../../platform/ledger/index.ts';
import { evidenceAt, gateKey, judging, stands } from '../domain/evidence/evidence.ts';
import { hindrances, requirementsOf } from '../domain/gates/gate.ts';
import type { Gate } from '../domain/gates/types.ts';
import { gateRefusals, gateWords } from '../messages/gates.ts';
import { type ProjectStanding, projectStanding } from '../queries/project-facts.ts';
import { type ActDeps, type GateAct, gateOf, labelOf, saveGateAct } from './gate-act.ts';

/**
 * Certifies a milestone: its day is told, every requirement is met or let pass until a day of cure, and the certifier is not
 * who brought the documents.
 */
export async function certify(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: GateAct & {
    readonly letPass: readonly string[];
    readonly cureBy: string | null;
    readonly note: string | null;
  },
): Promise<Confirmed> {
  const project = await projectStanding(trx, input.projectId, deps.clock.now());
  const label = labelOf(input.milestone);
  const gate = certifiable(project, actor, input.milestone);
  const own = project.milestones.get(input.milestone);
  if (!own?.actual) throw gateRefusals.gate_no_actual({ label });
  const lines = requirementsOf(gate, project.rule.body, project.facts, own, project.standing);
  const letPass = new Set(input.letPass);
  const open = hindrances(lines, letPass);
  if (open.length > 0) throw gateRefusals.gate_not_met({ label, missing: open.map((line) => line.label) });
  const lacking = lines.filter(({ id, state }) => state !== 'MET' && letPass.has(id)).map(({ id }) => id);
  const cureBy = lacking.length === 0 ? null : cureDay(project, input.cureBy);
  const changes: Values = {
    [`msEvidence@${input.milestone}`]: 3,
    [`msCertifier@${input.milestone}`]: actor.userId,
    [`msCertifiedOn@${input.milestone}`]: project.today,
    [`msLacking@${input.milestone}`]: lacking.length === 0 ? null : lacking,
    [`msCureBy@${input.milestone}`]: cureBy,
    [`msCuredOn@${input.milestone}`]: null,
    [`msReopenedOn@${input.milestone}`]: null,
    ...acceptedWith(
      project,
      input.milestone,
      lines.map(({ id }) => id),
      actor,
    ),
    ...(input.note ? { [`msNote@${input.milestone}`]: input.note } : {}),
  };
  const title = lacking.length === 0 ? gateWords.certified(label) : gateWords.tolerated(label);
  return saveGateAct(trx, deps, actor, project, input, changes, title);
}

/** Closes a tolerance pass once everything that was lacking has been brought. */
export async function cure(trx: Trx, deps: ActDeps, actor: Actor, input: GateAct): Promise<Confirmed> {
  const project = await projectStanding(trx, input.projectId, deps.clock.now());
  const label = labelOf(input.milestone);
  const gate = certifiable(project, actor, input.milestone);
  const own = project.milestones.get(input.milestone);
  if (!own || own.lacking.length === 0 || own.curedOn !== null) throw gateRefusals.gate_nothing_lacking({ label });
  const missing = gate.requirements
    .filter(({ id }) => own.lacking.includes(id) && !own.documents.includes(id))
    .map((requirement) => requirement.label);
  if (missing.length > 0) throw gateRefusals.gate_not_cured({ label, missing });
  const changes = {
    [`msCuredOn@${input.milestone}`]: project.today,
    [`msEvidence@${input.milestone}`]: 3,
    ...acceptedWith(project, input.milestone, own.lacking, actor),
  };
  return saveGateAct(trx, deps, actor, project, input, changes, gateWords.cured(label));
}

/** Takes a certification back; the milestone is reported only, until somebody certifies it again. */
export async function decertify(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: GateAct & { readonly reason: string },
): Promise<Confirmed> {
  const project = await projectStanding(trx, input.projectId, deps.clock.now());
  const label = labelOf(input.milestone);
  certifiable(project, actor, input.milestone, { ownDocuments: true });
  const at = input.milestone;
  if (!project.milestones.get(at)?.certifiedOn) throw gateRefusals.gate_not_certified({ label });
  const emptied = ['msCertifier', 'msCertifiedOn', 'msLacking', 'msCureBy', 'msCuredOn', 'msReopenedOn'].map((id) => [
    `${id}@${at}`,
    null,
  ]);
  const changes: Values = { ...Object.fromEntries(emptied), [`msEvidence@${at}`]: 1 };
  return saveGateAct(trx, deps, actor, project, input, changes, gateWords.decertified(label), input.reason);
}

/** The gate, if the actor is its certifier and, unless it is taken back, brought none of its documents. */
function certifiable(project: ProjectStanding, actor: Actor, milestone: string, may = { ownDocuments: false }): Gate {
  const gate = gateOf(project, milestone);
  if (![...actor.permissions].some((each) => each === gate.certifier.permission)) {
    throw gateRefusals.gate_other_certifier({ label: labelOf(milestone), certifier: gate.certifier.title });
  }
  const brought = Object.entries(project.row.values).some(
    ([key, value]) => key.startsWith(`evBy@${gateKey(milestone, '')}`) && value === actor.userId,
  );
  if (brought && !may.ownDocuments) throw gateRefusals.gate_own_evidence({ label: labelOf(milestone) });
  return gate;
}
/** Who certifies a milestone accepts with it what was brought for it and not judged yet. */
function acceptedWith(
  project: ProjectStanding,
  milestone: string,
  requirements: readonly string[],
  actor: Actor,
): Values {
  const keys = requirements.map((id) => gateKey(milestone, id));
  const open = keys.filter((key) => {
    const evidence = evidenceAt(project.row.values, key);
    return stands(evidence) && evidence.verdict === null;
  });
  return Object.assign({}, ...open.map((key) => judging(key, true, null, actor.userId, project.today)));
}

function cureDay(project: ProjectStanding, wanted: string | null): IsoDay {
  const { mostWorkingDays } = project.rule.body.tolerance;
  if (wanted === null) throw gateRefusals.gate_cure_day_missing();
  const day = isoDay(wanted);
  // Beyond the published calendars nobody can count working days, so the day must lie within them.
  const days = workingDaysBetween(project.calendar, project.today, day);
  if (!days.ok) throw gateRefusals.gate_cure_calendar({ why: days.error.message });
  if (day <= project.today || days.value > mostWorkingDays) {
    throw gateRefusals.gate_cure_day_wrong({ from: project.today, days: mostWorkingDays });
  }
  return day;
}

import type { Actor } from '../../../platform/auth/actor.ts';
import type { Confirmed, ReadTrx, Trx, Values } from '../../../platform/ledger/index.ts';
import { type Brought, bringing, evidenceAt, gateKey, judging } from '../domain/evidence/evidence.ts';
import { requirementsOf } from '../domain/gates/gate.ts';
import type { Gate } from '../domain/gates/types.ts';
import { gateRefusals, gateWords } from '../messages/gates.ts';
import { type ProjectStanding, projectStanding } from '../queries/project-facts.ts';
import { attachedTo } from '../sql/evidence.ts';
import { type ActDeps, type GateAct, gateOf, labelOf, saveGateAct } from './gate-act.ts';

interface EvidenceAct extends GateAct {
  readonly requirement: string;
}

/** Brings a document for a requirement of a gate: files of the project, photos of visits to it, or a note on where the paper lies. */
export async function submitEvidence(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: EvidenceAct & Omit<Brought, 'title'>,
): Promise<Confirmed> {
  const project = await projectStanding(trx, input.projectId, deps.clock.now());
  const { gate, label } = documentAsked(project, input);
  const brought = { title: label, files: input.files, note: input.note };
  await refuseNothing(trx, input.projectId, brought);
  const changes = bringing(gateKey(input.milestone, input.requirement), brought, actor.userId, project.today);
  const title = gateWords.evidence(labelOf(input.milestone), label);
  const all = { ...changes, ...levelChange(project, gate, input.milestone, changes) };
  return saveGateAct(trx, deps, actor, project, input, all, title);
}

/** Accepts a document, or returns it with a reason. Not by who brought it, and not once its milestone is certified with it. */
export async function judgeEvidence(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: EvidenceAct & { readonly accepted: boolean; readonly reason: string | null },
): Promise<Confirmed> {
  const project = await projectStanding(trx, input.projectId, deps.clock.now());
  const { gate, label } = documentAsked(project, input);
  const milestone = labelOf(input.milestone);
  if (![...actor.permissions].some((each) => each === gate.certifier.permission)) {
    throw gateRefusals.gate_other_certifier({ label: milestone, certifier: gate.certifier.title });
  }
  const key = gateKey(input.milestone, input.requirement);
  const changes = verdictOn(project.row.values, key, label, { ...input, by: actor.userId, on: project.today });
  const words = input.accepted ? gateWords.accepted : gateWords.returned;
  const all = { ...changes, ...levelChange(project, gate, input.milestone, changes) };
  return saveGateAct(trx, deps, actor, project, input, all, words(milestone, label), input.reason ?? undefined);
}

/** What judging leaves; refused where there is nothing to judge, or not by this person. */
export function verdictOn(
  values: Values,
  key: string,
  label: string,
  verdict: { readonly accepted: boolean; readonly reason: string | null; readonly by: string; readonly on: string },
): Values {
  const evidence = evidenceAt(values, key);
  if (evidence === null) throw gateRefusals.evidence_nothing({ label });
  if (evidence.by === verdict.by) throw gateRefusals.evidence_own({ label });
  if (evidence.verdict !== null) throw gateRefusals.evidence_judged({ label });
  if (!verdict.accepted && !verdict.reason) throw gateRefusals.evidence_reason_missing({ label });
  return judging(key, verdict.accepted, verdict.reason, verdict.by, verdict.on);
}

/** Files must be the project's or photos of visits to it; without any, a note says where the paper lies. */
export async function refuseNothing(trx: ReadTrx, projectId: string, { title, files, note }: Brought): Promise<void> {
  if (files.length === 0 && !note) throw gateRefusals.gate_evidence_empty({ label: title });
  const known = await attachedTo(trx, projectId, files);
  if (files.some((id) => known.get(id)?.removed !== false)) throw gateRefusals.gate_file_unknown();
}

function documentAsked(
  project: ProjectStanding,
  { milestone, requirement }: EvidenceAct,
): { readonly gate: Gate; readonly label: string } {
  const gate = gateOf(project, milestone);
  const asked = gate.requirements.find(({ id }) => id === requirement);
  if (asked?.type !== 'DOCUMENT') throw gateRefusals.gate_no_document({ requirement });
  return { gate, label: asked.label };
}

/**
 * The level of evidence of a milestone follows its documents until it is certified: with files once each document that its
 * gate asks for has one, by the ledger else.
 */
function levelChange(project: ProjectStanding, gate: Gate, milestone: string, changes: Values): Values {
  const own = project.milestones.get(milestone);
  if (!own || own.certifiedOn !== null) return {};
  const values = { ...project.row.values, ...changes };
  const asked = requirementsOf(gate, project.rule.body, project.facts, own, project.standing);
  const documents = asked.filter(({ type }) => type === 'DOCUMENT');
  const filed = documents.every(({ id }) => {
    const evidence = evidenceAt(values, gateKey(milestone, id));
    return evidence !== null && evidence.files.length > 0 && evidence.verdict?.accepted !== false;
  });
  const level = filed && documents.length > 0 ? 2 : 1;
  return level === own.evidence ? {} : { [`msEvidence@${milestone}`]: level };
}

import { appraisalStageSchema } from '@guatu/contract';
import {
  type Condition,
  type FactSpec,
  ok,
  type Result,
  readCondition,
  refuse,
  type Vocabulary,
  valueOrThrow,
} from '@guatu/kernel';
import { GATE_PLACES, gateErrors } from '../../messages/gates.ts';
import type { Gate, GateRules, Origin, Requirement } from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Checks the catalogue of gates. Refuses the first thing wrong with it, with where it stands and what to do. */
export function readGates(content: Raw, milestones: ReadonlySet<string>): Result<GateRules> {
  const { facts, origins, items, tolerance, costGrowth } = content;
  if (!isList(facts) || !isList(origins) || !isList(items) || !isRecord(tolerance) || !isRecord(costGrowth)) {
    return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.whole }));
  }
  const vocabulary: Vocabulary = new Map((facts as readonly FactSpec[]).map((spec) => [spec.id, spec]));
  const gates = new Map<string, Gate>();
  for (const item of items) {
    const gate = readGate(item, vocabulary, milestones);
    if (!gate.ok) return gate;
    const { milestone } = gate.value;
    if (gates.has(milestone)) return refuse(gateErrors.gate_repeated({ at: milestone }));
    gates.set(milestone, gate.value);
  }
  const read: { origin: Origin; when: Condition }[] = [];
  for (const entry of origins) {
    const when = readCondition(isRecord(entry) ? entry.when : null, vocabulary);
    if (!when.ok) return refuse(gateErrors.gate_condition({ milestone: GATE_PLACES.origins, why: when.error.message }));
    // The condition was read, so the entry is a record.
    read.push({ origin: (entry as { origin: Origin }).origin, when: when.value });
  }
  const countsFrom = Number(content.countsFrom);
  if (![1, 2, 3].includes(countsFrom)) return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.countsFrom }));
  const mostWorkingDays = Number(tolerance.mostWorkingDays);
  const remindWorkingDays = Number(tolerance.remindWorkingDays);
  const percent = Number(costGrowth.percent);
  if (!(mostWorkingDays > 0) || !(remindWorkingDays >= 0) || !(percent > 0))
    return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.limits }));
  const limits = { tolerance: { mostWorkingDays, remindWorkingDays }, costGrowth: { percent } };
  return ok({ vocabulary, origins: read, gates, countsFrom, ...limits });
}

function readGate(item: unknown, vocabulary: Vocabulary, milestones: ReadonlySet<string>): Result<Gate> {
  if (!isRecord(item) || !isText(item.milestone) || !isList(item.requirements)) {
    return refuse(gateErrors.gate_bad_shape({ at: JSON.stringify(item).slice(0, 40) }));
  }
  const { milestone, certifier } = item;
  if (!milestones.has(milestone)) return refuse(gateErrors.gate_unknown_milestone({ milestone, named: milestone }));
  if (!isRecord(certifier) || !isText(certifier.permission) || !isText(certifier.title)) {
    return refuse(gateErrors.gate_without_certifier({ milestone }));
  }
  const requirements: Requirement[] = [];
  for (const raw of item.requirements) {
    const requirement = readRequirement(raw, milestone, vocabulary, milestones);
    if (!requirement.ok) return requirement;
    if (requirements.some(({ id }) => id === requirement.value.id)) {
      return refuse(gateErrors.gate_repeated({ at: GATE_PLACES.requirement(milestone, requirement.value.label) }));
    }
    requirements.push(requirement.value);
  }
  return ok({ milestone, certifier: { permission: certifier.permission, title: certifier.title }, requirements });
}

function readRequirement(
  raw: unknown,
  milestone: string,
  vocabulary: Vocabulary,
  milestones: ReadonlySet<string>,
): Result<Requirement> {
  if (!isRecord(raw) || !isText(raw.id) || !isText(raw.label) || typeof raw.by !== 'string') {
    return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.requirements(milestone) }));
  }
  const condition = (node: unknown) => readCondition(node, vocabulary);
  const wrong = (why: string) => refuse(gateErrors.gate_condition({ milestone, why }));
  const when = raw.when === undefined ? ok(null) : condition(raw.when);
  if (!when.ok) return wrong(when.error.message);
  const opens = appraisalStageSchema.nullable().safeParse(raw.opens ?? null);
  if (!opens.success) return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.requirement(milestone, raw.label) }));
  const told = { id: raw.id, label: raw.label, by: raw.by, tolerable: raw.tolerable === true };
  const common = { ...told, when: when.value, opens: opens.data };
  switch (raw.type) {
    case 'DOCUMENT':
      return ok({ ...common, type: 'DOCUMENT' });
    case 'MILESTONE':
      if (!isText(raw.milestone) || !milestones.has(raw.milestone)) {
        return refuse(gateErrors.gate_unknown_milestone({ milestone, named: String(raw.milestone) }));
      }
      return ok({ ...common, type: 'MILESTONE', milestone: raw.milestone });
    case 'CONDITION': {
      const asked = condition(raw.condition);
      return asked.ok ? ok({ ...common, type: 'CONDITION', condition: asked.value }) : wrong(asked.error.message);
    }
    default:
      return refuse(gateErrors.gate_bad_shape({ at: GATE_PLACES.requirement(milestone, raw.label) }));
  }
}

/** The gates of a catalogue that is trusted to be right; throws the refusal otherwise. */
export function gatesOf(content: Raw, milestones: ReadonlySet<string>): GateRules {
  return valueOrThrow(readGates(content, milestones));
}

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

import { evaluateCondition, type Facts, type IsoDay } from '@guatu/kernel';
import type { Gate, GateRules, MilestoneFacts, MilestoneStanding, Origin, Requirement } from './types.ts';

export type RequirementState = 'MET' | 'MISSING' | 'RETURNED' | 'UNKNOWN' | 'TOLERATED';

/** One requirement of a gate, with how it stands and what is not there. */
export interface RequirementStanding {
  readonly id: string;
  readonly label: string;
  readonly type: Requirement['type'];
  readonly by: string;
  readonly tolerable: boolean;
  readonly state: RequirementState;
  /** Facts that nobody has told, by their labels. */
  readonly missingFacts: readonly string[];
  readonly cureBy: IsoDay | null;
  readonly opens: Requirement['opens'];
}

/** Where a project comes from, by its facts. */
export function originOf(rules: GateRules, facts: Facts): Origin {
  const found = rules.origins.find(({ when }) => evaluateCondition(when, rules.vocabulary, facts).outcome === 'yes');
  return found?.origin ?? 'ATTRACTED';
}

/** What a gate asks of this project, line by line. A requirement whose own condition cannot be told is asked for. */
export function requirementsOf(
  gate: Gate,
  rules: GateRules,
  facts: Facts,
  own: MilestoneFacts | undefined,
  standing: readonly MilestoneStanding[],
): readonly RequirementStanding[] {
  const stateOf = new Map(standing.map(({ code, state }) => [code, state]));
  return (
    gate.requirements
      .filter(({ when }) => when === null || evaluateCondition(when, rules.vocabulary, facts).outcome !== 'no')
      // A milestone that does not apply to the project is not asked for.
      .filter((each) => each.type !== 'MILESTONE' || stateOf.has(each.milestone))
      .map((requirement) => {
        const { id, label, type, by, tolerable, opens } = requirement;
        const { state, missingFacts } = judged(requirement, rules, facts, own, stateOf);
        const tolerated = state !== 'MET' && own !== undefined && own.lacking.includes(id) && own.curedOn === null;
        return {
          id,
          label,
          type,
          by,
          tolerable,
          state: tolerated ? 'TOLERATED' : state,
          missingFacts,
          cureBy: tolerated ? own.cureBy : null,
          opens,
        };
      })
  );
}

function judged(
  requirement: Requirement,
  rules: GateRules,
  facts: Facts,
  own: MilestoneFacts | undefined,
  stateOf: ReadonlyMap<string, MilestoneStanding['state']>,
): { readonly state: RequirementState; readonly missingFacts: readonly string[] } {
  switch (requirement.type) {
    case 'DOCUMENT':
      if (own?.documents.includes(requirement.id)) return { state: 'MET', missingFacts: [] };
      return { state: own?.returned.includes(requirement.id) ? 'RETURNED' : 'MISSING', missingFacts: [] };
    case 'MILESTONE':
      return { state: stateOf.get(requirement.milestone) === 'REACHED' ? 'MET' : 'MISSING', missingFacts: [] };
    case 'CONDITION': {
      const { outcome, missing } = evaluateCondition(requirement.condition, rules.vocabulary, facts);
      const missingFacts = missing.filter(({ decisive }) => decisive).map(({ label }) => label);
      if (outcome === 'unknown') return { state: 'UNKNOWN', missingFacts };
      return { state: outcome === 'yes' ? 'MET' : 'MISSING', missingFacts: [] };
    }
  }
}

/** Why a gate does not open yet: what is not there and may not be let pass. */
export function hindrances(
  lines: readonly RequirementStanding[],
  letPass: ReadonlySet<string>,
): readonly RequirementStanding[] {
  return lines.filter(({ id, state, tolerable }) => state !== 'MET' && !(tolerable && letPass.has(id)));
}

import { type IsoDay, ok, type RegionCode, type Result, refuse, regionAncestors } from '@guatu/kernel';
import { lightRuleErrors } from './messages/refusals.ts';

/** Which rule set a region judges by, and from when to when. Both days included. */
export interface RuleChoice {
  readonly regionCode: string;
  readonly ruleSet: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

const WHOLE_COUNTRY = '000000';

/** The rule set of a region on a day: its own choice, else that of the nearest region above. Two at once are refused. */
export function ruleSetFor(choices: readonly RuleChoice[], region: RegionCode, day: IsoDay): Result<string> {
  for (const code of [region, ...regionAncestors(region), WHOLE_COUNTRY]) {
    const [first, ...others] = choices.filter((choice) => choice.regionCode === code && holdsOn(choice, day));
    if (!first) continue;
    if (others.length === 0) return ok(first.ruleSet);
    const rules = [first, ...others].map(({ ruleSet }) => ruleSet);
    return refuse(lightRuleErrors.light_rule_overlap({ region: code, rules }));
  }
  return refuse(lightRuleErrors.light_rule_none({ region, day }));
}

function holdsOn({ effectiveFrom, effectiveTo }: RuleChoice, day: IsoDay): boolean {
  return effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
}

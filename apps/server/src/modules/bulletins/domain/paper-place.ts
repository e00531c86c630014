import type { NarrativeRule } from './rules.ts';

/** What the words of a rule say for one place. */
export interface FilledPaper {
  readonly filledIn: (text: string) => string;
  readonly agency: string;
}

/** Fills the office's own place into the words of a rule. */
export function filledPaper(rule: NarrativeRule, place: string): FilledPaper {
  const filledIn = (text: string) => text.replaceAll('{place}', place);
  return { filledIn, agency: filledIn(rule.paper.agency) };
}

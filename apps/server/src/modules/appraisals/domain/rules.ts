import type { AppraisalStage } from '@guatu/contract';

/** When sheets are due and what they are worked out by. */
export interface AppraisalRules {
  readonly promises: { readonly output: string; readonly tax: string; readonly jobs: string };
  /** The curve that pace is judged by, by its id. */
  readonly paceCurve: string;
  /** The form in which sheets are printed. */
  readonly layout: string;
  readonly stages: ReadonlyMap<AppraisalStage, StageRule>;
}

export interface StageRule {
  readonly stage: AppraisalStage;
  /** Schemes of the stage; the first that is for a project is taken where none is asked for. */
  readonly schemes: readonly string[];
  /** Days in which a sheet has to be done. */
  readonly days: number;
  /** Milestones after which so many months make a sheet due; any one of them is enough. */
  readonly due: readonly { readonly milestone: string; readonly months: number }[];
}

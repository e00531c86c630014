import type { EvaluationStatus, Permission } from '@guatu/contract';

/** Assessors run and decide; leaders and the city office let it out to the public, and never who worked it out. */
export const evaluationAccess = {
  run: 'score.run',
  publish: 'score.publish',
  export: 'export',
  /** Drafts of schemes are rules like all others. */
  write: 'rule.manage',
} as const satisfies Readonly<Record<string, Permission>>;

/** Offices read what lies in their places, companies what is about them. */
export const READERS: readonly [Permission, ...Permission[]] = ['project.read', 'appeal.write'];

/** Who may say that a figure is wrong: the company, the assessors, and who reports for a place or unit. */
export const OBJECTORS: readonly [Permission, ...Permission[]] = ['appeal.write', 'score.run', 'project.write'];

/** A draft is taken back by who makes runs, what was let out only by who lets out. */
export function withdrawRight(status: EvaluationStatus): Permission {
  return status === 'DRAFT' ? evaluationAccess.run : evaluationAccess.publish;
}

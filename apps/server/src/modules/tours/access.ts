import type { Permission } from '@guatu/contract';

/**
 * Who may do what. The dispatching office plans, names judges and types paper sheets in; a judge writes what he saw, like
 * whoever goes to sites; the result is sealed by who may seal periods, and never by who planned or typed.
 */
export const tourAccess = {
  read: 'project.read',
  plan: 'dispatch.manage',
  mark: 'visit.write',
  seal: 'period.seal',
  export: 'export',
} as const satisfies Readonly<Record<string, Permission>>;

/** Single sheets and awards of the bottom stay among those who run dispatch, seal, instruct, assess or audit. */
export const INSIDE: readonly Permission[] = [
  'dispatch.manage',
  'period.seal',
  'instruction.write',
  'score.run',
  'audit.read',
];

import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';

/** What an investor promised in the contract; amounts in the unit that contracts use. */
export interface DemoCommitment {
  readonly code: 'OUTPUT' | 'TAX' | 'JOBS' | 'FUNDS_IN_PLACE';
  readonly target: number;
  readonly unit: '万元' | '人';
  readonly due: string;
}

/** Promises of the attracted industrial projects, by project key. */
export function demoCommitments({ seed, projects }: DemoRegion): ReadonlyMap<string, readonly DemoCommitment[]> {
  const random = createRandom(seed).fork('commitments');
  const promising = projects.filter(
    ({ kind, origin, milestones, landMu }) =>
      kind === 'INDUSTRY' && origin === 'ATTRACTED' && milestones.signed !== undefined && landMu !== undefined,
  );
  return new Map(promising.map((project) => [project.key, promisesOf(project, random.fork(project.key))]));
}

function promisesOf({ money, landMu = 0, planComplete }: DemoProject, random: ReturnType<typeof createRandom>) {
  const wan = (yuan: number) => Math.round(yuan / 1e4 / 10) * 10;
  const full = `${Number(planComplete.slice(0, 4)) + 2}-12-31`;
  const promises: readonly DemoCommitment[] = [
    { code: 'OUTPUT', target: wan(money.fixed * random.between(1, 1.7)), unit: '万元', due: full },
    { code: 'TAX', target: Math.round(landMu * random.between(15, 30)), unit: '万元', due: full },
    { code: 'JOBS', target: Math.round(landMu * random.between(1.2, 3)), unit: '人', due: full },
    { code: 'FUNDS_IN_PLACE', target: wan(money.total * random.between(0.2, 0.4)), unit: '万元', due: '2026-06-30' },
  ];
  return promises;
}

import type { DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';

/** How far a bid of the demo has come. */
export type DemoBidState = 'IDEA' | 'PREPARED' | 'APPLIED' | 'REVIEWED' | 'ALLOCATED' | 'PAYING' | 'REFUSED';

export interface DemoBid {
  readonly key: string;
  readonly direction: 'cbi-government' | 'special-bond';
  readonly state: DemoBidState;
  /** Asked for, in yuan. */
  readonly applied: number;
  readonly allocated: number;
  readonly paid: number;
}

/** The district whose clerk, reviewer and treasury the demo has accounts of. */
const DISTRICT = 200;
const WAY: readonly DemoBidState[] = ['IDEA', 'PREPARED', 'APPLIED', 'REVIEWED', 'ALLOCATED', 'PAYING', 'REFUSED'];
const WAN = 10_000;

/** Bids of one district at every point of their way, for public works that the ledger of funding does not have yet. */
export function demoBids({ seed, projects, funding }: DemoRegion): readonly DemoBid[] {
  const random = createRandom(seed).fork('bids');
  const there = new Set(funding.map(({ projectKey }) => projectKey));
  const own = projects.filter(
    ({ key, districtId, origin, milestones, traits }) =>
      districtId === DISTRICT &&
      origin === 'GOVERNMENT' &&
      milestones.completed === undefined &&
      !traits.has('EXITED') &&
      !there.has(key),
  );
  return WAY.flatMap((state, index): DemoBid[] => {
    const project = own[index];
    if (!project) return [];
    const part = (whole: number, from: number, to: number) =>
      Math.max(1, Math.floor((whole * random.between(from, to)) / WAN)) * WAN;
    const applied = Math.max(1000 * WAN, part(project.money.total, 0.2, 0.5));
    const allocated = part(applied, 0.5, 0.9);
    const direction = index % 2 === 0 ? 'special-bond' : 'cbi-government';
    return [{ key: project.key, direction, state, applied, allocated, paid: part(allocated, 0.1, 0.6) }];
  });
}

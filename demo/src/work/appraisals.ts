import type { DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';

/** How far a sheet of the demo has come. */
export type DemoAppraisalState = 'CONFIRMED' | 'SUBMITTED' | 'RETURNED' | 'OPEN';

export interface DemoAppraisal {
  readonly key: string;
  readonly stage: 'PRE' | 'FINAL';
  readonly state: DemoAppraisalState;
  /** What people gave for everything that they are asked, of a hundred. */
  readonly mark: number;
}

/** The district whose clerk and reviewer the demo has accounts of. */
const DISTRICT = 200;
const WAY: readonly (readonly [DemoAppraisal['stage'], DemoAppraisalState])[] = [
  ['FINAL', 'CONFIRMED'],
  ['FINAL', 'CONFIRMED'],
  ['FINAL', 'CONFIRMED'],
  ['FINAL', 'SUBMITTED'],
  ['FINAL', 'RETURNED'],
  ['FINAL', 'OPEN'],
  ['PRE', 'OPEN'],
  ['PRE', 'OPEN'],
];

/** Sheets of one district at every point of their way: final ones of what was completed, and open ones of what has not begun. */
export function demoAppraisals({ seed, projects }: DemoRegion): readonly DemoAppraisal[] {
  const random = createRandom(seed).fork('appraisals');
  const own = projects.filter(
    ({ districtId, kind, traits }) => districtId === DISTRICT && kind === 'INDUSTRY' && !traits.has('EXITED'),
  );
  const completed = own.filter(({ milestones }) => milestones.completed !== undefined).map(({ key }) => key);
  const ahead = own.filter(({ milestones }) => milestones.started === undefined).map(({ key }) => key);
  return WAY.flatMap(([stage, state]) => {
    const key = (stage === 'FINAL' ? completed : ahead).shift();
    return key === undefined ? [] : [{ key, stage, state, mark: random.int(68, 97) }];
  });
}

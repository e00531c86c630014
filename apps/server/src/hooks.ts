import { noticeLandHook } from './modules/notices/index.ts';
import { landLights, linkByNameHook } from './modules/projects/index.ts';
import { landOnWall } from './modules/wall/index.ts';
import type { LandHook } from './platform/ledger/index.ts';

/** Lights are judged first: the wall counts them, also of projects that the batch did not write itself. */
export const lightsAndWallHook: LandHook = async (trx, landed) =>
  landOnWall(trx, landed, await landLights(trx, landed));

/**
 * What happens in the transaction of a batch besides landing, in this order, in the product and on the command line. Links
 * come first: lights turn on what a lead brings to its project.
 */
export const landHooks: readonly LandHook[] = [linkByNameHook, lightsAndWallHook, noticeLandHook];

import { linkByNameHook } from './modules/projects/index.ts';
import { wallLandHook } from './modules/wall/index.ts';
import type { LandHook } from './platform/ledger/index.ts';

/** What happens in the transaction of a batch besides landing, in this order, in the product and on the command line. */
export const landHooks: readonly LandHook[] = [wallLandHook, linkByNameHook];

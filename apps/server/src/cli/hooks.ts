import type { LandHook } from '../platform/ledger/index.ts';

/** What a batch does besides landing; the same list as the running product's. */
export const landHooks: readonly LandHook[] = [];

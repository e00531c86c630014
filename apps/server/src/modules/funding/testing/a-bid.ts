import type { BidRow } from '../domain/bid.ts';

/** A bid of which nothing is known but its name. */
export const aBid = (over: Partial<BidRow> = {}): BidRow => ({
  ...{ id: 'b', version: 1, territoryId: 601, name: '污水管网', channel: 'SPB', batch: null, units: [], total: null },
  ...{ applied: null, allocated: null, paid: null, reportedRate: null, applyDate: null, allocateDate: null },
  ...{ state: null, since: null, direction: null, due: null, appliedBy: null, projectId: null, projectName: null },
  ...over,
});

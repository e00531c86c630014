import type { Bid, Permission } from '@guatu/contract';
import type { BidRow } from '../domain/bid.ts';
import { actsFrom, directionOf } from '../domain/rules.ts';
import { standingOf } from '../domain/standing.ts';
import { remarkSentence } from '../messages/remarks.ts';
import type { FundingRules } from './parts.ts';

/** A bid as pages show it: where it stands, what does not fit, and what the reader may do. */
export function bidAnswer(
  row: BidRow,
  rules: FundingRules,
  permissions: ReadonlySet<Permission>,
  placeOf: (territoryId: number) => string,
): Bid {
  const own = rules.bids(row.territoryId).body;
  const direction = directionOf(rules.directions(row.territoryId).body, row.direction);
  const { from, remarks, ...standing } = standingOf(row, own, direction, rules.today);
  const { id, version, name, territoryId, channel, batch, units, due, applied, allocated, paid, total } = row;
  return {
    ...{ id, version, name, territoryId, channel, batch, units, due, applied, allocated, paid, total },
    ...standing,
    place: placeOf(territoryId),
    // A direction that is no longer in force is still named, by its id.
    direction: row.direction === null ? null : { id: row.direction, title: direction?.title ?? row.direction },
    project: row.projectId === null ? null : { id: row.projectId, name: row.projectName ?? '' },
    stateFrom: from,
    reportedRate: row.reportedRate,
    remarks: remarks.map(remarkSentence),
    acts: actsFrom(own, standing.state, permissions).map(({ act }) => act),
  };
}

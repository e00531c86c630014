import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type BidRow, readState } from '../domain/bid.ts';

type RawBid = Omit<BidRow, 'state'> & { readonly state: string | null };

/** Bids in sight; those of some ids, or of one project, where asked. A merged project stands for those merged into it. */
export async function bidRows(
  trx: ReadTrx,
  asked: { readonly ids?: readonly string[]; readonly project?: string | undefined } = {},
): Promise<readonly BidRow[]> {
  const named = asked.ids === undefined ? sql`` : sql`AND f.id = ANY (${[...asked.ids]}::uuid[])`;
  const ofProject = asked.project === undefined ? sql`` : sql`AND p.id = ${asked.project}`;
  const { rows } = await sql<RawBid>`
    WITH tied AS (
      SELECT f.id, coalesce(f.bid_project::uuid, (
        SELECT l.to_id FROM app.entity_link l
        WHERE l.kind = 'funding-project' AND l.from_id = f.id AND NOT l.void ORDER BY l.to_id LIMIT 1)) AS project
      FROM app.funding f WHERE NOT f.void AND f.survivor_id IS NULL
    )
    SELECT f.id, f.version, f.territory_id AS "territoryId", coalesce(f.project_name, '') AS name,
      f.fund_channel AS channel, f.batch, coalesce(f.resp_unit, '{}') AS units,
      f.total_investment::float8 AS total, f.apply_amt::float8 AS applied, f.allocated_amt::float8 AS allocated,
      f.paid_amt::float8 AS paid, f.pay_rate::float8 AS "reportedRate", f.apply_date AS "applyDate",
      f.allocate_date AS "allocateDate", f.bid_state AS state, f.bid_since AS since, f.bid_direction AS direction,
      f.bid_due AS due, f.bid_applied_by AS "appliedBy", p.id AS "projectId", p.project_name AS "projectName"
    FROM tied t JOIN app.funding f ON f.id = t.id
    LEFT JOIN app.project own ON own.id = t.project
    LEFT JOIN app.project p ON p.id = coalesce(own.survivor_id, own.id) AND NOT p.void
    WHERE true ${named} ${ofProject} ORDER BY f.id`.execute(trx);
  return rows.map((row) => ({ ...row, state: readState(row.state) }));
}

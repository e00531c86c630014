import type { SettlementStatus } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { PromiseTerms } from '../domain/promise.ts';

/** A project with agreed money as it stands in the ledgers, with its newest settlement and the confirmed one. */
export interface RewardedRow {
  readonly id: string;
  readonly name: string;
  readonly territoryId: number;
  readonly unitId: number | null;
  readonly agreed: number;
  readonly paid: number;
  readonly promises: readonly WrittenPromise[];
  /** Codes of promises for which a figure was accepted. */
  readonly accepted: readonly string[];
  readonly newest: SettlementStatus | null;
  readonly confirmed: {
    readonly score: number;
    readonly due: number;
    readonly tier: string;
    /** Hash of the rule. */
    readonly rule: string;
    readonly lines: readonly { readonly code: string; readonly source: string }[];
    readonly follow: string | null;
    readonly followDue: string | null;
  } | null;
}

interface WrittenPromise extends PromiseTerms {
  readonly code: string;
  readonly confirmedAs: string | null;
}

/** All projects with agreed money that the reader may see. */
export async function rewardedProjects(trx: ReadTrx): Promise<readonly RewardedRow[]> {
  const { rows } = await sql<RewardedRow>`
    SELECT p.id, p.project_name AS name, p.territory_id AS "territoryId", p.unit_id AS "unitId",
      p.reward_agreed::float8 AS agreed,
      (SELECT coalesce(sum(y.pay_amount), 0)::float8 FROM app.project_payment y
        WHERE y.project_id = p.id AND y.pay_revoked IS NULL) AS paid,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'title', c.commit_title, 'clause', c.commit_clause,
          'place', c.commit_place, 'direction', c.commit_direction, 'unit', c.commit_unit, 'target', c.commit_target,
          'weight', c.commit_weight, 'from', c.commit_from, 'due', c.commit_due, 'source', c.commit_source,
          'confirmedAs', c.commit_confirmed_as)), '[]')
        FROM app.project_commitment c WHERE c.project_id = p.id AND c.commit_target IS NOT NULL) AS promises,
      ARRAY(SELECT DISTINCT split_part(f.code, '#', 1) FROM app.project_proof f
        WHERE f.project_id = p.id AND f.proof_verdict = 'ACCEPTED') AS accepted,
      (SELECT s.settle_status FROM app.settlement s WHERE s.settle_project = p.id::text AND NOT s.void
        AND s.settle_status <> 'REPLACED' ORDER BY s.settle_version DESC LIMIT 1) AS newest,
      (SELECT jsonb_build_object('score', s.settle_score, 'due', s.settle_due, 'follow', s.settle_follow,
          'followDue', s.settle_follow_due, 'tier', s.settle_tier, 'rule', s.settle_rule,
          'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', l.code, 'source', l.line_source)), '[]')
            FROM app.settlement_line l WHERE l.settlement_id = s.id))
        FROM app.settlement s WHERE s.settle_project = p.id::text AND NOT s.void AND s.settle_status = 'CONFIRMED'
        ORDER BY s.settle_version DESC LIMIT 1) AS confirmed
    FROM app.project p
    WHERE NOT p.void AND p.survivor_id IS NULL AND p.reward_agreed IS NOT NULL
    ORDER BY p.id`.execute(trx);
  return rows;
}

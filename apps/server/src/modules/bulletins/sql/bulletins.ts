import { sql } from 'kysely';
import type { ReadTrx, SealItem, Trx } from '../../../platform/ledger/index.ts';
import type { FrozenRow } from '../domain/sealed-document.ts';
import type { BulletinRow, FileRow, TerritoryRow } from '../tables.ts';

export async function territories(trx: ReadTrx): Promise<readonly TerritoryRow[]> {
  const { rows } = await sql<TerritoryRow>`
    SELECT id, parent_id AS "parentId", name, kind FROM app.territory ORDER BY sort_order, id`.execute(trx);
  return rows;
}

/** The records that the figures of a month are made from, with the values that go into them. */
export async function frozenRows(
  trx: ReadTrx,
  leaves: readonly number[],
  period: string,
): Promise<readonly FrozenRow[]> {
  const { rows } = await sql<FrozenRow>`
    SELECT p.id, p.territory_id AS "territoryId", p.version, p.project_name AS name,
      p.total_investment AS "totalInvestment", y.annual_plan_amt AS "annualPlan", m.month_done_amt AS "monthDone",
      m.ytd_done_amt AS "ytdDone", (ARRAY['GREEN', 'YELLOW', 'RED'])[l.light[${Number(period.slice(5))}]] AS light,
      m.light AS "reportedLight"
    FROM app.project p
    LEFT JOIN app.project_month m ON m.project_id = p.id AND m.period = ${period}
    LEFT JOIN app.project_year y ON y.project_id = p.id AND y.period = ${`${period.slice(0, 4)}Y`}
    LEFT JOIN app.project_light_year l ON l.project_id = p.id AND l.year = ${Number(period.slice(0, 4))}
    WHERE p.territory_id = ANY (${leaves}::int[]) AND NOT p.void AND p.survivor_id IS NULL
    ORDER BY p.id`.execute(trx);
  return rows;
}

export async function isSealedFor(trx: ReadTrx, territoryId: number, period: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM app.seal WHERE territory_id = ${territoryId} AND kind = 'bulletin' AND period = ${period}
      AND reopened_at IS NULL`.execute(trx);
  return rows.length > 0;
}

/** The number of an office's next bulletin of a year. */
export async function nextSerial(trx: ReadTrx, leaf: number, year: number): Promise<number> {
  const { rows } = await sql<{ serial: number }>`
    SELECT coalesce(max(serial), 0) + 1 AS serial FROM app.bulletin WHERE territory_id = ${leaf} AND year = ${year}
    `.execute(trx);
  return rows[0]?.serial ?? 1;
}

/** The number of an office's next supervision order of a year: each pack numbers its own on. */
export async function nextOrderSerial(trx: ReadTrx, leaf: number, year: number): Promise<number> {
  const { rows } = await sql<{ serial: number }>`
    SELECT coalesce(sum(json_array_length(b.orders::json)), 0)::int + 1 AS serial
    FROM app.bulletin b JOIN app.seal s ON s.id = b.seal_id
    WHERE b.territory_id = ${leaf}
      AND extract(year FROM s.sealed_at AT TIME ZONE 'Asia/Shanghai') = ${year}`.execute(trx);
  return rows[0]?.serial ?? 1;
}

export interface NewBulletin {
  readonly sealId: string;
  readonly leaf: number;
  readonly place: string;
  readonly year: number;
  readonly serial: number;
  readonly figures: string;
  readonly document: string;
  readonly agenda: string | null;
  readonly orders: string;
  readonly ruleHash: string;
  readonly layoutHash: string;
  readonly templateHash: string | null;
}

export async function insertBulletin(trx: Trx, row: NewBulletin): Promise<void> {
  await sql`
    INSERT INTO app.bulletin (seal_id, territory_id, place, year, serial, figures, document, agenda, orders, rule_hash,
      layout_hash, template_hash)
    VALUES (${row.sealId}, ${row.leaf}, ${row.place}, ${row.year}, ${row.serial}, ${row.figures}, ${row.document},
      ${row.agenda}, ${row.orders}, ${row.ruleHash}, ${row.layoutHash}, ${row.templateHash})`.execute(trx);
}

const BULLETIN = sql`
  SELECT b.seal_id AS id, b.territory_id AS leaf, s.territory_id AS "unitId", s.period, b.place, b.year, b.serial, b.figures, b.document,
    b.agenda, b.orders,
    b.rule_hash AS "ruleHash", b.layout_hash AS "layoutHash", b.template_hash AS "templateHash", s.hash, s.head_seq AS "headSeq", s.sealed_by AS "sealedById",
    coalesce(p.display_name, '') AS "sealedBy", s.sealed_at AS "sealedAt", s.reopened_at AS "reopenedAt",
    b.reopen_asked_by AS "reopenAskedById", a.display_name AS "reopenAskedBy", b.reopen_reason AS "reopenReason",
    l.content_hash AS "linkedHash"
  FROM app.bulletin b JOIN app.seal s ON s.id = b.seal_id
  LEFT JOIN app.chain_link l ON l.ref_id = s.id
  LEFT JOIN app.person p ON p.id = s.sealed_by
  LEFT JOIN app.person a ON a.id = b.reopen_asked_by`;

/** All bulletins in sight, newest first. */
export async function bulletinRows(trx: ReadTrx): Promise<readonly BulletinRow[]> {
  const { rows } = await sql<BulletinRow>`${BULLETIN} ORDER BY s.period DESC, s.sealed_at DESC`.execute(trx);
  return rows;
}

export async function bulletinRow(trx: ReadTrx, id: string): Promise<BulletinRow | undefined> {
  const { rows } = await sql<BulletinRow>`${BULLETIN} WHERE b.seal_id = ${id}`.execute(trx);
  return rows[0];
}

export async function sealItems(trx: ReadTrx, sealId: string): Promise<readonly SealItem[]> {
  const { rows } = await sql<SealItem>`
    SELECT entity_kind AS "entityKind", entity_id AS "entityId", territory_id AS "territoryId", version, content
    FROM app.seal_item WHERE seal_id = ${sealId} ORDER BY entity_kind, entity_id`.execute(trx);
  return rows;
}

/** Keeps the first person's request; false when somebody else's stands already. */
export async function askReopening(trx: Trx, id: string, by: string, at: string, reason: string): Promise<boolean> {
  const { rows } = await sql`
    UPDATE app.bulletin SET reopen_asked_by = ${by}, reopen_asked_at = ${at}, reopen_reason = ${reason}
    WHERE seal_id = ${id} AND reopen_asked_by IS NULL RETURNING 1`.execute(trx);
  return rows.length > 0;
}

/** Lifts the seal; false when it is lifted already. */
export async function liftSeal(trx: Trx, id: string, people: readonly string[], at: string): Promise<boolean> {
  const { rows } = await sql`
    UPDATE app.seal SET reopened_by = ${people}::uuid[], reopened_at = ${at}
    WHERE id = ${id} AND reopened_at IS NULL RETURNING 1`.execute(trx);
  return rows.length > 0;
}

/** Keeps what was made; of two who made the same at once, the first that was written stays. */
export async function insertFiles(
  trx: Trx,
  sealId: string,
  leaf: number,
  files: readonly FileRow[],
  at: string,
): Promise<void> {
  for (const { kind, fileName, hash, size } of files) {
    await sql`
      INSERT INTO app.bulletin_file (seal_id, kind, territory_id, file_name, file_hash, file_size, made_at)
      VALUES (${sealId}, ${kind}, ${leaf}, ${fileName}, ${hash}, ${size}, ${at})
      ON CONFLICT (seal_id, kind) DO NOTHING`.execute(trx);
  }
}

/** The files of a bulletin that are made. */
export async function fileRows(trx: ReadTrx, sealId: string): Promise<readonly FileRow[]> {
  const { rows } = await sql<FileRow>`
    SELECT kind, file_name AS "fileName", file_hash AS hash, file_size::int AS size FROM app.bulletin_file
    WHERE seal_id = ${sealId} ORDER BY kind`.execute(trx);
  return rows;
}

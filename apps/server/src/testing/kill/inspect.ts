import { sql } from 'kysely';
import { checkLights } from '../../modules/projects/index.ts';
import { checkWall } from '../../modules/wall/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type ConnectionTarget, createDatabase, type Scope, withReadScope } from '../../platform/db/index.ts';
import { type Tables, verifyChain } from '../../platform/ledger/index.ts';
import type { Acknowledged } from './product-process.ts';

const everything: Scope = { user: '', all: true, territories: [], duties: ['audit'], subjects: [] };

/** Everything that must be empty after a crash, and how much was looked at. */
export interface Inspection {
  /** Acknowledged and not there, or not as it was acknowledged. */
  readonly lost: readonly Acknowledged[];
  /** Batches that are there in part: too many or too few revisions, rows that wait in a batch that is entered. */
  readonly halves: readonly object[];
  /** Records whose row and last revision do not agree. */
  readonly torn: readonly object[];
  readonly chain: readonly object[];
  readonly wall: readonly object[];
  readonly lights: readonly object[];
  readonly confirmed: number;
  readonly revisions: number;
}

interface BatchFacts {
  readonly id: string;
  readonly nr: number;
  readonly seq: number | null;
  readonly status: string;
  /** Rows that the batch says it brought or changed. */
  readonly promised: number;
  readonly landed: number;
  readonly waiting: number;
}

/** Looks at a database that was killed and has been opened again. */
export async function inspect(target: ConnectionTarget, acknowledged: readonly Acknowledged[]): Promise<Inspection> {
  const db = createDatabase<Tables>({ target, maxConnections: 1 });
  try {
    return await withReadScope(db, everything, async (trx) => {
      const { rows: batches } = await sql<BatchFacts>`
        SELECT b.id, b.nr, b.seq, b.status,
          coalesce((b.counts ->> 'new')::int, 0) + coalesce((b.counts ->> 'changed')::int, 0) AS promised,
          (SELECT count(*) FROM app.revision r WHERE r.batch_nr = b.nr)::int AS landed,
          (SELECT count(*) FROM app.candidate c WHERE c.batch_id = b.id AND c.action IN ('new', 'changed'))::int AS waiting
        FROM app.batch b`.execute(trx);
      const { rows: torn } = await sql<object>`
        SELECT e.id, e.version, r.last FROM (
          SELECT id, version FROM app.project UNION ALL SELECT id, version FROM app.lead
        ) e FULL JOIN (SELECT entity_id AS id, max(version) AS last, count(*) AS n FROM app.revision GROUP BY 1) r USING (id)
        WHERE e.version IS DISTINCT FROM r.last OR r.n <> r.last`.execute(trx);
      const byId = new Map(batches.map((batch) => [batch.id, batch]));
      const chain = await verifyChain(trx);
      return {
        lost: acknowledged.filter((line) => isLost(line, byId.get(line.batchId))),
        halves: batches.filter(isHalf),
        torn,
        chain: chain.findings,
        wall: await checkWall(trx),
        lights: await checkLights(trx, systemClock),
        confirmed: batches.filter(({ status }) => status === 'confirmed').length,
        revisions: chain.revisions,
      };
    });
  } finally {
    await db.destroy();
  }
}

function isLost(line: Acknowledged, batch: BatchFacts | undefined): boolean {
  if (batch === undefined) return true;
  if (line.kind === 'staged') return false;
  return batch.status !== 'confirmed' || batch.nr !== line.nr || batch.seq !== line.seq;
}

function isHalf({ status, promised, landed, waiting, seq }: BatchFacts): boolean {
  if (status === 'confirmed') return landed !== promised || landed === 0 || waiting !== 0 || seq === null;
  return landed !== 0 || waiting === 0 || seq !== null;
}

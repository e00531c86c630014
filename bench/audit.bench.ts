/*
 * Verifying the chain: a ledger of N revisions in batches of 20,000, hashed and linked as the product does, is walked from its
 * beginning with every hash made again.
 */
import { sql } from 'kysely';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, type Scope, withReadScope, withScope } from '../apps/server/src/platform/db/index.ts';
import type { EmbeddedTargets } from '../apps/server/src/platform/embedded-db/index.ts';
import { appendLink } from '../apps/server/src/platform/ledger/chain.ts';
import { batchHash } from '../apps/server/src/platform/ledger/confirm.ts';
import { contentText, type HashedRow, rowHash } from '../apps/server/src/platform/ledger/content.ts';
import { insertBatch, type Tables, type Trx, verifyChain } from '../apps/server/src/platform/ledger/index.ts';
import { lockBatch, markConfirmed } from '../apps/server/src/platform/ledger/sql/batch.ts';
import { inFreshDatabase } from './fresh-database.ts';
import { costOfProcess, milliseconds } from './measure.ts';

const REVISIONS = Number(process.env.GUATU_BENCH_ROWS ?? 1_000_000);
const ROWS = 20_000;
const LEAF = 601;

await inFreshDatabase('audit', measure);

async function measure({ app }: EmbeddedTargets): Promise<void> {
  const db = createDatabase<Tables>({ target: app, maxConnections: 1 });
  const user = newId();
  const scope: Scope = { user, all: true, territories: [], duties: ['audit'], subjects: [] };
  for (let done = 0; done < REVISIONS; done += ROWS) await withScope(db, scope, (trx) => enterBatch(trx, user, done));
  let answer = '';
  const took = await milliseconds(async () => {
    const { ok, links, revisions } = await withReadScope(db, scope, (trx) => verifyChain(trx));
    if (!ok || revisions !== REVISIONS) throw new Error(`the chain of ${revisions} revisions does not verify`);
    answer = `${revisions} revisions in ${links} links`;
  });
  console.log(`verified ${answer} in ${(took / 1000).toFixed(1)} s (limit 30 s for 1,000,000); ${costOfProcess()}`);
  await db.destroy();
}

/** A batch of projects as an import leaves it: ten columns a row. */
async function enterBatch(trx: Trx, user: string, from: number): Promise<void> {
  const id = newId();
  const common = { id, kind: 'import', title: '合成台账', sourceId: null, undoesId: null } as const;
  const nr = await insertBatch(trx, {
    ...{ ...common, territoryId: LEAF, territories: [LEAF] },
    ...{ createdBy: user, createdAt: systemClock.now() },
  });
  const rows = Array.from({ length: ROWS }, (_, ord) => revision(nr, ord, from + ord));
  const hashes = rows.map((row) => rowHash(row));
  await sql`
    INSERT INTO app.revision (batch_nr, ord, entity_kind, entity_id, version, territory_id, content, row_hash)
    SELECT ${nr}, ord - 1, 'project', entity_id, 1, ${LEAF}, content, row_hash
    FROM unnest(${rows.map(({ entityId }) => entityId)}::uuid[], ${rows.map(({ content }) => content)}::text[],
      ${hashes}::bytea[]) WITH ORDINALITY AS r (entity_id, content, row_hash, ord)`.execute(trx);
  const batch = await lockBatch(trx, id);
  if (!batch) throw new Error('the batch was not entered');
  const link = await appendLink(trx, systemClock, 'batch', id, (at) => batchHash(batch, user, at, hashes));
  await markConfirmed(trx, id, { ...link, by: user, counts: { new: ROWS }, afterSeal: false, reason: null });
}

function revision(batchNr: number, ord: number, nth: number): HashedRow {
  const content = contentText({
    n: {
      projectName: `合成项目第 ${nth} 号年产 ${nth % 900} 万套产业园`,
      projectCode: `2501-420200-04-01-${String(nth % 1_000_000).padStart(6, '0')}`,
      projectKind: 'INDUSTRY',
      location: '大冶市高新区',
      totalInvestment: 100_000_000 + nth,
      planStart: '2026-03',
      owner: `合成企业${nth}有限公司`,
      respUnit: '大冶市发改局',
      'monthDoneAmt@2026M10': 1_000_000 + nth,
      'ytdDoneAmt@2026M10': 9_000_000 + nth,
    },
    o: {},
  });
  const none = { sourceId: null, tableNo: null, rowNo: null };
  return { batchNr, ord, entityKind: 'project', entityId: newId(), version: 1, territoryId: LEAF, ...none, content };
}

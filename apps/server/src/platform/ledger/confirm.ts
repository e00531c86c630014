import { createHash } from 'node:crypto';
import { canonicalText } from '@guatu/kernel';
import type { Clock } from '../clock/index.ts';
import { appendLink } from './chain.ts';
import { HASH_ALGORITHM } from './content.ts';
import { ENTITY_KINDS, type EntityDef, type EntityKind, entityDef } from './dictionary.ts';
import { ledgerRefusals } from './messages.ts';
import { sealedPeriods } from './seal.ts';
import { sliceKeys } from './slices.ts';
import {
  type BatchRow,
  type CandidateAction,
  candidateCounts,
  changedTargets,
  lockBatch,
  markConfirmed,
  revisionHashes,
  sweepLanded,
  writeRevisions,
} from './sql/batch.ts';
import {
  insertMainRows,
  insertSubRows,
  landingKeys,
  prepareLanding,
  type SubSlice,
  updateMainRows,
  updateSubRows,
} from './sql/land.ts';
import { lockVersions } from './sql/rows.ts';
import { settledTouched } from './sql/settled.ts';
import type { Trx } from './trx.ts';

/** What other parts of the product do in the same transaction when a batch has landed, e.g. wall rollups. */
export type LandHook = (trx: Trx, landed: LandedBatch) => Promise<void>;

export interface LandedBatch {
  readonly nr: number;
  readonly clock: Clock;
  readonly kinds: readonly LandedKind[];
}

/** What a batch wrote of one kind. */
export interface LandedKind {
  readonly kind: EntityKind;
  /** Rows that were not there before. */
  readonly created: number;
  readonly changed: number;
}

export interface Confirmation {
  readonly batchId: string;
  /** The version of the batch that the person looked at. */
  readonly version: number;
  readonly by: string;
  /** Why a sealed period or a final figure is touched; needed only then, and kept with the batch. */
  readonly reason?: string;
}

export interface Confirmed {
  readonly batchId: string;
  readonly nr: number;
  readonly seq: number;
  readonly at: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** How a batch is written down for good. */
export interface Recording {
  readonly write: typeof writeRevisions;
  /** The hashes of what was written, in its order. */
  readonly hashes: typeof revisionHashes;
}

const RECORDING: Recording = { write: writeRevisions, hashes: revisionHashes };

/**
 * Lands a reviewed batch: current tables, revisions, rollups and the chain link in one transaction, so that a batch is
 * wholly there or not at all. Refuses when the batch or a row of it moved since the review.
 */
export async function confirmBatch(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  input: Confirmation,
  recording: Recording = RECORDING,
): Promise<Confirmed> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  const counts = await candidateCounts(trx, batch.id);
  const open = counts.filter((c) => c.action === 'conflict').reduce((sum, c) => sum + c.n, 0);
  if (open > 0) throw ledgerRefusals.batch_has_open_conflicts({ count: open });

  const count = (kind: EntityKind, action: CandidateAction) =>
    counts.find((c) => c.entity_kind === kind && c.action === action)?.n ?? 0;
  const landed = ENTITY_KINDS.map(
    (kind): LandedKind => ({ kind, created: count(kind, 'new'), changed: count(kind, 'changed') }),
  ).filter(({ created, changed }) => created + changed > 0);
  const settled = await settledIn(trx, batch.id, landed);
  if (settled && !input.reason) throw ledgerRefusals.settled_changed(settled);
  const periods = new Set<string>();
  for (const each of landed) for (const period of await landKind(trx, batch, each)) periods.add(period);
  const sealed = await sealedPeriods(trx, batch.territories, [...periods]);
  const [firstSealed] = sealed;
  if (firstSealed && !input.reason) throw ledgerRefusals.period_sealed({ period: firstSealed });

  await recording.write(trx, batch.id, batch.nr, batch.source_id);
  await sweepLanded(trx, batch.id);
  for (const hook of hooks) await hook(trx, { nr: batch.nr, clock, kinds: landed });

  const totals = totalsByAction(counts);
  const hashes = await recording.hashes(trx, batch.nr);
  const link = await appendLink(trx, clock, 'batch', batch.id, (at) => batchHash(batch, input.by, at, hashes));
  await markConfirmed(trx, batch.id, {
    ...{ ...link, by: input.by, counts: totals, afterSeal: sealed.length > 0 },
    reason: settled || firstSealed ? (input.reason ?? null) : null,
  });
  return { batchId: batch.id, nr: batch.nr, seq: link.seq, at: link.at, counts: totals };
}

/** What the batch would change of records that were found final; null where it touches none. */
async function settledIn(
  trx: Trx,
  batchId: string,
  landed: readonly LandedKind[],
): Promise<{ count: number; name: string } | null> {
  for (const { kind, changed } of landed) {
    const def = entityDef(kind);
    const touched = def.settled && changed > 0 ? await settledTouched(trx, batchId, def, def.settled) : undefined;
    if (touched && touched.n > 0) return { count: touched.n, name: touched.name ?? '' };
  }
  return null;
}

/** Hash of a batch: who confirmed what and when, and every row in order. */
export function batchHash(
  batch: Pick<BatchRow, 'id' | 'nr' | 'kind' | 'title' | 'source_id' | 'undoes_id' | 'created_by' | 'created_at'>,
  by: string,
  at: string,
  rowHashes: readonly Buffer[],
  algorithm = HASH_ALGORITHM,
): Buffer {
  const head = canonicalText({
    id: batch.id,
    nr: batch.nr,
    kind: batch.kind,
    title: batch.title,
    source: batch.source_id,
    undoes: batch.undoes_id,
    createdBy: batch.created_by,
    createdAt: batch.created_at,
    confirmedBy: by,
    confirmedAt: at,
    rows: rowHashes.length,
  });
  const hash = createHash(algorithm).update(head);
  for (const row of rowHashes) hash.update(row);
  return hash.digest();
}

/** Answers the periods that the rows of this kind touch. */
async function landKind(trx: Trx, batch: BatchRow, landed: LandedKind): Promise<ReadonlySet<string>> {
  const def = entityDef(landed.kind);
  const landing = await prepareLanding(trx, batch.id, def, landed.created + landed.changed);
  const slices: SubSlice[] = [];
  if (landed.created > 0) {
    const keys = await landingKeys(trx, landing, 'new');
    const created = sliceKeys(def, keys);
    await insertMainRows(trx, landing, batch.nr, def, keys);
    for (const slice of created) await insertSubRows(trx, landing, slice);
    slices.push(...created);
  }
  if (landed.changed > 0) {
    const keys = await landingKeys(trx, landing, 'changed');
    const changed = sliceKeys(def, keys);
    await refuseMovedRows(trx, batch.id, def);
    await updateMainRows(trx, landing, batch.nr, def, keys);
    for (const slice of changed) await updateSubRows(trx, landing, slice);
    slices.push(...changed);
  }
  return new Set(slices.filter((s) => s.sub.keyColumn === 'period').map((s) => s.subKey));
}

async function refuseMovedRows(trx: Trx, batchId: string, def: EntityDef): Promise<void> {
  const targets = await changedTargets(trx, batchId, def.kind);
  const versions = await lockVersions(
    trx,
    def,
    targets.map((t) => t.entity_id),
  );
  const moved = targets.filter((t) => versions.get(t.entity_id) !== t.base_version);
  if (moved.length > 0) throw ledgerRefusals.rows_moved_since_review({ count: moved.length });
}

function totalsByAction(counts: readonly { action: string; n: number }[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { action, n } of counts) totals[action] = (totals[action] ?? 0) + n;
  return totals;
}

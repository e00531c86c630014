import { auditHash } from './audit.ts';
import { linkHash } from './chain.ts';
import { batchHash } from './confirm.ts';
import { rowHash } from './content.ts';
import { type BatchRow, batchesById } from './sql/batch.ts';
import { auditEventsById, chainHead, type LinkRow, linksAfter } from './sql/chain.ts';
import { type RevisionRow, revisionsOfBatches } from './sql/revisions.ts';
import type { ReadTrx } from './trx.ts';

/** One thing that does not fit what was once confirmed. */
export type Finding =
  | { readonly kind: 'link'; readonly seq: number }
  | {
      readonly kind: 'row';
      readonly seq: number;
      readonly batchNr: number;
      readonly ord: number;
      readonly entityId: string;
    }
  | { readonly kind: 'batch'; readonly seq: number; readonly batchNr: number | null }
  | { readonly kind: 'event'; readonly seq: number; readonly eventId: string }
  | { readonly kind: 'head'; readonly seq: number };

export interface ChainReport {
  readonly ok: boolean;
  readonly links: number;
  readonly revisions: number;
  /** Hash of the last link in hex; printed on papers, so that a cut tail is found. */
  readonly head: string;
  readonly findings: readonly Finding[];
}

const PAGE = 500;
const ROWS = 5_000;

/**
 * Walks the chain from its beginning and recomputes every hash: each link from the one before, each batch from its rows,
 * each row from its columns. Memory stays flat; a tampered row is named. Needs a scope that sees everything.
 */
export async function verifyChain(trx: ReadTrx, onProgress?: (links: number) => void): Promise<ChainReport> {
  const findings: Finding[] = [];
  let previous: Buffer = Buffer.alloc(32);
  let seq = 0;
  let revisions = 0;
  for (;;) {
    const links = await linksAfter(trx, seq, PAGE);
    if (links.length === 0) break;
    for (const link of links) {
      seq += 1;
      if (link.seq !== seq || !isIntact(link, previous)) findings.push({ kind: 'link', seq: link.seq });
      seq = link.seq;
      previous = link.hash;
    }
    revisions += await verifyContents(trx, links, findings);
    onProgress?.(seq);
  }
  const head = await chainHead(trx);
  if (head.seq !== seq || !head.hash.equals(previous)) findings.push({ kind: 'head', seq: head.seq });
  return { ok: findings.length === 0, links: seq, revisions, head: previous.toString('hex'), findings };
}

function isIntact(link: LinkRow, previous: Buffer): boolean {
  if (!link.prev_hash.equals(previous)) return false;
  const content = { kind: link.kind, refId: link.ref_id, contentHash: link.content_hash, at: link.at };
  return linkHash(previous, content, link.algorithm).equals(link.hash);
}

async function verifyContents(trx: ReadTrx, links: readonly LinkRow[], findings: Finding[]): Promise<number> {
  await verifyEvents(trx, links, findings);
  const batchLinks = links.filter((l) => l.kind === 'batch');
  const found = await batchesById(
    trx,
    batchLinks.map((l) => l.ref_id),
  );
  const batches = new Map(found.map((b) => [b.id, b]));
  const linked: LinkedBatch[] = [];
  for (const link of batchLinks) {
    const batch = batches.get(link.ref_id);
    if (batch) linked.push({ batch, link });
    else findings.push({ kind: 'batch', seq: link.seq, batchNr: null });
  }
  return verifyBatches(trx, linked, findings);
}

async function verifyEvents(trx: ReadTrx, links: readonly LinkRow[], findings: Finding[]): Promise<void> {
  const eventLinks = links.filter((l) => l.kind === 'audit');
  const found = await auditEventsById(
    trx,
    eventLinks.map((l) => l.ref_id),
  );
  const events = new Map(found.map((e) => [e.id, e]));
  for (const link of eventLinks) {
    const event = events.get(link.ref_id);
    // Only an auditor's scope sees events; without it the link itself is still checked.
    if (event && !auditHash(event.id, event.at, event.content, link.algorithm).equals(link.content_hash)) {
      findings.push({ kind: 'event', seq: link.seq, eventId: event.id });
    }
  }
}

interface LinkedBatch {
  readonly batch: BatchRow;
  readonly link: LinkRow;
}

/** Reads the rows of many batches in one stream, so that a thousand forms cost no more than one ledger of a thousand rows. */
async function verifyBatches(trx: ReadTrx, linked: readonly LinkedBatch[], findings: Finding[]): Promise<number> {
  const inOrder = [...linked].sort((a, b) => a.batch.nr - b.batch.nr);
  const rows = revisionStream(
    trx,
    inOrder.map(({ batch }) => batch.nr),
  );
  let revisions = 0;
  let next = await rows.next();
  for (const { batch, link } of inOrder) {
    const hashes: Buffer[] = [];
    while (!next.done && next.value.batch_nr === batch.nr) {
      const row = next.value;
      if (!rowHashOf(row, link.algorithm).equals(row.row_hash)) {
        findings.push({ kind: 'row', seq: link.seq, batchNr: batch.nr, ord: row.ord, entityId: row.entity_id });
      }
      hashes.push(row.row_hash);
      next = await rows.next();
    }
    revisions += hashes.length;
    const whole = batchHash(batch, batch.confirmed_by ?? '', batch.confirmed_at ?? '', hashes, link.algorithm);
    if (!whole.equals(link.content_hash)) findings.push({ kind: 'batch', seq: link.seq, batchNr: batch.nr });
  }
  return revisions;
}

async function* revisionStream(trx: ReadTrx, batchNrs: readonly number[]): AsyncGenerator<RevisionRow, undefined> {
  for (let after: Pick<RevisionRow, 'batch_nr' | 'ord'> | null = null; ; ) {
    const rows: readonly RevisionRow[] = await revisionsOfBatches(trx, batchNrs, after, ROWS);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (after === null || rows.length < ROWS) return undefined;
  }
}

function rowHashOf(row: RevisionRow, algorithm: string): Buffer {
  return rowHash(
    {
      batchNr: row.batch_nr,
      ord: row.ord,
      entityKind: row.entity_kind,
      entityId: row.entity_id,
      version: row.version,
      territoryId: row.territory_id,
      sourceId: row.source_id,
      tableNo: row.table_no,
      rowNo: row.row_no,
      content: row.content,
    },
    algorithm,
  );
}

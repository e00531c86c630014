import type { ValueOrigin as OriginAnswer } from '@guatu/contract';
import {
  type EntityDef,
  type FieldValue,
  parseContent,
  parseKey,
  type ReadTrx,
  ROW_MARKS,
  revisionsOf,
  valueHistory,
} from '../ledger/index.ts';
import { maskedValue, type Sight } from './mask.ts';
import { personNames } from './sql/people.ts';

/** `B20261121-000042`: the day a batch was made and its number; what papers and people call it. */
export function batchNo(nr: number, at: string): string {
  return `B${at.slice(0, 10).replaceAll('-', '')}-${String(nr).padStart(6, '0')}`;
}

/** Where a value of a record came from and what it was before, newest first; with `knownAt`, as known at that moment. */
export async function originsOf(
  trx: ReadTrx,
  def: EntityDef,
  { id, key, knownAt }: { id: string; key: string; knownAt?: string | undefined },
  sight: Sight,
): Promise<readonly OriginAnswer[]> {
  const history = await valueHistory(trx, id, key, knownAt);
  const names = await personNames(trx, [...new Set(history.flatMap((h) => [h.confirmedBy, h.enteredBy]))]);
  const shown = (value: FieldValue) => maskedValue(def, key, value, sight);
  return history.map((h) => ({
    value: shown(h.value),
    before: shown(h.before),
    version: h.version,
    batchId: h.batchId,
    batchNo: batchNo(h.batchNr, h.confirmedAt),
    batchKind: h.batchKind,
    batchTitle: h.batchTitle,
    confirmedAt: h.confirmedAt,
    confirmedBy: names.get(h.confirmedBy) ?? '',
    enteredBy: names.get(h.enteredBy) ?? '',
    chainSeq: h.chainSeq,
    place: h.place,
  }));
}

export interface RevisionAnswer {
  readonly version: number;
  readonly batchId: string;
  readonly batchNo: string;
  readonly batchKind: string;
  readonly batchTitle: string;
  /** Why a final figure or a sealed period was changed. */
  readonly reason: string | null;
  readonly confirmedAt: string;
  readonly confirmedBy: string;
  readonly changes: readonly { key: string; before: FieldValue; after: FieldValue }[];
}

/** The revisions of a record, newest first, field by field. */
export async function historyOf(
  trx: ReadTrx,
  def: EntityDef,
  id: string,
  page: { limit: number; offset: number },
  sight: Sight,
): Promise<readonly RevisionAnswer[]> {
  const revisions = await revisionsOf(trx, id, { limit: page.offset + page.limit });
  const shown = revisions.slice(page.offset);
  const names = await personNames(trx, [...new Set(shown.map((r) => r.confirmed_by))]);
  const marks: readonly string[] = Object.values(ROW_MARKS);
  return shown.map((revision) => {
    const { n, o } = parseContent(revision.content);
    return {
      version: revision.version,
      batchId: revision.batch_id,
      batchNo: batchNo(revision.batch_nr, revision.confirmed_at),
      batchKind: revision.batch_kind,
      batchTitle: revision.batch_title,
      reason: revision.batch_reason,
      confirmedAt: revision.confirmed_at,
      confirmedBy: names.get(revision.confirmed_by) ?? '',
      changes: Object.keys(n)
        .filter((key) => marks.includes(key) || key.startsWith('ext:') || parseKey(def, key) !== null)
        .map((key) => ({
          key,
          before: maskedValue(def, key, o[key] ?? null, sight),
          after: maskedValue(def, key, n[key] ?? null, sight),
        })),
    };
  });
}

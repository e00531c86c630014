import { contentText, parseContent, rowHash } from '../content.ts';
import type { Trx } from '../trx.ts';
import type { FieldValue, Values } from '../values.ts';
import { isToken } from './cipher.ts';
import { openContents } from './open-contents.ts';
import { isPersonalKey, isTraced, type PersonTrace } from './person-trace.ts';
import { bumpReviews, candidatesMentioning, rewriteCandidate, type TracedCandidate } from './sql/traces.ts';

/** What was found and rewritten. */
export interface ErasedCandidates {
  readonly count: number;
  /** Records that rows of the same name would have made; whatever they sealed goes too. */
  readonly entityIds: readonly string[];
}

/**
 * Takes what candidates say about the persons out of them: of rows under review as of rows that were refused and stand
 * beside their batch. `versions` are those that the records will have after the erasure, so that a review can go on.
 */
export async function eraseCandidates(
  trx: Trx,
  trace: PersonTrace,
  versions: ReadonlyMap<string, number>,
): Promise<ErasedCandidates> {
  const { def, rows, territories, names } = trace;
  const found = await candidatesMentioning(trx, { ids: [...rows.keys()], kind: def.kind, territories, names });
  const said = new Map((await openContents(trx, found)).map((row) => [`${row.batch_id} ${row.ord}`, newValuesOf(row)]));
  const theirs = found.filter((row) => {
    const values = said.get(`${row.batch_id} ${row.ord}`) ?? {};
    // What another record's row says is another record's, even where both name the same person.
    return (
      rows.has(row.entity_id) ||
      (row.base_version === 0 && isTraced(trace, Object.keys(values), (key) => values[key] ?? null))
    );
  });
  for (const row of theirs) {
    const stripped = strip(trace, row);
    const seen = rows.get(row.entity_id)?.version;
    // A row that was stale before stays stale.
    const base = seen === row.base_version ? (versions.get(row.entity_id) ?? seen) : row.base_version;
    await rewriteCandidate(trx, { ...stripped, base_version: base }, hashOf(stripped, base));
  }
  await bumpReviews(trx, [...new Set(theirs.map((row) => row.batch_id))]);
  return { count: theirs.length, entityIds: [...new Set(theirs.map((row) => row.entity_id))] };
}

function newValuesOf(row: TracedCandidate): Values {
  return row.content === null ? {} : parseContent(row.content).n;
}

function strip(trace: PersonTrace, row: TracedCandidate): TracedCandidate {
  const content = row.content === null ? null : parseContent(row.content);
  const open = (values: Values) => without(values, (key, value) => isToken(value) || isPersonalKey(trace, key, value));
  const n = open(content?.n ?? {});
  const o = Object.fromEntries(Object.entries(open(content?.o ?? {})).filter(([key]) => key in n));
  const x = Object.fromEntries(Object.entries(content?.x ?? {}).filter(([key]) => key in n));
  const conflicts = without(row.conflicts, (key, conflict) => {
    const { ours, theirs } = conflict as { ours: FieldValue; theirs: FieldValue };
    return isPersonalKey(trace, key, ours) || isPersonalKey(trace, key, theirs);
  });
  const writes = Object.keys(n).length > 0;
  const disputed = Object.keys(conflicts).length > 0;
  // Taking decisions back would bring back what the row was before them.
  const { history: _, ...match } = row.match ?? {};
  return {
    ...row,
    action: !writes && !disputed && row.action === 'changed' ? 'same' : settled(row, disputed, writes),
    content: writes ? contentText(Object.keys(x).length > 0 ? { n, o, x } : { n, o }) : null,
    conflicts,
    problems: row.problems.filter(
      ({ key, message }) =>
        !(key !== null && isPersonalKey(trace, key, null)) && !trace.texts.some((text) => message.includes(text)),
    ),
    match: Object.keys(match).length > 0 ? match : null,
  };
}

/** A row in conflict over nothing but what was erased has nothing left to ask. */
function settled(row: TracedCandidate, disputed: boolean, writes: boolean): TracedCandidate['action'] {
  const asked = row.action === 'conflict' && Object.keys(row.conflicts).length > 0;
  if (!asked || disputed) return row.action;
  return writes ? 'changed' : 'same';
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  drop: (key: string, value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !drop(key, value)));
}

function hashOf(row: TracedCandidate, baseVersion: number): Buffer | null {
  if (row.content === null) return null;
  return rowHash({
    batchNr: row.batch_nr,
    ord: row.ord,
    entityKind: row.entity_kind,
    entityId: row.entity_id,
    version: baseVersion + 1,
    territoryId: row.territory_id,
    sourceId: row.source_id ?? row.batch_source,
    tableNo: row.table_no,
    rowNo: row.row_no,
    content: row.content,
  });
}

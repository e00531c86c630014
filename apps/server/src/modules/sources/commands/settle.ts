import type { Decision } from '@guatu/contract';
import type { CandidateRow, Trx } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import { importWords } from '../messages.ts';
import { openCandidates } from '../sql/review.ts';
import { decide } from './decide.ts';

/** What was left out of a batch that nobody reviewed. */
export interface LeftOut {
  readonly row: number | null;
  readonly table: number | null;
  readonly why: 'conflict' | 'duplicate' | 'doubtful';
  readonly key: string | null;
}

const CHUNK = 500;

/**
 * Answers a review without a person, always on the safe side: the ledger's value stays, a row that may be another one is
 * not taken, a doubtful value is left empty. Everything left out is listed, so that nothing is lost silently.
 */
export async function settleSafely(
  trx: Trx,
  batchId: string,
  batchVersion: number,
): Promise<{ version: number; leftOut: readonly LeftOut[] }> {
  const leftOut: LeftOut[] = [];
  let version = batchVersion;
  for (;;) {
    const open = await openCandidates(trx, batchId, CHUNK);
    if (open.length === 0) return { version, leftOut };
    const decisions = open.flatMap((row) => safeDecisions(row, leftOut));
    version = await decide(trx, { batchId, version, decisions });
  }
}

function safeDecisions(row: CandidateRow, leftOut: LeftOut[]): Decision[] {
  const place = { row: row.row_no, table: row.table_no };
  const keys = Object.keys(row.conflicts);
  if (row.action === 'conflict' && keys.length === 0) {
    leftOut.push({ ...place, why: 'duplicate', key: null });
    return [{ act: 'reject', ord: row.ord, reason: importWords.leftOut }];
  }
  const doubtful = (row.problems as readonly CellProblem[]).filter((p) => p.severity === 'error' && !p.handled);
  leftOut.push(...keys.map((key) => ({ ...place, why: 'conflict' as const, key })));
  leftOut.push(...doubtful.map((p) => ({ ...place, why: 'doubtful' as const, key: p.key })));
  const noted = new Map(doubtful.filter((p) => p.key === null).map((p) => [`${p.cell} ${p.code}`, p]));
  return [
    ...keys.map((key): Decision => ({ act: 'choose', ord: row.ord, key, take: 'ours' })),
    // Before the values: leaving a value empty settles every problem of its cell.
    ...[...noted.values()].map(
      ({ cell, code }): Decision => ({ act: 'acknowledge', ord: row.ord, cell, code, note: importWords.leftOut }),
    ),
    ...doubtful.flatMap((p): Decision[] =>
      p.key === null ? [] : [{ act: 'setValue', ord: row.ord, key: p.key, value: null, note: importWords.leftOut }],
    ),
  ];
}

import { withScope } from '../../../platform/db/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { evaluationAccess } from '../access.ts';
import type { VersionRow } from '../domain/frozen.ts';
import { isProtected } from '../domain/protection.ts';
import type { RunRecord } from '../domain/run.ts';
import { runWords } from '../messages.ts';
import { type EvaluationDeps, type SchemeInForce, todayOf } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import type { Reader } from './reader.ts';

/**
 * How somebody comes to see the protected figures of companies in a run: by his right to them everywhere, or because he may
 * run it. Who judges by a figure has to be able to check it; that right goes as far as the columns of his own runs, and leaves
 * its trace. In the ledger itself they stay masked for him.
 */
export type TaxSight = 'RIGHT' | 'JUDGE' | 'NONE';

export function taxSight(reader: Reader, run: Pick<RunRecord, 'territoryId'>): TaxSight {
  if (reader.tax) return 'RIGHT';
  return reader.can(evaluationAccess.run, run.territoryId) ? 'JUDGE' : 'NONE';
}

/** Who was told of today, so that a page that asks five times leaves one trace. After a restart there is one more. */
const told = new Set<string>();
let toldOn = '';

export interface Judged {
  readonly run: RunRecord;
  readonly version: Pick<VersionRow, 'no'>;
  readonly scheme: SchemeInForce;
}

/** Writes into the audit that somebody saw protected figures as a judge of the run, once a person, version and day. */
export async function traceJudge(
  { db, clock }: Pick<EvaluationDeps, 'db' | 'clock'>,
  reader: Reader,
  { run, version: { no }, scheme }: Judged,
): Promise<void> {
  if (taxSight(reader, run) !== 'JUDGE' || !usesProtected(scheme)) return;
  const { userId, scope } = reader;
  const { id, title } = run;
  const today = todayOf(clock);
  if (today !== toldOn) told.clear();
  toldOn = today;
  const key = `${userId} ${id} ${no}`;
  if (told.has(key)) return;
  const details = { evaluation: id, version: no };
  const event = { kind: 'tax_figures_seen', actorId: userId, subject: runWords.judged(title, no), details };
  await withScope(db, scope, (trx) => appendAudit(trx, event, clock));
  told.add(key);
}

/** Whether a scheme scores by protected figures at all. */
function usesProtected({ body }: SchemeInForce): boolean {
  const fields = protectedFields();
  return [...body.inputs.keys()].some((column) => isProtected(body, fields, column));
}

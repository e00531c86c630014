import type { IsoDay } from '@guatu/kernel';
import { alsoWithin } from '../../../platform/db/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { isNoticeOver } from '../domain/brief.ts';
import { isOpen, type ObjectionRecord, speaksFor, valueOfText, valueText } from '../domain/objection.ts';
import { isProtected } from '../domain/protection.ts';
import { mayDoAt, type RunRecord } from '../domain/run.ts';
import { evaluationRefusals, runWords } from '../messages.ts';
import {
  type Doer,
  type EvaluationDeps,
  objectionsOf,
  oneObjection,
  oneRun,
  type SchemeInForce,
  schemeOf,
  todayOf,
} from '../queries/parts.ts';
import { protectedFields } from '../queries/protected-fields.ts';
import { oneUnit } from '../sql/frozen.ts';
import { holdRun } from '../sql/runs.ts';
import { refuseWrongType } from './enter.ts';
import { runFor, type Seen, saveObjection } from './save.ts';

export interface Claim {
  readonly id: string;
  readonly unit: string;
  readonly column: string | null;
  readonly claim: number | string | null;
  readonly reason: string;
}

/** Says that a figure of a unit, or its result, is wrong; for who speaks for the unit, and while the notice lasts. */
export async function raiseObjection(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer & { readonly seesTax: (run: RunRecord) => boolean },
  { id: runId, unit: key, column, claim, reason }: Claim,
): Promise<string> {
  // Publishing waits for the objection, or the objection comes too late.
  await holdRun(trx, runId);
  const run = await oneRun(trx, runId);
  const today = todayOf(deps.clock);
  refuseLate(run, today);
  const unit = await oneUnit(trx, runId, run.latest, key);
  if (!unit || !speaksFor(doer.scope, unit)) throw evaluationRefusals.evaluation_unit_unknown();
  const scheme = await schemeOf(trx, run);
  const at = column === null ? -1 : columnAt(scheme, column);
  if (column !== null) {
    const sees = doer.seesTax(run) || (unit.subjectId !== null && doer.scope.subjects.includes(unit.subjectId));
    if (!sees && isProtected(scheme.body, protectedFields(), column)) {
      throw evaluationRefusals.evaluation_claim_hidden({ column });
    }
    const spec = scheme.body.recipe.columns[at];
    if (spec) refuseWrongType(spec, claim);
  }
  const same = (await objectionsOf(trx, [runId])).find((each) => each.unit === key && each.column === column);
  if (same && isOpen(same)) throw evaluationRefusals.evaluation_objection_there({ name: unit.name });
  const by = doer.userId;
  // It lies with the unit, where a company has no rights of its own to write.
  return alsoWithin(trx, [unit.territoryId], (landing) =>
    saveObjection(landing, deps, by, {
      ...{ id: null, version: 0, territoryId: unit.territoryId, title: runWords.object(unit.name) },
      changes: {
        ...{ objectionTitle: unit.name, objectionRun: runId, objectionUnit: key, objectionColumn: column },
        ...{ objectionStands: valueText(unit.cells[at]?.v ?? null), objectionClaim: valueText(claim) },
        ...{ objectionReason: reason, objectionStatus: 'RAISED', objectionBy: by, objectionOn: today },
        objectionOffice: run.territoryId,
      },
    }),
  );
}

function refuseLate(run: RunRecord, today: IsoDay): void {
  const { title, status, noticeUntil } = run;
  if (!mayDoAt('object', status)) throw evaluationRefusals.evaluation_state({ title, status });
  if (isNoticeOver(run, today)) throw evaluationRefusals.evaluation_objection_late({ until: noticeUntil ?? '' });
}

function columnAt({ body }: SchemeInForce, column: string): number {
  const at = body.recipe.columns.findIndex(({ id }) => id === column);
  if (at < 0) throw evaluationRefusals.evaluation_column_unknown({ column });
  return at;
}

export interface Decision extends Seen {
  readonly upheld: boolean;
  /** What is put in where it is upheld; the claim itself where nothing is said. */
  readonly value: number | string | null;
  readonly decision: string;
}

/** Upholds or rejects an objection; never by whoever raised it. What was upheld counts from the next version on. */
export async function decideObjection(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer,
  { id, version, upheld, value, decision }: Decision,
): Promise<void> {
  const objection = await openOne(trx, id);
  const run = await runFor(trx, 'compute', objection.runId, doer);
  if (objection.by === doer.userId) throw evaluationRefusals.evaluation_objection_own();
  const put = upheld && objection.column !== null ? await putIn(trx, run, objection, value) : null;
  await saveObjection(trx, deps, doer.userId, {
    ...{ id, version, territoryId: objection.territoryId, title: runWords.decide(objection.title), reason: decision },
    changes: {
      ...{ objectionStatus: upheld ? 'UPHELD' : 'REJECTED', objectionDecision: decision, objectionValue: put },
      ...{ objectionDecidedBy: doer.userId, objectionDecidedOn: todayOf(deps.clock) },
    },
  });
}

async function putIn(
  trx: Trx,
  run: RunRecord,
  { column, claim }: ObjectionRecord,
  value: number | string | null,
): Promise<string | null> {
  const scheme = await schemeOf(trx, run);
  const spec = scheme.body.recipe.columns[columnAt(scheme, column ?? '')];
  if (!spec) return null;
  const put = value ?? valueOfText(claim, spec.type);
  refuseWrongType(spec, put);
  return valueText(put);
}

/** Takes an objection back, by whoever raised it and as long as nobody has decided. */
export async function withdrawObjection(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer,
  { id, version, reason }: Seen & { readonly reason: string },
): Promise<void> {
  const objection = await openOne(trx, id);
  if (objection.by !== doer.userId) throw evaluationRefusals.evaluation_objection_not_own();
  const { territoryId, title } = objection;
  await saveObjection(trx, deps, doer.userId, {
    ...{ id, version, territoryId, title: runWords.withdrawObjection(title), reason },
    changes: { objectionStatus: 'WITHDRAWN' },
  });
}

/** Refuses papers of anybody but the objector, and any change once it was decided: they are what the decision rests on. */
export async function guardPapers(trx: ReadTrx, id: string, userId: string): Promise<void> {
  const objection = await openOne(trx, id);
  if (objection.by !== userId) throw evaluationRefusals.evaluation_papers_not_own();
}

async function openOne(trx: ReadTrx, id: string): Promise<ObjectionRecord> {
  const objection = await oneObjection(trx, id);
  if (objection.status !== 'RAISED') throw evaluationRefusals.evaluation_objection_closed({ title: objection.title });
  return objection;
}

import type { EvaluationObjection } from '@guatu/contract';
import { attachmentsOfMany } from '../../../platform/attachments/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { evaluationAccess } from '../access.ts';
import { type ObjectionRecord, valueOfText } from '../domain/objection.ts';
import { isProtected } from '../domain/protection.ts';
import { mayDoAt, type RunRecord } from '../domain/run.ts';
import { type EvaluationDeps, objectionsOf, oneObjection, oneRun, type SchemeInForce, schemeOf } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import type { Reader } from './reader.ts';
import { taxSight, traceJudge } from './tax-sight.ts';

/** The objections to a run that the reader may see, the latest first. */
export async function objectionList(
  deps: EvaluationDeps,
  reader: Reader,
  id: string,
): Promise<readonly EvaluationObjection[]> {
  const { run, scheme, items } = await withReadScope(
    deps.db,
    reader.scope,
    async (trx) => {
      const found = await oneRun(trx, id);
      const list = await answers(trx, reader, found, await objectionsOf(trx, [id]));
      return { run: found, scheme: await schemeOf(trx, found), items: list };
    },
    { snapshot: true },
  );
  if (items.some(({ column }) => column !== null && isProtected(scheme.body, protectedFields(), column))) {
    await traceJudge(deps, reader, { run, version: { no: run.latest }, scheme });
  }
  return items;
}

export async function objectionAnswer(trx: ReadTrx, reader: Reader, id: string): Promise<EvaluationObjection> {
  const objection = await oneObjection(trx, id);
  const [answer] = await answers(trx, reader, await oneRun(trx, objection.runId), [objection]);
  if (!answer) throw new Error('an objection has no answer');
  return answer;
}

async function answers(
  trx: ReadTrx,
  reader: Reader,
  run: RunRecord,
  objections: readonly ObjectionRecord[],
): Promise<readonly EvaluationObjection[]> {
  const scheme = await schemeOf(trx, run);
  const people = objections.flatMap(({ by, decidedBy }) => (decidedBy === null ? [by] : [by, decidedBy]));
  const names = await personNames(trx, people);
  const ids = objections.map(({ id }) => id);
  const files = await attachmentsOfMany(trx, 'objection', ids);
  return objections.map((each) => ({
    ...answerOf(each, { run, scheme, reader, names }),
    files: files.filter(({ entity_id }) => entity_id === each.id).map(({ id, file_name: name }) => ({ id, name })),
  }));
}

interface Around {
  readonly run: RunRecord;
  readonly scheme: SchemeInForce;
  readonly reader: Reader;
  readonly names: ReadonlyMap<string, string>;
}

function answerOf(
  objection: ObjectionRecord,
  { run, scheme, reader, names }: Around,
): Omit<EvaluationObjection, 'files'> {
  const { id, version, runId, unit, title, column, status, by, decidedBy } = objection;
  const spec = scheme.body.recipe.columns.find((each) => each.id === column);
  // Of companies the unit is the company.
  const isOwn = reader.scope.subjects.includes(unit) || by === reader.userId;
  const hidden =
    column !== null &&
    taxSight(reader, run) === 'NONE' &&
    !isOwn &&
    isProtected(scheme.body, protectedFields(), column);
  const shownOf = (text: string | null) => (hidden ? null : valueOfText(text, spec?.type ?? 'text'));
  return {
    ...{ id, version, evaluationId: runId, unit, name: title, column, columnTitle: spec?.title ?? null },
    ...{ stands: shownOf(objection.stands), claim: shownOf(objection.claim), value: shownOf(objection.value) },
    ...{ reason: objection.reason, status, by: names.get(by) ?? '', on: objection.on },
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
    ...{ decision: objection.decision, decidedOn: objection.decidedOn, settledIn: objection.settledIn },
    mayDecide:
      status === 'RAISED' &&
      by !== reader.userId &&
      mayDoAt('compute', run.status) &&
      reader.can(evaluationAccess.run, run.territoryId),
    mayWithdraw: status === 'RAISED' && by === reader.userId,
  };
}

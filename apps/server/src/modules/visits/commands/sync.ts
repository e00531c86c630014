import type { Visit, VisitEdit } from '@guatu/contract';
import { alsoWithin, type Scope, withScope } from '../../../platform/db/index.ts';
import {
  currentRows,
  entityDef,
  insertSource,
  sameValue,
  saveRecord,
  type Trx,
  type Values,
} from '../../../platform/ledger/index.ts';
import { mergeEdits } from '../domain/merge.ts';
import { type EditProblem, editValues, isSameEdit, problemOf, readVisit, type VisitRecord } from '../domain/visit.ts';
import { visitRefusals, visitWords } from '../messages.ts';
import { visitAnswer } from '../queries/answer.ts';
import { lockVisit, type SiteRow, siteOf } from '../sql/visits.ts';
import type { VisitDeps } from './deps.ts';
import { orTaken } from './taken.ts';

/** An edit as a phone sends it. */
export interface SentEdit {
  readonly id: string;
  readonly projectId: string;
  readonly writerId: string;
  readonly edit: VisitEdit;
}

/** More than anybody changes one visit; each is kept for good. */
const EDITS_AT_MOST = 300;

/**
 * Takes one edit of a visit in. It comes as a source, lands as a batch, and is kept whole; what the visit shows is worked out
 * anew from all its edits, so that the order in which phones find a connection does not matter. Sent again, it is answered and
 * nothing is written.
 */
export async function syncVisit(deps: VisitDeps, scope: Scope, sent: SentEdit): Promise<Visit> {
  if (sent.writerId !== scope.user) throw visitRefusals.visit_other_writer();
  const problem = problemOf(sent.edit);
  if (problem) throw refusalOf(problem);
  return orTaken(
    withScope(deps.db, scope, async (trx) => {
      await lockVisit(trx, sent.id);
      await take(trx, deps, scope, sent);
      return visitAnswer(trx, sent.id);
    }),
  );
}

async function take(trx: Trx, deps: VisitDeps, scope: Scope, { id, projectId, edit }: SentEdit): Promise<void> {
  const row = (await currentRows(trx, entityDef('visit'), [id], null)).get(id);
  if (row?.void) throw visitRefusals.visit_closed();
  const visit = row ? readVisit(row) : null;
  if (visit && visit.projectId !== projectId) throw visitRefusals.visit_other_project();
  const known = visit?.edits.find((each) => each.id === edit.id);
  if (known) {
    if (isSameEdit(known, edit)) return;
    throw visitRefusals.visit_edit_reused();
  }
  if ((visit?.edits.length ?? 0) >= EDITS_AT_MOST) throw visitRefusals.visit_too_often({ times: EDITS_AT_MOST });
  const site = await siteOf(trx, projectId);
  if (!site) throw visitRefusals.visit_project_unknown();
  const whole = { id, site, visit, held: row?.values ?? {}, edit };
  // The writer was found to see the project: a task force's visit lands in the project's district.
  await alsoWithin(trx, [visit?.territoryId ?? site.leaf], (own) => land(own, deps, scope.user, whole));
}

interface Landing {
  readonly id: string;
  readonly site: SiteRow;
  readonly visit: VisitRecord | null;
  readonly held: Values;
  readonly edit: VisitEdit;
}

async function land(trx: Trx, { clock, hooks }: VisitDeps, by: string, edited: Landing): Promise<void> {
  const { id, site, visit, held, edit } = edited;
  const { values } = mergeEdits([...(visit?.edits ?? []), edit]);
  const visitTitle = visitWords.title(String(values.visitDay ?? ''), String(values.visitOccasion ?? ''), site.name);
  const whole: Values = {
    ...values,
    visitTitle,
    ...(visit ? {} : { visitProject: site.id, visitBy: by }),
    ...editValues(edit, by, clock.now()),
  };
  const changes = Object.fromEntries(Object.entries(whole).filter(([key, value]) => !sameValue(value, held[key])));
  const territoryId = visit?.territoryId ?? site.leaf;
  const title = visitWords.sync(visitTitle);
  await insertSource(trx, {
    ...{ id: edit.id, kind: 'device', title: `${title} ${edit.device}`, labels: [], format: null },
    ...{ file_name: null, file_hash: null, file_size: null },
    ...{ territory_id: territoryId, territories: [territoryId], uploaded_by: by, uploaded_at: clock.now() },
  });
  await saveRecord(trx, clock, hooks, {
    ...{ kind: 'visit', id: visit ? id : null, named: id, version: visit?.version ?? 0 },
    ...{ territoryId, changes, by, title, sourceId: edit.id },
  });
}

function refusalOf(problem: EditProblem): Error {
  switch (problem.what) {
    case 'field':
      return visitRefusals.visit_field_unknown(problem);
    case 'point':
      return visitRefusals.visit_point_wrong();
    case 'day':
      return visitRefusals.visit_day_empty();
    case 'long':
      return visitRefusals.visit_too_long(problem);
  }
}

import type { Visit } from '@guatu/contract';
import { alsoWithin, type Scope } from '../../../platform/db/index.ts';
import { saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { raiseBlocker } from '../../blockers/index.ts';
import { partCodes } from '../domain/visit.ts';
import { visitRefusals, visitWords } from '../messages.ts';
import { visitAnswer } from '../queries/answer.ts';
import { oneVisit, todayOf } from '../queries/parts.ts';
import { siteNames } from '../sql/visits.ts';
import type { VisitDeps } from './deps.ts';

/** Makes a problem that a visit found a blocker, once. */
export async function raiseProblem(
  trx: Trx,
  deps: VisitDeps,
  scope: Scope,
  input: { readonly id: string; readonly code: string; readonly version: number },
): Promise<Visit> {
  const { id, code, version } = input;
  const { values, territoryId, projectId, blockers } = await oneVisit(trx, id);
  if (!partCodes(values, 'problemText').includes(code)) throw visitRefusals.visit_problem_unknown();
  if (blockers[code] !== undefined) throw visitRefusals.visit_problem_raised();
  const projectName = (await siteNames(trx, [projectId])).get(projectId) ?? '';
  const factor = values[`problemFactor@${code}`];
  const by = scope.user;
  // The blocker lies where the project does, also when a task force, which has no district, raises it.
  await alsoWithin(trx, [territoryId], async (own) => {
    const blocker = await raiseBlocker(own, deps, by, {
      ...{ territoryId, projectName, description: String(values[`problemText@${code}`]) },
      factor: typeof factor === 'string' ? factor : null,
      raisedOn: typeof values.visitDay === 'string' ? values.visitDay : todayOf(deps.clock),
      source: values.visitOccasion === 'SITE_DAY' ? 'SITE_DAY' : 'VISIT',
    });
    await saveRecord(own, deps.clock, deps.hooks, {
      ...{ kind: 'visit', id, version, territoryId, by, title: visitWords.raise(projectName) },
      changes: { [`problemBlocker@${code}`]: blocker },
    });
  });
  return visitAnswer(trx, id);
}

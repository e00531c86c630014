import type { LightAxis, LightExceptionActInput } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { type Db, type LandHook, saveRecords, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { ACT_RULES, type ActHindrance, hindranceOf } from '../domain/exceptions.ts';
import { judgedAt } from '../domain/lights/at.ts';
import { judgeAxes } from '../domain/lights/judge.ts';
import { lightRefusals, lightWords } from '../messages/lights.ts';
import { lightRuleKind, lightSubjects } from '../queries/light-facts.ts';
import { type ExceptionRow, exceptionById } from '../sql/exceptions.ts';

/** What the acts on lights and their routes are joined from. */
export interface LightDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export interface ExceptionRequest {
  readonly type: 'REASON' | 'OBJECTION';
  readonly axis: LightAxis;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** Asks that a light be excused, or objects to it. Only a yellow or red axis needs either. */
export async function askException(
  trx: Trx,
  { clock, hooks }: LightDeps,
  by: string,
  projectId: string,
  { type, axis, from, until, reason }: ExceptionRequest,
): Promise<{ id: string }> {
  if (until < from) throw lightRefusals.light_exception_dates({ from, until });
  const today = officeDay(Date.parse(clock.now()));
  const at = judgedAt(today);
  const [project] = await lightSubjects(trx, [projectId], at);
  if (!project) throw lightRefusals.light_project_unknown();
  const rules = (await rulesOf(trx, lightRuleKind)).at(today, project.territoryId)?.body.inForce;
  const place = rules?.axes.findIndex(({ id }) => id === axis) ?? -1;
  const light = rules && judgeAxes(rules, project.subject, at)[place];
  const label = rules?.axes[place]?.label ?? axis;
  if (light !== 'YELLOW' && light !== 'RED') throw lightRefusals.light_exception_axis({ axis: label });
  const title = lightWords.request(project.name, label, type);
  const edit = {
    kind: 'exception' as const,
    id: null,
    version: 0,
    territoryId: project.territoryId,
    changes: {
      exceptionTitle: title,
      exceptionProject: projectId,
      exceptionType: type,
      exceptionAxis: axis,
      exceptionFrom: from,
      exceptionUntil: until,
      exceptionReason: reason,
      exceptionStatus: 'REQUESTED',
      exceptionBy: by,
      exceptionOn: today,
    },
    by,
    title: lightWords.ask(title),
  };
  const { recordIds } = await saveRecords(trx, clock, hooks, [edit]);
  const [id] = recordIds;
  if (id === undefined) throw new Error('a saved batch has no record');
  return { id };
}

/** An opinion on a request, its approval or refusal, or its withdrawal. Refuses what the state or the person stands against. */
export async function actOnException(
  trx: Trx,
  { clock, hooks }: LightDeps,
  by: string,
  id: string,
  input: LightExceptionActInput,
): Promise<{ version: number }> {
  const row = await exceptionById(trx, id);
  if (!row) throw lightRefusals.light_exception_unknown();
  const state = { status: row.exception_status, askedBy: row.exception_by, opinions: row.opinions.length };
  const hindrance = hindranceOf(input.act, state, by);
  if (hindrance) throw refusalFor(hindrance);
  const edit = {
    kind: 'exception' as const,
    id,
    version: input.version,
    territoryId: row.territory_id,
    changes: changesOf(row, input, by, officeDay(Date.parse(clock.now()))),
    by,
    title: lightWords[input.act](row.exception_title),
  };
  await saveRecords(trx, clock, hooks, [edit]);
  return { version: input.version + 1 };
}

function changesOf(row: ExceptionRow, input: LightExceptionActInput, by: string, today: string): Values {
  const exceptionStatus = ACT_RULES[input.act].to;
  switch (input.act) {
    case 'OPINE': {
      const number = row.opinions.length + 1;
      return {
        [`opinionUnit@${number}`]: input.unit,
        [`opinionText@${number}`]: input.text,
        [`opinionAgrees@${number}`]: input.agrees,
        [`opinionBy@${number}`]: by,
        [`opinionOn@${number}`]: today,
      };
    }
    case 'APPROVE':
      return {
        exceptionStatus,
        exceptionAnswer: input.answer,
        exceptionDocument: input.document,
        exceptionDecidedBy: by,
        exceptionDecidedOn: today,
      };
    case 'REFUSE':
      return { exceptionStatus, exceptionAnswer: input.answer, exceptionDecidedBy: by, exceptionDecidedOn: today };
    case 'WITHDRAW':
      return { exceptionStatus };
  }
}

function refusalFor(hindrance: ActHindrance): Error {
  switch (hindrance) {
    case 'closed':
      return lightRefusals.light_exception_closed();
    case 'own':
      return lightRefusals.light_exception_own();
    case 'not own':
      return lightRefusals.light_exception_not_own();
    case 'no opinion':
      return lightRefusals.light_exception_no_opinion();
  }
}

import type { LightAxisAnswer, LightException, ProjectLights } from '@guatu/contract';
import { isoDay, officeDay, printPeriod } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { ACT_RULES, EXCEPTION_ACTS, hindranceOf } from '../domain/exceptions.ts';
import { endOfMonth } from '../domain/lights/at.ts';
import type { Excuse } from '../domain/lights/excuses.ts';
import { type AxisExplanation, differs, explainLights } from '../domain/lights/explain.ts';
import type { LightInput } from '../domain/lights/inputs.ts';
import { inputLabel } from '../domain/lights/messages/summaries.ts';
import type { JudgedAt } from '../domain/lights/types.ts';
import { lightRefusals } from '../messages/lights.ts';
import { type ExceptionRow, exceptionsOf } from '../sql/exceptions.ts';
import { reportedLight } from '../sql/lights.ts';
import { leadOf } from '../sql/links.ts';
import { lightRuleKind, lightSubjects } from './light-facts.ts';

/** Which project, and the month at whose end it is judged if not today: `2026M10`. */
export interface LightsQuestion {
  readonly id: string;
  readonly period?: string | undefined;
}

/** The lights of one project, what each rests on, and what would turn it. */
export async function lightsAnswer(
  trx: ReadTrx,
  actor: Actor,
  { id: projectId, period }: LightsQuestion,
  clock: Clock,
): Promise<ProjectLights> {
  const at = endOfMonth(period, officeDay(Date.parse(clock.now())));
  const [project] = await lightSubjects(trx, [projectId], at);
  if (!project) throw lightRefusals.light_project_unknown();
  const rule = (await rulesOf(trx, lightRuleKind)).at(at.day, project.territoryId);
  const exceptions = await exceptionsOf(trx, projectId);
  const explained = rule && explainLights(rule.body.inForce, project.subject, at, exceptions.flatMap(excuseOf));
  const reported = await reportedLight(trx, projectId, period ?? null);
  const light = explained?.overall.light ?? null;
  const records = { project: projectId, lead: await leadOf(trx, projectId) };
  return {
    day: at.day,
    month: printPeriod(at.month),
    rule: rule && {
      title: rule.body.inForce.title,
      version: rule.version,
      hash: rule.hash,
      sourceNote: rule.body.inForce.sourceNote,
      own: rule.origin === 'local',
    },
    light,
    rawLight: explained?.overall.raw ?? null,
    reported,
    differs: differs(reported?.light ?? null, explained?.overall.raw ?? null),
    axes: (explained?.axes ?? []).map((axis) => axisAnswer(axis, records, at)),
    exceptions: exceptions.map((row) => exceptionAnswer(row, actor)),
  };
}

/** An approved reason lifts its axis; an objection, even one upheld, is answered by correcting the ledger. */
export function excuseOf(row: ExceptionRow): readonly Excuse[] {
  if (row.exception_type !== 'REASON' || row.exception_status !== 'APPROVED') return [];
  const { exception_axis: axis, exception_reason: reason } = row;
  return [{ axis, from: isoDay(row.exception_from), until: isoDay(row.exception_until), reason }];
}

type Records = Readonly<Record<LightInput['record'], string | null>>;

function axisAnswer(axis: AxisExplanation, records: Records, at: JudgedAt): LightAxisAnswer {
  const { summary, rule, inputs, ways, label, light, call } = axis;
  return {
    axis: axis.axis,
    label,
    light,
    call,
    summary,
    rule: [...rule],
    excusedUntil: axis.excuse?.until ?? null,
    inputs: inputs.map(({ id, record, key, value }) => ({
      label: inputLabel(id, at),
      record,
      recordId: records[record],
      key,
      value: typeof value === 'object' && value !== null ? value.text : value,
    })),
    ways: ways.map(({ to, from, sentence }) => ({ to, from, sentence })),
  };
}

function exceptionAnswer(row: ExceptionRow, actor: Actor): LightException {
  const state = { status: row.exception_status, askedBy: row.exception_by, opinions: row.opinions.length };
  return {
    id: row.id,
    version: row.version,
    type: row.exception_type,
    axis: row.exception_axis,
    from: row.exception_from,
    until: row.exception_until,
    reason: row.exception_reason,
    status: row.exception_status,
    by: row.asked_by,
    on: row.exception_on,
    answer: row.exception_answer,
    document: row.exception_document,
    opinions: [...row.opinions],
    acts: EXCEPTION_ACTS.filter(
      (act) => actor.permissions.has(ACT_RULES[act].permission) && hindranceOf(act, state, actor.userId) === null,
    ),
  };
}

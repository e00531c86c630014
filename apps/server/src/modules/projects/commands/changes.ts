import type { ChangeType, FieldValue } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import {
  type Confirmed,
  checkedValue,
  currentRows,
  entityDef,
  ledgerRefusals,
  type RecordEdit,
  sameValue,
  saveRecords,
  type Trx,
  type Values,
} from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { effectOf, effectRefusal } from '../domain/changes/effect.ts';
import { type ChangeRequest, requestOf, storedText } from '../domain/changes/request.ts';
import type { ChangeRule } from '../domain/changes/rules.ts';
import {
  agreedStatus,
  CHANGE_ACTS,
  type ChangeAct,
  type ChangeStatus,
  refusalOf,
} from '../domain/changes/transitions.ts';
import { projectStateOf } from '../domain/stays/stays.ts';
import { changeRefusals, changeWords } from '../messages/changes.ts';
import { openProject } from '../queries/project-facts.ts';
import { changeRules } from '../rules.ts';
import { openChange } from '../sql/changes.ts';
import type { ActDeps } from './gate-act.ts';
import { opinionPaper } from './opinion-right.ts';

export interface ChangeInput {
  readonly project: string;
  readonly type: ChangeType;
  readonly field: string;
  readonly to: FieldValue;
  readonly reason: string;
  readonly note: string;
}

/** Asks for a change of what was promised. What it is about, and why, must be in the catalogue; one request a field. */
export async function requestChange(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: ChangeInput,
): Promise<Confirmed & { readonly id: string }> {
  const project = await openProject(trx, input.project);
  const today = officeDay(Date.parse(deps.clock.now()));
  const rule = await ruleAt(trx, input.type, today, project.territoryId);
  const field = entityDef('project').fields.get(input.field);
  if (!field || !rule.fields.includes(input.field)) throw changeRefusals.change_field_wrong({ type: rule.label });
  if (!rule.reasons.some(({ id }) => id === input.reason))
    throw changeRefusals.change_reason_wrong({ type: rule.label });
  const to = checkedValue(field, input.to);
  refuseEffect(input.type, to, project.values, today);
  const from = project.values[input.field] ?? null;
  if (sameValue(to, from)) throw changeRefusals.change_nothing();
  const other = await openChange(trx, input.project, input.field);
  if (other !== null) throw changeRefusals.change_open_already({ title: other });
  const title = changeWords.requested(field.label, String(project.values.projectName ?? ''));
  const changes: Values = {
    changeTitle: title,
    changeProject: input.project,
    changeType: input.type,
    changeField: input.field,
    changeFrom: storedText(from),
    changeTo: storedText(to),
    changeReason: input.reason,
    changeNote: input.note,
    changeStatus: 'REQUESTED',
    changeBy: actor.userId,
    changeOn: today,
  };
  const edit = { kind: 'change' as const, id: null, version: 0, territoryId: project.territoryId, changes };
  const saved = await saveRecords(trx, deps.clock, deps.hooks, [{ ...edit, by: actor.userId, title }]);
  const [id] = saved.recordIds;
  if (id === undefined) throw new Error('a saved batch has no record');
  return { ...saved, id };
}

export interface ChangeActInput {
  readonly id: string;
  readonly version: number;
  readonly act: ChangeAct;
  readonly unit: string | null;
  readonly text: string | null;
  readonly document: string | null;
  /** The file that another unit's opinion is entered from. */
  readonly paper: string | null;
}

/** Asks offices, gives an opinion, decides or withdraws. An approval changes the project in the same batch. */
export async function actOnChange(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: ChangeActInput,
): Promise<Confirmed & { readonly status: ChangeStatus }> {
  const row = (await currentRows(trx, entityDef('change'), [input.id], null)).get(input.id);
  const request = row && !row.void ? requestOf(row.values) : null;
  if (!row || !request) throw ledgerRefusals.record_not_found();
  refuseWrongActor(input.act, request, actor);
  const today = officeDay(Date.parse(deps.clock.now()));
  const rule = await ruleAt(trx, request.type, today, row.territoryId);
  const { changes, status } = outcomeOf(input, request, { actor, today, rule });
  const from = await paperOf(trx, actor, input, request);
  const common = { by: actor.userId, title: changeWords.act(changeWords.acts[input.act], request.title) };
  const reason = input.text === null || input.text === '' ? {} : { reason: input.text };
  const own: RecordEdit = {
    ...common,
    ...reason,
    kind: 'change',
    id: input.id,
    version: input.version,
    territoryId: row.territoryId,
    changes: { ...changes, ...from },
  };
  const rest: RecordEdit[] =
    status === 'APPROVED' ? [{ ...common, ...(await projectEdit(trx, request, rule, today)) }] : [];
  return { ...(await saveRecords(trx, deps.clock, deps.hooks, [own, ...rest])), status };
}

/** The paper that an opinion was entered from, beside the opinion; nothing for the other acts. */
async function paperOf(trx: Trx, actor: Actor, input: ChangeActInput, request: ChangeRequest): Promise<Values> {
  const opinion = request.opinions.find(({ unit }) => unit === input.unit);
  if (!opinion || (input.act !== 'agree' && input.act !== 'object')) return {};
  const { projectId } = request;
  const paper = await opinionPaper(trx, actor, { projectId, unit: opinion.unit, paper: input.paper });
  return { [`opinionPaper@${opinion.code}`]: paper };
}

function refuseWrongActor(act: ChangeAct, request: ChangeRequest, actor: Actor): void {
  const isRequester = request.by === actor.userId;
  switch (refusalOf(act, request.status, { permissions: actor.permissions, isRequester })) {
    case 'state':
      throw changeRefusals.change_state({ status: changeWords.states[request.status] });
    case 'own':
      throw changeRefusals.change_own();
    case 'notOwn':
      throw changeRefusals.change_not_own();
    case 'permission':
      // The route has asked for the permission already.
      throw new Error(`act ${act} came without its permission`);
    case null:
  }
}

function outcomeOf(
  input: ChangeActInput,
  request: ChangeRequest,
  by: { readonly actor: Actor; readonly today: string; readonly rule: ChangeRule },
): { readonly changes: Values; readonly status: ChangeStatus } {
  const { act, unit, text, document } = input;
  const opinion = request.opinions.find((each) => each.unit === unit);
  switch (act) {
    case 'ask': {
      if (!unit) throw changeRefusals.change_unit_missing();
      const code = opinion?.code ?? String(request.opinions.length + 1);
      const cleared = Object.fromEntries(
        ['Agrees', 'Text', 'On', 'Paper'].map((part) => [`opinion${part}@${code}`, null]),
      );
      const asked = opinion ? cleared : {};
      return { changes: { ...asked, [`opinionUnit@${code}`]: unit, changeStatus: 'REQUESTED' }, status: 'REQUESTED' };
    }
    case 'agree':
    case 'object': {
      if (!unit) throw changeRefusals.change_unit_missing();
      if (!opinion) throw changeRefusals.change_unit_not_asked({ unit });
      const agrees = act === 'agree';
      const opinions = request.opinions.map((each) => (each === opinion ? { ...each, agrees } : each));
      const status = agreedStatus(opinions);
      const at = opinion.code;
      const answer = { [`opinionAgrees@${at}`]: agrees, [`opinionText@${at}`]: text || null };
      const who = { [`opinionBy@${at}`]: by.actor.userId, [`opinionOn@${at}`]: by.today };
      return { changes: { ...answer, ...who, changeStatus: status }, status };
    }
    default: {
      if (act === 'approve' && by.rule.documentRequired && !document) {
        throw changeRefusals.change_document_missing({ type: by.rule.label });
      }
      const status = CHANGE_ACTS[act].to;
      const decided = { changeDecidedBy: by.actor.userId, changeDecidedOn: by.today };
      return { changes: { changeStatus: status, changeDocument: document || null, ...decided }, status };
    }
  }
}

/** What approving writes on the project, against the version it has now: the request said what it was made from. */
async function projectEdit(trx: Trx, request: ChangeRequest, rule: ChangeRule, today: string) {
  const { id, version, territoryId, values } = await openProject(trx, request.projectId);
  refuseEffect(request.type, request.to, values, today);
  const label = rule.reasons.find((reason) => reason.id === request.reason)?.label ?? request.reason;
  const changes = effectOf(request, label, values);
  return { kind: 'project' as const, id, version, territoryId, changes, reason: request.title };
}

function refuseEffect(type: ChangeType, to: FieldValue, project: Values, today: string): void {
  switch (effectRefusal(type, to, project, today)) {
    case 'state':
      throw changeRefusals.change_project_state({ state: changeWords.projectStates[projectStateOf(project)] });
    case 'ahead':
      throw changeRefusals.change_day_ahead({ today });
    case 'before':
      throw changeRefusals.change_day_before();
    case null:
  }
}

async function ruleAt(trx: Trx, type: ChangeType, day: string, leaf: number): Promise<ChangeRule> {
  const rule = (await rulesOf(trx, changeRules)).at(day, leaf)?.body.get(type);
  if (!rule) throw changeRefusals.change_no_rule({ day });
  return rule;
}

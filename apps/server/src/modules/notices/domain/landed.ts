import type { NoticeDraft } from './draft.ts';
import { evaluationDraft, objectionDraft } from './landed-evaluation.ts';
import type { LandedRow, LandedWords } from './landed-row.ts';

type Teller = (landed: LandedRow, words: LandedWords) => NoticeDraft | null;

const TELLERS: ReadonlyMap<string, Teller> = new Map([
  ['task', taskDraft],
  ['request', requestDraft],
  ['blocker', blockerDraft],
  ['rule', ruleDraft],
  ['evaluation', evaluationDraft],
  ['objection', objectionDraft],
]);

/** Kinds of records of which people are told. */
export const TOLD_KINDS: ReadonlySet<string> = new Set(TELLERS.keys());

/** The notice that a landed row asks for; null for most. */
export function draftOf(kind: string, landed: LandedRow, words: LandedWords): NoticeDraft | null {
  return TELLERS.get(kind)?.(landed, words) ?? null;
}

function taskDraft(
  { id, version, leaf, became, by, row }: LandedRow,
  { titles, unnamed, ofUnit }: LandedWords,
): NoticeDraft | null {
  const unit = textOf(row.task_unit);
  const what = textOf(row.task_title) ?? unnamed;
  const title = unit === null ? what : ofUnit(what, unit);
  const of = { leaf, subject: textOf(row.task_project), link: '/dispatch?view=tasks', unit, by };
  if (became.taskOrder === 'SUPERVISE') {
    return {
      ...of,
      event: 'TASK_SUPERVISED',
      title: titles.TASK_SUPERVISED(title),
      key: `task-supervised ${id} ${version}`,
    };
  }
  if (version !== 1) return null;
  return { ...of, event: 'TASK_SENT', title: titles.TASK_SENT(title), key: `task-sent ${id}` };
}

/** The office asked is told of the request, and the unit that asked of the answer. */
function requestDraft({ id, version, leaf, became, by, row }: LandedRow, words: LandedWords): NoticeDraft | null {
  const unit = textOf(row.request_unit);
  const what = textOf(row.request_title) ?? words.unnamed;
  const of = { subject: textOf(row.request_project), link: '/dispatch?view=requests', by };
  if (version === 1) {
    const title = words.titles.REQUEST_ASKED(unit === null ? what : words.ofUnit(what, unit));
    return { ...of, event: 'REQUEST_ASKED', leaf: Number(row.request_office), title, key: `request-asked ${id}` };
  }
  if (became.requestStatus === undefined) return null;
  const accepted = became.requestStatus === 'ACCEPTED';
  const title = words.answered(what, accepted, textOf(row.request_answer));
  return { ...of, event: 'REQUEST_ANSWERED', leaf, unit, title, key: `request-answered ${id}` };
}

function blockerDraft(
  { id, version, leaf, became, by, row }: LandedRow,
  { titles, unnamed }: LandedWords,
): NoticeDraft | null {
  if (became.status !== 'ESCALATED') return null;
  const title = textOf(row.project_name) ?? textOf(row.blocker_desc) ?? unnamed;
  return {
    ...{ event: 'BLOCKER_ESCALATED', leaf, title: titles.BLOCKER_ESCALATED(title), link: `/blockers/${id}`, by },
    ...{ level: textOf(row.level), key: `blocker-escalated ${id} ${version}` },
  };
}

function ruleDraft({ id, leaf, became, by, row }: LandedRow, { titles, unnamed }: LandedWords): NoticeDraft | null {
  if (became.ruleStatus !== 'ISSUED') return null;
  const title = textOf(row.rule_title) ?? unnamed;
  const link = `/settings/rules/${textOf(row.rule_id) ?? ''}`;
  return { event: 'RULE_ISSUED', leaf, title: titles.RULE_ISSUED(title), link, key: `rule-issued ${id}`, by };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

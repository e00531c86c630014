import type { EvaluationActs, EvaluationSubject, Permission, SchemeBrief } from '@guatu/contract';
import { addDays, countWorkingDays, type IsoDay, laterDay, type WorkCalendar } from '@guatu/kernel';
import type { Scheme } from '@guatu/scoring';
import type { RuleInForce } from '../../../platform/rules/index.ts';
import { evaluationAccess, withdrawRight } from '../access.ts';
import { runWords } from '../messages.ts';
import { isOpen, type ObjectionRecord } from './objection.ts';
import { mayDoAt, type RunRecord } from './run.ts';

/** A scheme as lists and runs name it. */
export function schemeBrief(rule: RuleInForce<Scheme>): SchemeBrief {
  const { id, title, version, hash, sourceNote, effectiveFrom, effectiveTo, origin, body } = rule;
  return {
    ...{ id, title, version, hash, sourceNote, effectiveFrom, effectiveTo, local: origin === 'local' },
    documentNumber: body.documentNumber,
    // Sheets of single projects have a page of their own and come to no list of these.
    subject: body.subject as EvaluationSubject,
    ...{ period: body.period, noticeDays: body.noticeDays },
  };
}

/**
 * Working days left to object, the last one included; null where nobody can any more. The day on which a notice is put up is none
 * of its days.
 */
export function noticeLeft(
  { status, noticeFrom, noticeUntil }: Pick<RunRecord, 'status' | 'noticeFrom' | 'noticeUntil'>,
  today: IsoDay,
  calendar: WorkCalendar,
): number | null {
  if (status !== 'NOTICE' || noticeFrom === null || noticeUntil === null || today > noticeUntil) return null;
  const left = countWorkingDays(calendar, laterDay(today, addDays(noticeFrom, 1)), noticeUntil);
  return left.ok ? left.value : null;
}

/** Whether the notice period is over: the day after its last. */
export function isNoticeOver({ noticeUntil }: Pick<RunRecord, 'noticeUntil'>, today: IsoDay): boolean {
  return noticeUntil !== null && today > noticeUntil;
}

/** Whose turn it is, as a sentence; null when the run is over. */
export function nextStep(
  run: RunRecord,
  objections: readonly ObjectionRecord[],
  noticeDays: number | null,
  today: IsoDay,
): string | null {
  if (run.status === 'DRAFT') return noticeDays === null ? runWords.nextPublishDraft : runWords.nextEnter;
  if (run.status !== 'NOTICE') return null;
  const open = objections.filter(isOpen).length;
  if (open > 0) return runWords.nextDecide(open);
  return isNoticeOver(run, today) ? runWords.nextPublish : runWords.nextObject(run.noticeUntil ?? '');
}

interface Actor {
  readonly userId: string;
  readonly can: (permission: Permission, leaf: number) => boolean;
  /** Whether he may object for at least one unit that he sees. */
  readonly mayObject: boolean;
}

/** What somebody may do with a run now. */
export function actsOf(
  run: RunRecord,
  { noticeDays, open, today }: { readonly noticeDays: number | null; readonly open: number; readonly today: IsoDay },
  { userId, can, mayObject }: Actor,
): EvaluationActs {
  const { status, territoryId } = run;
  const runs = can(evaluationAccess.run, territoryId);
  const publishes = can(evaluationAccess.publish, territoryId) && !run.workedBy.includes(userId);
  const ready =
    noticeDays === null ? status === 'DRAFT' : status === 'NOTICE' && isNoticeOver(run, today) && open === 0;
  return {
    enter: runs && mayDoAt('enter', status),
    compute: runs && mayDoAt('compute', status),
    openNotice: publishes && mayDoAt('openNotice', status) && noticeDays !== null,
    publish: publishes && mayDoAt('publish', status) && ready,
    withdraw: can(withdrawRight(status), territoryId) && mayDoAt('withdraw', status),
    object: mayObject && mayDoAt('object', status) && !isNoticeOver(run, today),
  };
}

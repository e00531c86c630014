import type { ApprovalAct, ApprovalClock, DaysByHolder, ProjectApprovalItem } from '@guatu/contract';
import type { Clock, Forecast, Holder, PlannedItem, Ruling, StandingItem, TermStanding, WhatIf } from '@guatu/planning';
import type { ApprovalPart } from '../domain/project-row.ts';

/** The engine's figures in the words of the contract. */

export function daysAnswer(days: Readonly<Record<Holder, number>>): DaysByHolder {
  return { agency: days.AGENCY, applicant: days.APPLICANT, excluded: days.EXCLUDED, stopped: days.STOPPED };
}

function rulingAnswer({ outcome, byOffice, why }: Ruling) {
  const { reasons, missing } = why();
  return {
    outcome,
    byOffice,
    reasons: reasons.filter(({ decisive }) => decisive).map(({ text }) => text),
    missing: missing.map(({ label }) => label),
  };
}

function termAnswer(standing: TermStanding | null) {
  if (standing === null) return null;
  const { term, used, remaining, due, late } = standing;
  return { days: term.days, unit: term.unit, used, remaining, due, late };
}

function clockAnswer({ promised, statutory, days, spans, assumedYears, remarks, ...clock }: Clock): ApprovalClock {
  return {
    state: clock.state,
    light: clock.light,
    acceptedOn: clock.acceptedOn,
    decidedOn: clock.decidedOn,
    promised: termAnswer(promised),
    statutory: termAnswer(statutory),
    days: daysAnswer(days),
    spans: spans.map(({ from, to, holder, why, procedure, days: count }) => ({
      ...{ from, to, holder, days: count },
      why: procedure ?? why,
    })),
    assumedYears,
    remarks,
  };
}

/** An item of a project as the screens show it. */
export function itemAnswer(
  standing: StandingItem,
  part: ApprovalPart | undefined,
  acts: readonly ApprovalAct[],
): ProjectApprovalItem {
  const { item, term, clock, forecast } = standing;
  return {
    code: item.code,
    title: item.title,
    kind: item.kind,
    stage: item.stage,
    body: item.body,
    note: item.note ?? null,
    after: standing.after,
    applies: rulingAnswer(standing.applies),
    termTitle: term.title,
    termOpen: standing.termOpen.map(({ label }) => label),
    prepare: term.prepare,
    promisedDays: (term.promised ?? term.statutory)?.days ?? null,
    reachedOn: standing.reachedOn,
    openSince: standing.openSince,
    clock: clock && clockAnswer(clock),
    refusal: standing.refusal?.message ?? null,
    result: part?.apv_result ?? null,
    docNo: part?.apv_doc_no ?? null,
    forecast: forecast && forecastAnswer(forecast),
    critical: standing.critical,
    ready: standing.ready,
    acts,
  };
}

export function forecastAnswer({ start, finish, actual, totalFloat, provisional }: Forecast) {
  return { start, finish, actual, totalFloat, provisional };
}

export function needlessAnswer({ item, applies }: PlannedItem) {
  return { code: item.code, title: item.title, applies: rulingAnswer(applies) };
}

export function whatIfAnswer({ mode, open, changes, road, saved }: WhatIf) {
  return {
    mode: mode.id,
    title: mode.title,
    note: mode.note,
    open: rulingAnswer(open),
    changes: changes.map(({ label }) => label),
    start: road.start?.finish ?? null,
    saved,
  };
}

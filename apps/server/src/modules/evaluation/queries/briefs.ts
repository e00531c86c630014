import type { EvaluationBrief, SchemeBrief } from '@guatu/contract';
import { type IsoDay, isoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { workCalendars } from '../../../platform/rules/index.ts';
import { nextStep, noticeLeft, schemeBrief } from '../domain/brief.ts';
import { isOpen, type ObjectionRecord } from '../domain/objection.ts';
import type { RunRecord } from '../domain/run.ts';
import { placeNames } from '../sql/gather.ts';
import { runIds } from '../sql/runs.ts';
import { objectionsOf, oneRun, runsById, type SchemeInForce, schemeOf, todayOf } from './parts.ts';

const LISTED = 200;

interface Around {
  readonly scheme: SchemeBrief;
  readonly objections: readonly ObjectionRecord[];
  readonly nameOf: (person: string) => string;
  readonly officeName: string;
}

/** Runs that the reader may see, the newest first. */
export async function runList(
  trx: ReadTrx,
  clock: Clock,
  asked: { readonly scheme?: string | undefined; readonly period?: string | undefined },
): Promise<readonly EvaluationBrief[]> {
  return briefs(trx, clock, await runsById(trx, await runIds(trx, asked, LISTED)));
}

export async function oneBrief(trx: ReadTrx, clock: Clock, id: string): Promise<EvaluationBrief> {
  const [brief] = await briefs(trx, clock, [await oneRun(trx, id)]);
  if (!brief) throw new Error('a run has no brief');
  return brief;
}

async function briefs(trx: ReadTrx, clock: Clock, runs: readonly RunRecord[]): Promise<readonly EvaluationBrief[]> {
  const objections = await objectionsOf(
    trx,
    runs.map(({ id }) => id),
  );
  const people = runs.flatMap(({ by, publishedBy }) => (publishedBy === null ? [by] : [by, publishedBy]));
  const names = await personNames(trx, people);
  const places = await placeNames(
    trx,
    runs.map(({ office }) => office),
  );
  const schemes = new Map<string, SchemeInForce>();
  for (const run of runs) {
    if (!schemes.has(run.ruleHash)) schemes.set(run.ruleHash, await schemeOf(trx, run));
  }
  const calendarOf = await workCalendars(trx);
  const today = todayOf(clock);
  return runs.flatMap((run) => {
    const scheme = schemes.get(run.ruleHash);
    if (!scheme) return [];
    const around: Around = {
      scheme: schemeBrief(scheme),
      objections: objections.filter(({ runId }) => runId === run.id),
      nameOf: (person) => names.get(person) ?? '',
      officeName: places.get(run.office) ?? '',
    };
    return [briefOf(run, around, today, noticeLeft(run, today, calendarOf(run.territoryId)))];
  });
}

function briefOf(
  run: RunRecord,
  { scheme, objections, nameOf, officeName }: Around,
  today: IsoDay,
  left: number | null,
): EvaluationBrief {
  const { id, version, title, period, status, units, latest, publishedBy } = run;
  return {
    ...{ id, version, title, scheme, period, status, office: officeName, units, latest, noticeLeft: left },
    ...{ noticeFrom: run.noticeFrom, noticeUntil: run.noticeUntil, publishedOn: run.publishedOn },
    objectionsOpen: objections.filter(isOpen).length,
    publishedBy: publishedBy === null ? null : nameOf(publishedBy),
    ...{ madeBy: nameOf(run.by), madeOn: isoDay(run.on) },
    next: nextStep(run, objections, scheme.noticeDays, today),
  };
}

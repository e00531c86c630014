import type { ReadingAct, ReadingValue } from '@guatu/contract';
import { nameKey } from '@guatu/kernel';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { IndicatorDictionary } from '../../../platform/indicators/index.ts';
import { appendAudit, entityDef, type Trx } from '../../../platform/ledger/index.ts';
import { afterDecision, canBeAccepted, periodKey, saysNow } from '../domain/decide.ts';
import { inBase } from '../domain/written.ts';
import { reportRefusals, reportWords } from '../messages.ts';
import { isInBatch } from '../queries/answer.ts';
import { ledgerView } from '../queries/beside.ts';
import { insertCorrection } from '../sql/corrections.ts';
import { projectsOf } from '../sql/ledger.ts';
import {
  addStep,
  lastStep,
  markUndone,
  type ReadingRow,
  readingsOf,
  storeReadings,
  touchedLater,
} from '../sql/readings.ts';
import { lockReport, type ReportRow } from '../sql/reports.ts';
import { dictionary, matchingCatalog } from './rules.ts';

export interface ReviewerDecision {
  readonly seq: number;
  readonly version: number;
  readonly act: ReadingAct;
  readonly says?: ReadingValue | undefined;
  readonly remember: boolean;
  readonly note?: string | undefined;
}

/** What an act came to: the report, and the readings that changed. */
export interface Acted {
  readonly report: ReportRow;
  readonly seqs: readonly number[];
}

/** Applies decisions to readings, all or none, as one step that can be taken back. */
export async function decideReadings(
  trx: Trx,
  clock: Clock,
  input: { readonly id: string; readonly by: string; readonly decisions: readonly ReviewerDecision[] },
): Promise<Acted> {
  const report = await held(trx, input.id);
  const rows = await readingsOf(
    trx,
    report.id,
    input.decisions.map(({ seq }) => seq),
  );
  const { byId } = (await dictionary(trx, clock, report.territory_id)).body;
  const changes = [];
  for (const decision of input.decisions) {
    const row = rows.find(({ seq }) => seq === decision.seq);
    if (!row) throw reportRefusals.reading_unknown({ seq: decision.seq });
    if (row.version !== decision.version) throw reportRefusals.reading_stale({ seq: row.seq });
    if (isInBatch(row)) throw reportRefusals.reading_in_batch({ seq: row.seq });
    const says = decision.says && (await checked(trx, row, decision.says, byId));
    const change = afterDecision(row, { ...decision, says });
    if (change.state === 'ACCEPTED' && !canBeAccepted(row.kind, saysNow({ ...row, decided: change.decided }))) {
      throw reportRefusals.reading_without_value({ seq: row.seq });
    }
    if (decision.remember) await remember(trx, clock, report, row, { ...decision, says, by: input.by });
    changes.push({ row, change });
  }
  await store(trx, clock, report, input.by, input.decisions[0]?.act ?? 'edit', changes);
  return { report, seqs: changes.map(({ row }) => row.seq) };
}

/** Accepts what waits without doubt; refused when that is not the number the person was asked about. */
export async function acceptRest(
  trx: Trx,
  clock: Clock,
  input: { readonly id: string; readonly by: string; readonly expected: number },
): Promise<Acted> {
  const report = await held(trx, input.id);
  const rows = await readingsOf(trx, report.id);
  const view = await ledgerView(trx, report, rows, (await dictionary(trx, clock, report.territory_id)).body);
  const rest = rows.filter((row) => isPlain(row) && !view.of(row).differs);
  if (rest.length !== input.expected) {
    throw reportRefusals.readings_moved({ expected: input.expected, found: rest.length });
  }
  const changes = rest.map((row) => ({ row, change: afterDecision(row, { act: 'accept' }) }));
  await store(trx, clock, report, input.by, 'acceptRest', changes);
  return { report, seqs: rest.map(({ seq }) => seq) };
}

/** Nothing about it asks for a person: a figure of a project does, as whose field it is entered is a choice. */
function isPlain(row: ReadingRow): boolean {
  const { projectId } = saysNow(row);
  const known = row.kind === 'PROJECT' ? projectId !== null : projectId === null && row.offered.fields.length === 0;
  return row.state === 'WAITING' && known && canBeAccepted(row.kind, saysNow(row));
}

/** Takes back the last act of a person that still stands. */
export async function undoStep(
  trx: Trx,
  clock: Clock,
  input: { readonly id: string; readonly by: string },
): Promise<Acted> {
  const report = await held(trx, input.id);
  const step = await lastStep(trx, report.id, input.by);
  if (!step) throw reportRefusals.nothing_to_undo();
  const seqs = step.before.map(({ seq }) => seq);
  const later = await touchedLater(trx, report.id, step.step);
  for (const row of await readingsOf(trx, report.id, seqs)) {
    if (later.has(row.seq) || isInBatch(row)) throw reportRefusals.step_overtaken({ seq: row.seq });
  }
  await storeReadings(trx, report.id, step.before, input.by, clock.now());
  await markUndone(trx, report.id, step.step);
  return { report, seqs };
}

/** @throws CodedFailure `report_unknown` */
export async function held(trx: Trx, id: string): Promise<ReportRow> {
  const report = await lockReport(trx, id);
  if (!report) throw reportRefusals.report_unknown();
  return report;
}

interface Changed {
  readonly row: ReadingRow;
  readonly change: ReturnType<typeof afterDecision>;
}

async function store(
  trx: Trx,
  clock: Clock,
  report: ReportRow,
  by: string,
  act: string,
  changes: readonly Changed[],
): Promise<void> {
  const at = clock.now();
  const place = { id: report.id, territoryId: report.territory_id };
  const before = changes.map(({ row }) => ({
    ...{ seq: row.seq, state: row.state, decided: row.decided, note: row.note },
  }));
  await storeReadings(
    trx,
    report.id,
    changes.map(({ change }) => change),
    by,
    at,
  );
  await addStep(trx, place, { act, before, by, at });
}

/** What a person says it is, held against the dictionary and the projects that he sees. */
async function checked(
  trx: Trx,
  row: ReadingRow,
  says: ReadingValue,
  indicators: IndicatorDictionary['byId'],
): Promise<ReadingValue> {
  const { seq } = row;
  const indicator = says.indicatorId === null ? undefined : indicators.get(says.indicatorId);
  if (says.indicatorId !== null && indicator === undefined) {
    throw reportRefusals.reading_indicator_unknown({ seq, indicator: says.indicatorId });
  }
  if (says.projectId !== null) {
    const [project] = await projectsOf(trx, [says.projectId]);
    if (!project) throw reportRefusals.reading_project_unknown({ seq });
  }
  if (says.projectField !== null && !fieldFits(says, says.projectField)) {
    const field = entityDef('project').fields.get(says.projectField)?.label ?? says.projectField;
    throw reportRefusals.reading_field_unfit({ seq, field });
  }
  return indicator === undefined ? says : { ...says, name: indicator.label };
}

/** Whether a figure can be entered as a field of its project: money, of the period that the field is kept by. */
function fieldFits(says: ReadingValue, id: string): boolean {
  const field = entityDef('project').fields.get(id);
  const offered = matchingCatalog().items.some((each) => each.field === id);
  if (!offered || field === undefined || says.projectId === null) return false;
  if (inBase(says.value, says.unit, 'CNY') === null) return false;
  return field.sub === null || periodKey(says.period, field.sub === 'year' ? 'year' : 'month') !== null;
}

async function remember(
  trx: Trx,
  clock: Clock,
  report: ReportRow,
  row: ReadingRow,
  { act, says, by }: Pick<ReviewerDecision, 'act' | 'says'> & { readonly by: string },
): Promise<void> {
  const { phrase, unit } = row.offered;
  const indicatorId = says?.indicatorId ?? null;
  const fits = act === 'reject' || indicatorId !== null;
  if (phrase === null || !fits) throw reportRefusals.reading_not_to_remember({ seq: row.seq });
  const rejecting = act === 'reject';
  const indicator = rejecting ? null : (says?.name ?? null);
  await insertCorrection(trx, {
    ...{ id: newId(), phrase: nameKey(phrase), unit, act: rejecting ? 'NOT_A_FACT' : 'INDICATOR' },
    ...{ indicatorId: rejecting ? null : indicatorId, indicator },
    ...{ territoryId: report.territory_id, reportId: report.id, by, at: clock.now() },
  });
  const subject = reportWords.remembered(phrase, indicator);
  await appendAudit(
    trx,
    { kind: 'report_correction', actorId: by, subject, details: { report: report.id, seq: row.seq } },
    clock,
  );
}

import type { Clock } from '../../../platform/clock/index.ts';
import { entityDef, findSource, sheetsOf, type Trx } from '../../../platform/ledger/index.ts';
import { dispatchPlaces, stageWorkbook, type TerritoryIndex } from '../../sources/index.ts';
import { type FieldPeriod, periodKey, saysNow } from '../domain/decide.ts';
import { sentenceAround } from '../domain/sentence.ts';
import { asTable, type MadeSheet, rowOfReading, type SheetLine, sameThing } from '../domain/sheet.ts';
import { inBase } from '../domain/written.ts';
import { reportRefusals, reportWords } from '../messages.ts';
import { isInBatch } from '../queries/answer.ts';
import { placeOfReading } from '../queries/beside.ts';
import { type ProjectRow, projectsOf } from '../sql/ledger.ts';
import { type ReadingRow, readingsOf, setBatch } from '../sql/readings.ts';
import type { ReportRow } from '../sql/reports.ts';
import { held } from './decide.ts';

export interface ReportBatch {
  readonly batchId: string;
  readonly records: number;
  /** Readings that say again what another one of the batch says. */
  readonly repeated: readonly number[];
}

/** Fields of an observation in the order of its columns. */
const OBSERVED = [
  ...['regionName', 'subject', 'indicatorId', 'indicatorName', 'value', 'unit', 'period', 'valueKind', 'comparator'],
  ...['vintage', 'growthBasis', 'rawText', 'quote', 'reportTitle', 'publisher', 'reportDate'],
];

/**
 * Lays out what was accepted for the review that every import goes through: figures as observations, figures of projects under
 * the field that a person chose, projects that the ledger does not have as new ones. The tables become part of the report's
 * source, with one row a reading, so that each value leads back to its characters.
 */
export async function makeBatch(
  trx: Trx,
  clock: Clock,
  input: {
    readonly id: string;
    readonly by: string;
    readonly allowed: ReadonlySet<number> | null;
  },
): Promise<ReportBatch> {
  const report = await held(trx, input.id);
  const rows = (await readingsOf(trx, report.id)).filter((row) => row.state === 'ACCEPTED' && !isInBatch(row));
  const ids = rows.flatMap((row) => saysNow(row).projectId ?? []);
  const projects = new Map((await projectsOf(trx, [...new Set(ids)])).map((project) => [project.id, project]));
  const places = await dispatchPlaces(trx);
  const { observed, repeated } = observations(report, rows, projects);
  const made = [observed, ...projectSheets(report, rows, projects)].filter(({ records }) => records.length > 0);
  const source = await findSource(trx, report.id);
  if (made.length === 0 || !source?.file_hash) throw reportRefusals.nothing_accepted();
  const before = (await sheetsOf(trx, report.id)).length;
  const sheets = made.map((sheet) => asTable({ ...sheet, name: numbered(sheet.name, before) }));
  const staged = await stageWorkbook(trx, clock, {
    ...{ fileName: source.file_name ?? report.title, fileHash: source.file_hash, fileSize: source.file_size ?? 0 },
    ...{ format: 'text', labels: [], by: input.by, officeLeaf: report.territory_id, allowed: input.allowed },
    spokenFor: report.place_id,
    grids: sheets.map(({ grid }) => grid),
    tables: sheets.map(({ table }) => table),
    onto: { sourceId: report.id, tables: before, sheets: before },
    leaves: leavesOf(made, rows, (row) => leafOf(places, report, row, projects)),
  });
  // A mention of a project that is in the ledger says nothing to enter; it goes with the batch that its figures are in.
  await setBatch(
    trx,
    report.id,
    rows.map(({ seq }) => seq),
    staged.batchId,
  );
  return { batchId: staged.batchId, records: staged.records, repeated };
}

/** Sheets of one source bear different names. */
const numbered = (name: string, before: number): string => (before === 0 ? name : `${name} ${before + 1}`);

type Projects = ReadonlyMap<string, ProjectRow>;

const projectOf = (row: ReadingRow, projects: Projects) => projects.get(saysNow(row).projectId ?? '') ?? null;

const isFigure = (row: ReadingRow) => row.kind !== 'PROJECT' && saysNow(row).projectField === null;

function observations(report: ReportRow, rows: readonly ReadingRow[], projects: Projects) {
  const fields = entityDef('observation').fields;
  const columns = OBSERVED.map((field) => ({ label: fields.get(field)?.label ?? field, field }));
  const seen = new Set<string>();
  const repeated: number[] = [];
  const lines: SheetLine[] = [];
  for (const row of rows.filter(isFigure)) {
    const says = saysNow(row);
    const subject = projectOf(row, projects)?.name ?? null;
    const same = sameThing(says, subject);
    if (seen.has(same)) repeated.push(row.seq);
    else lines.push({ row: rowOfReading(row.seq), values: [row.seq, ...observed(report, row, subject)] });
    seen.add(same);
  }
  const sheet: MadeSheet = {
    ...{ name: reportWords.observations, kind: 'observation', asOf: null, lines, records: lines.map((line) => [line]) },
    columns: [{ label: reportWords.seq, field: null }, ...columns],
  };
  return { observed: sheet, repeated };
}

function observed(report: ReportRow, row: ReadingRow, subject: string | null) {
  const says = saysNow(row);
  return [
    ...[says.region ?? report.region, subject, says.indicatorId, says.name, says.value, says.unit, says.period],
    ...[says.valueKind, says.comparator, says.vintage, says.growthBasis, ...wordsOf(report, row)],
    ...[report.title, report.publisher, report.published_on],
  ];
}

/** The characters of a reading, and the sentence they stand in. */
function wordsOf({ content }: ReportRow, row: ReadingRow): readonly [text: string, quote: string] {
  const { from, to } = sentenceAround(content, row.start_at, row.end_at);
  return [content.slice(row.start_at, row.end_at), content.slice(from, to).trim()];
}

interface ProjectLine {
  readonly row: ReadingRow;
  readonly name: string;
  readonly project: ProjectRow | null;
  /** Field and amount in yuan; a mention without an amount only names the project. */
  readonly field: string;
  readonly amount: number | null;
  readonly period: string | null;
}

/** One sheet for each period, since the fields of a table belong to one. */
function projectSheets(report: ReportRow, rows: readonly ReadingRow[], projects: Projects): readonly MadeSheet[] {
  const lines = rows.flatMap((row) => projectLine(row, projects));
  return [...new Set(lines.map(({ period }) => period))].map((period) =>
    projectSheet(
      report,
      period,
      lines.filter((line) => line.period === period),
    ),
  );
}

function projectLine(row: ReadingRow, projects: Projects): readonly ProjectLine[] {
  const says = saysNow(row);
  const project = projectOf(row, projects);
  const amount = inBase(says.value, says.unit, 'CNY');
  if (row.kind === 'PROJECT') {
    // A project that the ledger has is only named; what is said of it are figures of their own.
    if (project !== null || says.name === null) return [];
    return [{ row, name: says.name, project, field: 'totalInvestment', amount, period: null }];
  }
  if (project === null || says.projectField === null || amount === null) return [];
  const kept = keptBy(says.projectField);
  const period = kept === null ? null : periodKey(says.period, kept);
  return [{ row, name: project.name, project, field: says.projectField, amount, period }];
}

function keptBy(field: string): FieldPeriod {
  const sub = entityDef('project').fields.get(field)?.sub ?? null;
  return sub === null ? null : sub === 'year' ? 'year' : 'month';
}

function projectSheet(report: ReportRow, period: string | null, all: readonly ProjectLine[]): MadeSheet {
  const fields = entityDef('project').fields;
  const used = [...new Set(all.map(({ field }) => field))];
  const named = ['projectName', 'projectCode', 'owner', ...used];
  const lines = all.map((line) => ({ key: line.project?.id ?? line.name, line: lineOf(report, line, used) }));
  const [year, month] = period === null ? [] : period.split(/[MY]/);
  return {
    ...{ name: reportWords.projects(period), kind: 'project', lines: lines.map(({ line }) => line) },
    asOf: year === undefined ? null : { year: Number(year), month: month ? Number(month) : null },
    columns: [
      { label: reportWords.seq, field: null },
      { label: reportWords.quote, field: null },
      ...named.map((field) => ({ label: fields.get(field)?.label ?? field, field })),
    ],
    records: [...new Set(lines.map(({ key }) => key))].map((key) =>
      lines.filter((each) => each.key === key).map(({ line }) => line),
    ),
  };
}

function lineOf(
  report: ReportRow,
  { row, name, project, field, amount }: ProjectLine,
  used: readonly string[],
): SheetLine {
  const [, quote] = wordsOf(report, row);
  // The owner of a project in the ledger is not what this figure is about.
  const owner = project === null ? saysNow(row).company : null;
  const values = used.map((each) => (each === field ? amount : null));
  return { row: rowOfReading(row.seq), values: [row.seq, quote, name, project?.code ?? null, owner, ...values] };
}

function leafOf(places: TerritoryIndex, report: ReportRow, row: ReadingRow, projects: Projects): number {
  return projectOf(row, projects)?.territory_id ?? placeOfReading(places, report, saysNow(row).region);
}

function leavesOf(made: readonly MadeSheet[], rows: readonly ReadingRow[], leaf: (row: ReadingRow) => number) {
  const byRow = new Map(rows.map((row) => [rowOfReading(row.seq), leaf(row)]));
  return new Map(
    made.flatMap(({ lines }, t) =>
      lines.flatMap(({ row }): (readonly [string, number])[] => {
        const found = byRow.get(row);
        return found === undefined ? [] : [[`${t + 1}:${row}`, found]];
      }),
    ),
  );
}

import type { IndicatorDictionary } from '../../../platform/indicators/index.ts';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { dispatchPlaces, type TerritoryIndex } from '../../sources/index.ts';
import { type Beside, besideFigures, besideProject, type KnownFigure, type ProjectAmount } from '../domain/beside.ts';
import { saysNow } from '../domain/decide.ts';
import { leadWords } from '../messages.ts';
import { observationsOf, type ProjectRow, periodFigures, projectsOf } from '../sql/ledger.ts';
import type { ReadingRow } from '../sql/readings.ts';
import type { ReportRow } from '../sql/reports.ts';

/** What the ledger says beside the readings of a report, and the projects they may be about. */
export interface LedgerView {
  readonly of: (row: ReadingRow) => Beside;
  readonly projects: readonly ProjectRow[];
  readonly amounts: ReadonlyMap<string, readonly ProjectAmount[]>;
}

export async function ledgerView(
  trx: ReadTrx,
  report: ReportRow,
  rows: readonly ReadingRow[],
  { byId }: Pick<IndicatorDictionary, 'byId'>,
): Promise<LedgerView> {
  const places = await dispatchPlaces(trx);
  const leafOf = (row: ReadingRow) => placeOfReading(places, report, saysNow(row).region);
  const figures = await figuresBeside(trx, rows, leafOf);
  const ids = rows.flatMap((row) => [saysNow(row).projectId, ...row.offered.projects.map((each) => each.projectId)]);
  const projects = await projectsOf(trx, [...new Set(ids.filter((id) => id !== null))]);
  const amounts = await amountsOf(trx, projects, rows);
  return {
    projects,
    amounts,
    of: (row) => {
      const says = saysNow(row);
      if (row.kind === 'PROJECT') return { ledger: [], differs: false };
      if (says.projectId !== null) return besideProject(says, row.offered.fields, amounts.get(says.projectId) ?? []);
      const base = says.indicatorId === null ? null : (byId.get(says.indicatorId)?.unit ?? null);
      return besideFigures(says, leafOf(row), figures.get(says.indicatorId ?? says.name ?? '') ?? [], base);
    },
  };
}

/** The leaf that a reading speaks of: the place it names, else that of the report. */
export function placeOfReading(places: TerritoryIndex, report: ReportRow, region: string | null): number {
  const own = report.place_id ?? report.territory_id;
  if (region === null) return own;
  return places.leafNamed(region, places.districtOf(own)) ?? own;
}

/** Figures of the ledger by code and by name. */
async function figuresBeside(trx: ReadTrx, rows: readonly ReadingRow[], leafOf: (row: ReadingRow) => number) {
  const says = rows.filter(({ kind }) => kind !== 'PROJECT').map(saysNow);
  const ids = [...new Set(says.map(({ indicatorId }) => indicatorId).filter((id) => id !== null))];
  const names = [...new Set(says.map(({ name }) => name).filter((name) => name !== null))];
  const leaves = [...new Set(rows.map(leafOf))];
  const found = new Map<string, KnownFigure[]>();
  for (const row of await observationsOf(trx, ids, names, leaves)) {
    const figure = {
      ...{ id: row.id, territoryId: row.territory_id, indicatorId: row.indicator_id, name: row.indicator_name },
      ...{ subject: row.subject, period: row.period, valueKind: row.value_kind, value: row.value, unit: row.unit },
      title: row.report_title,
    };
    for (const key of new Set([row.indicator_id, row.indicator_name])) {
      if (key !== null) found.set(key, [...(found.get(key) ?? []), figure]);
    }
  }
  return found;
}

/** Amounts by project: of the record itself, of the periods that the readings name, and what was contracted. */
async function amountsOf(trx: ReadTrx, projects: readonly ProjectRow[], rows: readonly ReadingRow[]) {
  const ids = projects.map(({ id }) => id);
  const subs = [...new Set(rows.flatMap((row) => subsOf(saysNow(row).period)))];
  const fields = entityDef('project').fields;
  const label = (field: string) => fields.get(field)?.label ?? field;
  const found = new Map<string, ProjectAmount[]>(ids.map((id) => [id, []]));
  for (const project of projects) {
    const list = found.get(project.id) ?? [];
    for (const [field, value] of Object.entries(project.values)) {
      if (value !== null) list.push({ recordId: project.id, key: field, field, label: label(field), value });
    }
    if (project.contracted !== null && project.lead_id !== null) {
      const key = 'contractedAmt';
      list.push({ recordId: project.lead_id, key, field: key, label: leadWords.contracted, value: project.contracted });
    }
  }
  for (const { project_id, field, sub, value } of await periodFigures(trx, ids, subs)) {
    found.get(project_id)?.push({ recordId: project_id, key: `${field}@${sub}`, field, label: label(field), value });
  }
  return found;
}

function subsOf(period: string | null): readonly string[] {
  const year = /^(?:ASOF:)?(\d{4})/.exec(period ?? '')?.[1];
  const month = /M01-(\d{2})$|^ASOF:\d{4}-(\d{2})/.exec(period ?? '');
  if (year === undefined) return [];
  const to = month?.[1] ?? month?.[2];
  return to === undefined ? [`${year}Y`] : [`${year}Y`, `${year}M${to}`];
}

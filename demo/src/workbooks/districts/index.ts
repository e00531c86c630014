import type { DemoBlocker, DemoProject, DemoRegion } from '../../model.ts';
import type { Month } from '../../months.ts';
import { districtLedger, type Planted, plantedRows } from '../../planted/index.ts';
import { unit } from '../../territory.ts';
import type { SheetModel, WorkbookModel } from '../../workbook-model.ts';
import type { FieldRow } from '../cells.ts';
import { projectFields } from '../project-fields.ts';
import { type Group, ledgerSheet, type RecordRow } from '../sheet.ts';
import { DAYE } from './daye.ts';
import { DEVELOPMENT_ZONE } from './development-zone.ts';
import { HUANGSHIGANG } from './huangshigang.ts';
import { NEW_PORT } from './new-port.ts';
import { type DistrictStyle, type MonthWords, monthWords } from './style.ts';
import { XIALU } from './xialu.ts';
import { XISAISHAN } from './xisaishan.ts';
import { YANGXIN } from './yangxin.ts';

export { type MonthWords, monthWords } from './style.ts';

export const DISTRICT_STYLES: readonly DistrictStyle[] = [
  HUANGSHIGANG,
  XISAISHAN,
  XIALU,
  DEVELOPMENT_ZONE,
  NEW_PORT,
  DAYE,
  YANGXIN,
];

/** The project ledger a district hands in for a month, with what is planted in it. */
export function districtWorkbook(
  region: DemoRegion,
  planted: readonly Planted[],
  style: DistrictStyle,
  month: Month,
): WorkbookModel {
  const records = districtRecords(region, planted, style.districtId, month);
  const words = monthWords(month);
  const ledger = districtLedger(style.districtId, month);
  const mistakes = planted.find((item) => item.key === ledger)?.mistakes;
  if (style.sheetPerPlace) return { sheets: sheetsByPlace(style, words, records) };
  return { sheets: [sheet(style, words, style.sheetName(words), groups(style, records), mistakes)] };
}

/** The rows of that ledger before they are laid out. */
export function districtRecords(
  region: DemoRegion,
  planted: readonly Planted[],
  districtId: number,
  month: Month,
): RecordRow[] {
  const ledger = districtLedger(districtId, month);
  const added = new Set(planted.filter((item) => item.ledger === ledger && item.added).map((item) => item.key));
  const listed = region.projects.filter(
    (project) =>
      (project.districtId === districtId || added.has(project.key)) &&
      project.listedFrom <= month &&
      project.listedTo >= month,
  );
  const blockers = firstBlockers(region.blockers);
  const rows = listed.map((project) => ({
    key: project.key,
    fields: projectFields(project, month, blockers.get(project.key)),
  }));
  return plantedRows(planted, ledger, rows);
}

function firstBlockers(blockers: readonly DemoBlocker[]): Map<string, DemoBlocker> {
  const first = new Map<string, DemoBlocker>();
  for (const blocker of blockers) {
    if (blocker.projectKey && !first.has(blocker.projectKey)) first.set(blocker.projectKey, blocker);
  }
  return first;
}

function sheet(
  style: DistrictStyle,
  words: MonthWords,
  name: string,
  grouped: readonly Group[],
  mistakes?: Readonly<Record<string, number>>,
): SheetModel {
  return ledgerSheet({
    name,
    kind: 'project',
    title: style.title(words),
    notice: style.notice(words),
    columns: style.columns(words),
    groups: grouped,
    style: style.cells,
    ...(style.numbering ? { numbering: true } : {}),
    ...(style.total ? { total: { ...style.total, ...(mistakes ? { mistakes } : {}) } } : {}),
    ...(style.repeatHeaderEvery ? { repeatHeaderEvery: style.repeatHeaderEvery } : {}),
    ...(style.mergeDown ? { mergeDown: style.mergeDown } : {}),
    ...(style.notes ? { notes: style.notes } : {}),
  });
}

function sheetsByPlace(style: DistrictStyle, words: MonthWords, records: readonly RecordRow[]): SheetModel[] {
  const places = [...new Set(records.map((record) => String(record.fields.regionName)))];
  const cover: SheetModel = {
    name: '封面',
    columns: [{ header: [], width: 60 }],
    rows: [
      { kind: 'note', cells: [`${unit(style.districtId).name}项目建设台账`] },
      { kind: 'note', cells: ['（演示数据·虚构）'] },
      { kind: 'note', cells: [`${words.year}年${words.thisMonth}`] },
    ],
  };
  const sheets = places.map((place) => {
    // Leaders' names are merged downward, so that the rows of one leader stand together.
    const rows = records
      .filter((record) => record.fields.regionName === place)
      .sort((a, b) => (String(a.fields.sponsor) < String(b.fields.sponsor) ? -1 : 1));
    return { ...sheet(style, words, place, [{ rows }]), title: `${place}${style.title(words)}` };
  });
  return [cover, ...sheets];
}

const KIND_CAPTIONS: readonly (readonly [DemoProject['kind'], string])[] = [
  ['INDUSTRY', '工业项目'],
  ['SERVICE', '服务业项目'],
  ['AGRICULTURE', '农业项目'],
  ['INFRA', '基础设施项目'],
  ['LIVELIHOOD', '民生项目'],
  ['RENEWAL', '城市更新项目'],
];
const STATUS_CAPTIONS: readonly (readonly [string, string])[] = [
  ['BUILDING', '在建项目'],
  ['SUSPENDED', '停工项目'],
  ['NOT_STARTED', '未开工项目'],
  ['PREP', '前期项目'],
  ['COMPLETED', '竣工项目'],
  ['PRODUCING', '投产项目'],
];
const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
];

function groups(style: DistrictStyle, records: readonly RecordRow[]): Group[] {
  if (style.groupBy === 'none') return [{ rows: records }];
  const captions =
    style.groupBy === 'kind'
      ? KIND_CAPTIONS
      : style.groupBy === 'status'
        ? STATUS_CAPTIONS
        : [...new Set(records.map(({ fields }) => String(fields.regionName)))].map((place) => [place, place] as const);
  const field: keyof FieldRow = { kind: 'projectKind', status: 'projectStatus', place: 'regionName' }[style.groupBy];
  return captions
    .map(([id, caption]) => ({ caption, rows: records.filter(({ fields }) => fields[field] === id) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ caption, rows }, index) => ({
      caption: `${NUMERALS[index]}、${caption}（${rows.length}个）`,
      rows,
      ...(style.subtotals ? { subtotal: '小计' } : {}),
    }));
}

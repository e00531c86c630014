import type { DemoProject, DemoRegion } from '../model.ts';
import type { Random } from '../random.ts';
import { unit } from '../territory.ts';
import type { FieldRow } from '../workbooks/cells.ts';
import { cityLedger, districtLedger, type Planted, type PlantedKind } from './types.ts';
import { nameVariant, wideCode } from './variants.ts';

const WAN = 10_000;
const SEPTEMBER = '2026M09';
const OCTOBER = '2026M10';

/** Problems in the project ledgers. No project carries two of them, so that each can be shown on its own. */
export function plantInProjects(random: Random, region: DemoRegion): Planted[] {
  const take = taker(region.projects);
  return [
    ...corrections(take),
    ...conflicts(take),
    ...variants(random, take),
    ...brokenRows(take),
    ...gaps(take),
    twoDistricts(region.projects),
  ];
}

type Taker = (districtId: number, wanted?: (project: DemoProject) => boolean) => DemoProject;

/** Hands out unremarkable projects under construction, each once. */
function taker(projects: readonly DemoProject[]): Taker {
  const used = new Set<string>();
  return (districtId, wanted = () => true) => {
    const found = projects.find(
      (project) =>
        project.districtId === districtId &&
        project.stage === 'STAT_ENTERED' &&
        project.traits.size === 0 &&
        (project.milestones.started ?? '9') < '2026-06' &&
        !used.has(project.key) &&
        wanted(project),
    );
    if (!found) throw new RangeError(`no project left to plant in district ${districtId}`);
    used.add(found.key);
    return found;
  };
}

function corrections(take: Taker): Planted[] {
  const correction = (kind: PlantedKind, districtId: number, extra: (october: number) => number): Planted => {
    const project = take(districtId, (candidate) => (candidate.money.monthDone.get(OCTOBER) ?? 0) >= 100 * WAN);
    const by = extra(project.money.monthDone.get(OCTOBER) ?? 0);
    return {
      kind,
      ledger: districtLedger(districtId, SEPTEMBER),
      key: project.key,
      change: (fields) => addDone(fields, by),
    };
  };
  const part = (october: number) => Math.round((october * 0.3) / WAN) * WAN;
  const more = (october: number) => Math.round((october * 1.4) / WAN) * WAN;
  return [
    ...[200, 300, 400, 600].map((districtId) => correction('CORRECTION', districtId, part)),
    ...[600, 700].map((districtId) => correction('YEAR_TO_DATE_FALLS', districtId, more)),
  ];
}

/** A month's amount reported too high shows in every sum that contains it. */
function addDone(fields: FieldRow, by: number): FieldRow {
  const plan = Number(fields.annualPlanAmt ?? 0);
  const yearToDate = Number(fields.ytdDoneAmt ?? 0) + by;
  return {
    ...fields,
    monthDoneAmt: Number(fields.monthDoneAmt ?? 0) + by,
    ytdDoneAmt: yearToDate,
    cumDoneAmt: Number(fields.cumDoneAmt ?? 0) + by,
    completionRate: plan > 0 ? (yearToDate / plan) * 100 : undefined,
  };
}

function conflicts(take: Taker): Planted[] {
  const conflict = (districtId: number, change: (fields: FieldRow) => FieldRow): Planted => ({
    kind: 'CITY_CONFLICT',
    ledger: cityLedger(OCTOBER),
    key: take(districtId).key,
    change,
  });
  const plan = (factor: number) => (fields: FieldRow) => ({
    ...fields,
    annualPlanAmt: Math.round((Number(fields.annualPlanAmt) * factor) / (100 * WAN)) * 100 * WAN,
  });
  const done = (by: number) => (fields: FieldRow) => ({
    ...fields,
    ytdDoneAmt: Number(fields.ytdDoneAmt) + by * WAN,
    cumDoneAmt: Number(fields.cumDoneAmt) + by * WAN,
  });
  return [
    conflict(100, plan(1.2)),
    conflict(200, done(500)),
    conflict(300, plan(0.85)),
    conflict(400, done(-320)),
    conflict(400, plan(1.1)),
    conflict(600, done(800)),
    conflict(600, plan(0.9)),
    conflict(700, done(260)),
  ];
}

function variants(random: Random, take: Taker): Planted[] {
  const named = [100, 200, 200, 300, 400, 400, 500, 600, 600, 700].map((districtId): Planted => {
    const project = take(districtId);
    const projectName = nameVariant(random, project.name);
    return {
      kind: 'NAME_VARIANT',
      ledger: cityLedger(OCTOBER),
      key: project.key,
      change: (fields) => ({ ...fields, projectName }),
    };
  });
  const coded = (districtId: number, projectCode: (project: DemoProject) => string | undefined): Planted => {
    const project = take(districtId);
    const code = projectCode(project);
    return {
      kind: 'CODE_VARIANT',
      ledger: cityLedger(OCTOBER),
      key: project.key,
      change: (fields) => ({ ...fields, projectCode: code }),
    };
  };
  return [
    ...named,
    coded(400, (project) => wideCode(project.code)),
    coded(600, (project) => wideCode(project.code)),
    coded(200, () => undefined),
    coded(700, () => undefined),
  ];
}

/** Rows that no check should let pass in silence. */
function brokenRows(take: Taker): Planted[] {
  const broken = (kind: PlantedKind, districtId: number, what: Partial<Planted>): Planted => ({
    kind,
    ledger: districtLedger(districtId, OCTOBER),
    key: take(districtId).key,
    ...what,
  });
  const changed = (changes: FieldRow) => ({ change: (fields: FieldRow) => ({ ...fields, ...changes }) });
  return [
    broken('COMPLETED_BEFORE_START', 600, changed({ actualComplete: '2023-05-18' })),
    broken('STATISTICS_BEFORE_START', 400, changed({ statInMonth: '2022-11' })),
    broken('MONTH_OVER_YEAR_TO_DATE', 700, {
      change: (fields) => ({ ...fields, monthDoneAmt: Number(fields.ytdDoneAmt) + 600 * WAN }),
    }),
    broken('UNIT_SUSPECT', 200, {
      change: (fields) => ({ ...fields, totalInvestment: Number(fields.totalInvestment) / WAN }),
    }),
    broken('ERROR_VALUE', 300, { cells: { completionRate: { error: '#DIV/0!' } } }),
    broken('DATE_WITHOUT_YEAR', 100, { cells: { planComplete: '11月底' } }),
    broken('INTERVAL_AMOUNT', 500, { cells: { totalInvestment: '3.5-4亿元' } }),
    broken('DUPLICATE_ROW', 600, { twice: true }),
    broken('LIGHT_DIFFERS', 600, changed({ light: 'YELLOW' })),
    broken('LIGHT_DIFFERS', 600, changed({ light: 'RED' })),
    {
      kind: 'TOTAL_MISMATCH',
      ledger: districtLedger(700, OCTOBER),
      key: districtLedger(700, OCTOBER),
      mistakes: { ytdDoneAmt: 1200 * WAN },
    },
  ];
}

/** What is missing must stay missing: not zero, and nothing cleared. */
function gaps(take: Taker): Planted[] {
  const notReported = [400, 400, 600, 700].map((districtId): Planted => {
    const project = take(districtId);
    const september = project.money.monthDone.get(SEPTEMBER) ?? 0;
    return {
      kind: 'MONTH_NOT_REPORTED',
      ledger: districtLedger(districtId, SEPTEMBER),
      key: project.key,
      change: (fields) => ({ ...addDone(fields, -september), monthDoneAmt: undefined, monthProgress: undefined }),
    };
  });
  const blanked = [200, 600, 700].map(
    (districtId): Planted => ({
      kind: 'BLANKED_FIELD',
      ledger: districtLedger(districtId, OCTOBER),
      key: take(districtId).key,
      change: (fields) => ({ ...fields, sponsor: undefined, planComplete: undefined }),
    }),
  );
  return [...notReported, ...blanked];
}

/** 大王镇 lies in 阳新县 and is managed by the development zone: both list the project, only the zone counts it. */
function twoDistricts(projects: readonly DemoProject[]): Planted {
  const managed = projects.find((project) => ['大王镇', '太子镇'].includes(unit(project.leafId).name));
  if (!managed) throw new RangeError('no project in a managed town');
  return {
    kind: 'TWO_DISTRICTS',
    ledger: districtLedger(700, OCTOBER),
    key: managed.key,
    added: true,
    change: (fields) => ({ ...fields, projectName: `${managed.name.replace(/项目$/, '')}（阳新）` }),
  };
}

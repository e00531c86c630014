import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createExporter } from '../apps/server/src/modules/exports/index.ts';
import { actorOf } from '../apps/server/src/platform/auth/index.ts';
import { loadReferenceData } from '../apps/server/src/platform/catalog/index.ts';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, migrate } from '../apps/server/src/platform/db/index.ts';
import { openEmbedded } from '../apps/server/src/platform/embedded-db/index.ts';
import { readWorkbook } from '../apps/server/src/platform/excel/index.ts';
import { workerUrl } from '../apps/server/src/platform/jobs/worker-url.ts';
import type { Tables } from '../apps/server/src/platform/ledger/index.ts';
import { useSigningKey } from '../apps/server/src/platform/signing/index.ts';
import { type Cost, measureInChildren, measureOnce, PEER_STYLE, printCosts } from './excel-measure.ts';

/*
 * The export of a ledger of 8,500 projects × 33 columns, 12 of them merged over ten rows each, on the way that a user's
 * export takes: rows read under scope and masks, subtotals, keys, signature, workbook, audit event, in a thread. Beside
 * it exceljs writing the very same cells, merges and borders, without reading anything from a database.
 */

const ROWS = Number(process.env.GUATU_BENCH_ROWS ?? 8_500);
const RUNS = 3;
const LEAVES = [201, 301, 401, 601];
const MERGED = [
  ...['projectLevel', 'projectKind', 'buildNature', 'regionName', 'industryName', 'location', 'leadUnit', 'owner'],
  ...['permitFiling', 'permitEia', 'permitFire', 'remark'],
];
const COLUMNS = [
  'projectName',
  ...MERGED,
  ...['totalInvestment', 'civilInvestment', 'equipInvestment', 'landInvestment', 'fundCentral', 'fundProvincial'],
  ...['fundSpecialBond', 'fundBankLoan', 'fundSelf', 'annualPlanAmt', 'cumToLastYearAmt', 'monthDoneAmt'],
  ...['ytdDoneAmt', 'cumDoneAmt', 'planStart', 'actualStart', 'planComplete', 'planProduce', 'landMu', 'buildingArea'],
];

async function fill(owner: ReturnType<typeof createDatabase<Tables>>): Promise<void> {
  await sql`
    INSERT INTO app.project (id, territory_id, version, name_key, search_text, bigrams, created_nr, updated_nr,
      project_code, project_name, project_level, project_kind, build_nature, region_name, industry_name, location,
      lead_unit, owner, permit_filing, permit_eia, permit_fire, remark, total_investment, civil_investment,
      equip_investment, land_investment, fund_central, fund_provincial, fund_special_bond, fund_bank_loan, fund_self,
      plan_start, actual_start, plan_complete, plan_produce, land_mu, building_area)
    SELECT ('018f0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, (${LEAVES}::int[])[1 + i * 4 / ${ROWS + 1}::int],
      1, 'p' || i, 'p' || i, '{}', 1, 1, 'C' || lpad(i::text, 7, '0'), '第' || i || '号重点项目建设工程', 'CITY',
      (ARRAY['INDUSTRY', 'SERVICE'])[1 + i / 10 % 2], (ARRAY['NEW', 'EXPAND'])[1 + i / 10 % 2], '片区' || i / 10,
      '行业' || i / 10, '建设地点' || i / 10, '牵头单位' || i / 10, '业主单位' || i / 10, '备案' || i / 10,
      '环评' || i / 10, '消防' || i / 10, '备注' || i / 10, b * 731003, b * 231001, b * 131007, b * 31009, b * 1013,
      b * 2017, b * 3019, b * 4021, b * 5023, '2024-03-15', '2024-04-01', '2026-06-30', '2026-12-31', i * 0.37, i * 7.5
    FROM generate_series(1, ${ROWS}::int) i CROSS JOIN LATERAL (SELECT i::bigint AS b) big`.execute(owner);
  await sql`
    INSERT INTO app.project_year (project_id, period, territory_id, annual_plan_amt, cum_to_last_year_amt)
    SELECT id, '2026Y', territory_id, total_investment / 3, total_investment / 4 FROM app.project`.execute(owner);
  await sql`
    INSERT INTO app.project_month (project_id, period, territory_id, month_done_amt, ytd_done_amt, cum_done_amt)
    SELECT id, '2026M10', territory_id, total_investment / 40, total_investment / 5, total_investment / 2
    FROM app.project`.execute(owner);
  await sql`ANALYZE app.project, app.project_year, app.project_month`.execute(owner);
}

const person = actorOf({
  userId: newId(),
  userName: 'bench',
  displayName: '经办员',
  orgName: '市重点项目办',
  demo: false,
  roles: [
    {
      roleId: 'bench',
      permissions: ['project.read', 'export', 'personal.read', 'tax.read'],
      all: true,
      territories: [],
      territoryName: '',
      duty: null,
      subjects: [],
    },
  ],
});

/** One export in this process: the first of all, for which its thread is started, or one after a small one. */
async function guatu(folder: string, first: boolean): Promise<Cost> {
  const target = JSON.parse(readFileSync(join(folder, 'target.json'), 'utf8'));
  useSigningKey(join(folder, 'signing.key'));
  const db = createDatabase<Tables>({ target, maxConnections: 2 });
  const make = createExporter({ db, target, clock: systemClock });
  const list = { kind: 'project', template: 'list', columns: COLUMNS, mergeEqual: true } as const;
  // Bundles the worker where a run has only the source; the built product has it.
  workerUrl('make-export');
  if (!first) await make(person, { ...list, query: { territory: 10 } });
  const cost = await measureOnce(async () => {
    const { bytes, rows } = await make(person, { ...list, query: { sort: 'projectCode' } });
    writeFileSync(join(folder, 'export.xlsx'), bytes);
    return `${rows} rows, ${Math.round(bytes.length / 1024)} KB`;
  });
  await db.destroy();
  return cost;
}

/** The cells of our own export, written again. */
async function exceljs(folder: string): Promise<Cost> {
  const { default: ExcelJS } = await import('exceljs');
  const result = readWorkbook(new Uint8Array(readFileSync(join(folder, 'export.xlsx'))), 'export.xlsx');
  const grid = result.status === 'ok' ? result.sheets[0] : undefined;
  if (!grid) throw new Error('the export cannot be read');
  return measureOnce(async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('台账', { pageSetup: { orientation: 'landscape', fitToPage: true } });
    sheet.columns = Array.from({ length: COLUMNS.length + 2 }, () => ({ width: 12, style: PEER_STYLE }));
    for (const { values } of grid.rows) sheet.addRow([...values]);
    for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top, left, bottom, right);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    return `${grid.rows.length} rows, ${Math.round(bytes.length / 1024)} KB`;
  });
}

const WRITERS: Readonly<Record<string, (folder: string) => Promise<Cost>>> = {
  guatu: (folder) => guatu(folder, false),
  'guatu, first export': (folder) => guatu(folder, true),
  'exceljs 4.4.0': exceljs,
};

const [writer, at] = process.argv.slice(2);
if (writer !== undefined && at !== undefined) {
  const run = WRITERS[writer];
  if (run === undefined) throw new Error(`no such writer: ${writer}`);
  console.log(JSON.stringify(await run(at)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-export-'));
  const embedded = await openEmbedded({ dataFolder: folder });
  try {
    await migrate({ owner: embedded.targets.owner });
    const owner = createDatabase<Tables>({ target: embedded.targets.owner, runAs: 'guatu_owner', wholeTree: true });
    await loadReferenceData(owner);
    await fill(owner);
    await owner.destroy();
    writeFileSync(join(folder, 'target.json'), JSON.stringify(embedded.targets.app), { mode: 0o600 });
    const costs = new Map(Object.keys(WRITERS).map((name) => [name, measureInChildren(RUNS, name, folder)]));
    printCosts(`Export, ${ROWS} rows × ${COLUMNS.length} columns, ${MERGED.length} merged (median of ${RUNS})`, costs);
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

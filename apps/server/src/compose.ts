import { REFUSALS } from './compose/refusals.ts';
import { RULES } from './compose/rules.ts';
import { landHooks } from './hooks.ts';
import { appraisalRoutes } from './modules/appraisals/index.ts';
import { approvalRoutes } from './modules/approvals/index.ts';
import { blockerRecords, blockerRoutes } from './modules/blockers/index.ts';
import { bulletinRoutes, papersJob } from './modules/bulletins/index.ts';
import { dispatchFiles, dispatchRoutes, paperKept } from './modules/dispatch/index.ts';
import { enterpriseRecords } from './modules/enterprises/index.ts';
import { createEngine, evaluationRoutes, objectionFiles } from './modules/evaluation/index.ts';
import { exportRoutes } from './modules/exports/index.ts';
import { bidPaperKept, fundingFiles, fundingRecords, fundingRoutes } from './modules/funding/index.ts';
import { indicatorRoutes, observationRecords } from './modules/indicators/index.ts';
import { leadRecords } from './modules/leads/index.ts';
import { noticeRoutes } from './modules/notices/index.ts';
import { createPeople, type People } from './modules/people/index.ts';
import {
  evidenceKept,
  judgeByNewRule,
  lightJob,
  lightUpkeep,
  projectRecords,
  projectRoutes,
  trialJob,
} from './modules/projects/index.ts';
import { reportJob, reportRoutes } from './modules/reports/index.ts';
import { proofKept, settlementRoutes } from './modules/settlements/index.ts';
import { sourceRoutes } from './modules/sources/index.ts';
import { createRoutePlanner, tourRoutes } from './modules/tours/index.ts';
import { visitFiles, visitRoutes } from './modules/visits/index.ts';
import { isWallOutdated, rebuildWall, wallRoutes } from './modules/wall/index.ts';
import { type AttachmentRow, attachmentRoutes } from './platform/attachments/index.ts';
import { type Auth, createAuth, type OidcSettings } from './platform/auth/index.ts';
import { systemClock } from './platform/clock/index.ts';
import {
  assertBoundByPolicies,
  type ConnectionTarget,
  createDatabase,
  type Scope,
  withReadScope,
  withScope,
} from './platform/db/index.ts';
import { dictionaryRoutes } from './platform/dictionary/index.ts';
import { createWorkbookReader } from './platform/excel/index.ts';
import { createFileStore, type FileStore, sweepIncoming, useFilesFolder } from './platform/files/index.ts';
import { createHttpApp, createIdempotencyStore, statusesOf } from './platform/http/index.ts';
import { createJobs, registerJobRoutes, startRounds } from './platform/jobs/index.ts';
import { hasBatches, type ReadTrx, type Tables } from './platform/ledger/index.ts';
import { createLog } from './platform/log/index.ts';
import { productVersion } from './platform/log/version.ts';
import { systemActor } from './platform/people/system-actor.ts';
import { createPhotoPrints } from './platform/pictures/index.ts';
import { recordRoutes } from './platform/records/index.ts';
import { type RuleRouteDeps, ruleRoutes } from './platform/rules/index.ts';
import { productRounds } from './rounds.ts';

export interface ProductOptions {
  readonly targets: { readonly app: ConnectionTarget; readonly auth: ConnectionTarget };
  readonly filesFolder: string;
  readonly authSecret: string;
  /** Origin under which browsers see the product. */
  readonly origin: string;
  /** Unified sign-in of the office; null for none. */
  readonly oidc?: OidcSettings | null;
  readonly webRoot?: string;
  /** Whether it does nothing by itself from time to time; for tests that compare before and after. */
  readonly idle?: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** The product joined from its parts, not listening yet. */
export interface Product {
  readonly app: Awaited<ReturnType<typeof createHttpApp>>['app'];
  readonly db: ReturnType<typeof createDatabase<Tables>>;
  readonly people: People;
  readonly files: FileStore;
  /** Makes every round at once: what came due while nobody ran the product would else wait for the first. */
  makeRounds(): Promise<void>;
  close(): Promise<void>;
}

const RECORDS = [projectRecords, leadRecords, enterpriseRecords, blockerRecords, fundingRecords, observationRecords];

/** What a file is kept for, whichever module keeps it. */
const keptFor = async (trx: ReadTrx, row: AttachmentRow) =>
  (await evidenceKept(trx, row)) ??
  (await paperKept(trx, row)) ??
  (await proofKept(trx, row)) ??
  (await bidPaperKept(trx, row));

/** Sees nothing; enough to know that the database answers. */
const NOBODY: Scope = { user: '', all: false, territories: [], duties: [], subjects: [] };

/** The product's own work on derived figures. */
const EVERYTHING: Scope = systemActor.scope;

/** Joins the parts over a migrated database. */
export async function composeProduct(options: ProductOptions): Promise<Product> {
  const clock = systemClock;
  const db = createDatabase<Tables>({ target: options.targets.app, maxConnections: 12 });
  await assertBoundByPolicies(db);
  useFilesFolder(options.filesFolder);
  await sweepIncoming(options.filesFolder);
  const files = await createFileStore(options.filesFolder);
  const log = createLog((line) => process.stderr.write(line));
  const auth: Auth = createAuth({
    target: options.targets.auth,
    secret: options.authSecret,
    origin: options.origin,
    oidc: options.oidc ?? null,
    log,
  });
  const people = createPeople({ db, auth, clock, origin: options.origin });
  const jobs = createJobs({
    db,
    target: options.targets.app,
    resolveScope: async (userId) => (userId === systemActor.userId ? systemActor : people.actorById(userId)),
    handlers: [
      { kind: 'import', permission: 'ledger.import', worker: 'import-workbook', retryable: true, maxAttempts: 3 },
      { kind: 'papers', permission: 'period.seal', worker: 'make-papers', retryable: true, maxAttempts: 3 },
      { kind: 'typing', permission: 'ledger.import', worker: 'type-extension', retryable: true, maxAttempts: 3 },
      reportJob,
      lightJob,
      trialJob,
    ],
    log,
  });
  const { app } = await createHttpApp({
    version: productVersion(),
    checkDatabase: async () => {
      await withReadScope(db, NOBODY, hasBatches);
    },
    resolveActor: people.resolveActor,
    errorStatuses: REFUSALS.map(statusesOf),
    pools: { sign_in: auth.pool },
    idempotency: createIdempotencyStore(db),
    log: { level: options.logLevel },
    webRoot: options.webRoot,
  });
  people.registerRoutes(app);
  registerJobRoutes(app, jobs);
  dictionaryRoutes(app, { db, clock });
  wallRoutes(app, { db, clock });
  blockerRoutes(app, { db, clock, hooks: landHooks });
  dispatchRoutes(app, { db, clock, hooks: landHooks });
  visitRoutes(app, { db, clock, files, hooks: landHooks, prints: createPhotoPrints() });
  tourRoutes(app, {
    ...{ db, clock, hooks: landHooks, planRoute: createRoutePlanner() },
    actorById: (userId) => people.actorById(userId),
  });
  evaluationRoutes(app, {
    ...{ db, clock, files, hooks: landHooks, engine: createEngine() },
    readWorkbook: createWorkbookReader(),
  });
  bulletinRoutes(app, {
    db,
    clock,
    files,
    submitPapers: (actor, bulletin, trx) => jobs.submit(actor, papersJob(bulletin), trx),
  });
  const outward = { db, clock, scope: EVERYTHING, origin: options.origin };
  noticeRoutes(app, outward);
  const onTurn: RuleRouteDeps['onTurn'] = (...turned) => judgeByNewRule(jobs, ...turned);
  ruleRoutes(app, { db, clock, hooks: landHooks, kinds: RULES, onTurn });
  attachmentRoutes(app, {
    db,
    clock,
    files,
    kinds: [
      ...RECORDS.filter(({ kind }) => kind !== fundingFiles.kind),
      fundingFiles,
      visitFiles,
      objectionFiles,
      ...dispatchFiles,
    ],
    keptFor,
  });
  recordRoutes(app, { db, clock, hooks: landHooks, kinds: RECORDS });
  projectRoutes(app, {
    db,
    clock,
    hooks: landHooks,
    submitTrial: (actor, title, version) => jobs.submit(actor, { kind: trialJob.kind, title, payload: { version } }),
  });
  approvalRoutes(app, { db, clock, hooks: landHooks });
  settlementRoutes(app, { db, clock, hooks: landHooks });
  appraisalRoutes(app, { db, clock, hooks: landHooks });
  fundingRoutes(app, { db, clock, hooks: landHooks });
  indicatorRoutes(app, { db, clock, hooks: landHooks });
  exportRoutes(app, { db, clock, files, target: options.targets.app, kinds: RECORDS });
  reportRoutes(app, { db, clock, files, submit: (actor, request) => jobs.submit(actor, request) });
  sourceRoutes(app, {
    db,
    clock,
    files,
    hooks: landHooks,
    submitImport: (actor, file) => jobs.submit(actor, { kind: 'import', title: file.name, payload: { ...file } }),
    submitTyping: (actor, title, column) => jobs.submit(actor, { kind: 'typing', title, payload: { ...column } }),
  });
  if (await withReadScope(db, EVERYTHING, isWallOutdated)) await withScope(db, EVERYTHING, rebuildWall);
  await jobs.start();
  // A day that begins turns lights by itself, and so does one that the product slept through.
  const judgeWhatIsDue = lightUpkeep({ db, jobs, clock });
  const tell = (error: unknown, round: string) => log.warn({ err: error, round }, 'a round was not made');
  const own = productRounds({ outward, judgeWhatIsDue, sweepSessions: () => auth.sessions.sweep() });
  const rounds = startRounds(options.idle ? [] : own, tell);
  return {
    app,
    db,
    people,
    files,
    makeRounds: rounds.makeAll,
    async close() {
      await rounds.stop();
      await app.close();
      await jobs.stop();
      await auth.close();
      await db.destroy();
    },
  };
}

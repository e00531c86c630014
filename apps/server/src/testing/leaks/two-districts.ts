import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { LEDGER_KINDS, type LedgerKind, WORK_KINDS, type WorkKind } from '@guatu/contract';
import { sql } from 'kysely';
import { composeProduct, type Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { confirmReviewed, importWorkbook, settleSafely } from '../../modules/sources/index.ts';
import { loadReferenceData } from '../../platform/catalog/index.ts';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import { type RecordEdit, saveRecord, type Tables, type Values } from '../../platform/ledger/index.ts';
import { sealSecrets, useChannelKey } from '../../platform/outward/index.ts';
import { useSigningKey } from '../../platform/signing/index.ts';
import { type TestDatabase, testDatabase } from '../index.ts';
import { Browser, type Call, type Method } from './browser.ts';
import {
  DAYE,
  DAYE_HOLDINGS,
  type Holdings,
  type LedgerFile,
  SECRETS,
  type WORK,
  YANGXIN,
  YANGXIN_HOLDINGS,
} from './ledger.ts';
import { allRolesIn, enterPeople, ORIGIN, PASSWORD, type Person, SECRET } from './people.ts';
import { enterReport } from './report.ts';

/** What of a district is there to be asked for by its id. */
export interface Target {
  readonly records: Readonly<Record<LedgerKind, string>>;
  readonly work: Readonly<Record<WorkKind, string>>;
  readonly imported: string;
  readonly batch: string;
  readonly openBatch: string;
  readonly source: string;
  readonly job: string;
  readonly template: string;
  readonly view: string;
  readonly attachment: string;
  readonly bulletin: string;
  readonly wordTemplate: string;
  readonly notice: string;
  readonly channel: string;
  /** What readers of reports corrected; the report stands on `source`. */
  readonly correction: string;
  /** A column of its own. */
  readonly column: string;
}

/** A product with two districts: 大冶 has secrets, 阳新 has a little of its own and every right there is, for itself. */
export interface TwoDistricts {
  readonly test: TestDatabase<Tables>;
  readonly product: Product;
  readonly people: { readonly daye: Person; readonly yangxin: Person };
  readonly scopes: { readonly daye: Scope; readonly yangxin: Scope };
  readonly daye: Browser;
  readonly yangxin: Browser;
  /** What 阳新 has. */
  readonly own: Target;
  /** Enters the secrets of 大冶; answers where they are. */
  layDownSecrets(): Promise<Target>;
  close(): Promise<void>;
}

/** The key under which a district entered its first record of a kind. */
export const firstKey = (leaf: number, kind: LedgerKind): string => `first-${leaf}-${kind}`;

/** Ids that belong to nothing: the answer to them is what the answer to somebody else's has to be. */
export function nothing(): Target {
  const records = Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, newId()])) as Record<LedgerKind, string>;
  return {
    records,
    work: workIds(),
    imported: newId(),
    batch: newId(),
    openBatch: newId(),
    source: newId(),
    job: newId(),
    template: newId(),
    column: newId(),
    view: newId(),
    attachment: newId(),
    bulletin: newId(),
    wordTemplate: newId(),
    notice: newId(),
    channel: newId(),
    correction: newId(),
  };
}

export async function openTwoDistricts(): Promise<TwoDistricts> {
  const test = await testDatabase<Tables>();
  await loadReferenceData(test.db);
  const [daye, yangxin] = await enterPeople(test, [
    { userName: 'daye', grants: [allRolesIn(DAYE.unit)] },
    { userName: 'yangxin', grants: [allRolesIn(YANGXIN.unit)] },
  ]);
  if (!daye || !yangxin) throw new Error('nobody was entered');
  const filesFolder = mkdtempSync(join(tmpdir(), 'guatu-leaks-'));
  useSigningKey(join(filesFolder, 'signing.key'));
  useChannelKey(join(filesFolder, 'channel.key'));
  const product = await composeProduct({
    targets: test.targets,
    filesFolder,
    authSecret: SECRET,
    origin: ORIGIN,
    idle: true,
    logLevel: 'silent',
  });
  const browsers = { daye: new Browser(product.app), yangxin: new Browser(product.app) };
  await browsers.daye.signIn('daye', PASSWORD);
  await browsers.yangxin.signIn('yangxin', PASSWORD);
  const scopes = { daye: await scopeOf(product, daye), yangxin: await scopeOf(product, yangxin) };
  const asYangxin = { product, browser: browsers.yangxin, scope: scopes.yangxin, leaf: YANGXIN.leaf };
  return {
    test,
    product,
    people: { daye, yangxin },
    scopes,
    ...browsers,
    own: await fill(asYangxin, YANGXIN_HOLDINGS),
    layDownSecrets: async () => {
      const asDaye = { product, browser: browsers.daye, scope: scopes.daye, leaf: DAYE.leaf };
      const target = await fill(asDaye, DAYE_HOLDINGS);
      await enterTwice(asDaye);
      await fillTheRest(test, target, daye);
      return target;
    },
    async close() {
      await product.close();
      await test.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}

async function scopeOf(product: Product, person: Person): Promise<Scope> {
  const actor = await product.people.actorById(person.id);
  if (actor === null) throw new Error(`${person.userName} has no rights`);
  return actor.scope;
}

interface District {
  readonly product: Product;
  readonly browser: Browser;
  readonly scope: Scope;
  readonly leaf: number;
}

/** One record of each kind by hand, one ledger entered, one uploaded and left open. */
async function fill(district: District, holdings: Holdings): Promise<Target> {
  const ids: Partial<Record<LedgerKind, string>> = {};
  for (const kind of LEDGER_KINDS) {
    const body = { id: null, version: 0, territoryId: district.leaf, changes: holdings.records[kind] };
    const headers = { 'idempotency-key': firstKey(district.leaf, kind) };
    ids[kind] = (await must(district.browser, 'POST', { url: `/api/records/${kind}`, body, headers })).id;
  }
  const entered = await enterLedger(district, holdings.entered);
  const { jobId } = await must(district.browser, 'POST', { url: '/api/sources', file: holdings.uploaded });
  const job = await finished(district.browser, jobId);
  if (job.status !== 'done') throw new Error(`the upload was not read: ${JSON.stringify(job)}`);
  const work = await enterWork(district, holdings.work ?? {}, { project: newId(), ...ids });
  // Every kind has its id: the loop went through all of them.
  return {
    records: ids as Record<LedgerKind, string>,
    work,
    ...entered,
    openBatch: job.result.batchId,
    job: jobId,
    template: newId(),
    column: newId(),
    view: newId(),
    attachment: newId(),
    bulletin: newId(),
    wordTemplate: newId(),
    notice: newId(),
    channel: newId(),
    correction: newId(),
  };
}

/** What acts would write, in one batch each; ids of nothing for what is not entered. */
async function enterWork(
  { product, scope, leaf }: District,
  { onProject, onBid, ...kinds }: Partial<typeof WORK>,
  { project: projectId, funding }: { readonly project: string; readonly funding?: string },
): Promise<Record<WorkKind, string>> {
  const enter = async (edit: Pick<RecordEdit, 'kind' | 'id' | 'version' | 'changes'>) => {
    const whole: RecordEdit = { ...edit, territoryId: leaf, by: scope.user, title: 'work' };
    return (await withScope(product.db, scope, (trx) => saveRecord(trx, systemClock, landHooks, whole))).recordId;
  };
  if (onProject) await enter({ kind: 'project', id: projectId, version: 1, changes: onProject });
  if (onBid && funding) {
    await enter({ kind: 'funding', id: funding, version: 1, changes: { ...onBid, bidProject: projectId } });
  }
  const ids = workIds();
  for (const kind of WORK_KINDS) {
    const values = kinds[kind];
    const tied = TIED[kind]?.(projectId, scope.user, ids) ?? {};
    if (values) ids[kind] = await enter({ kind, id: null, version: 0, changes: { ...values, ...tied } });
  }
  return ids;
}

/** What ties a record to the district's project and person, and to what was entered before it. */
const TIED: Partial<Record<WorkKind, (project: string, user: string, work: Target['work']) => Values>> = {
  change: (changeProject, changeBy) => ({ changeProject, changeBy }),
  request: (requestProject, requestBy) => ({ requestProject, requestBy }),
  visit: (visitProject, visitBy) => ({ visitProject, visitBy }),
  tour: (project, tourBy) => ({ 'siteProject@01': project, tourBy }),
  settlement: (settleProject, settleBy) => ({ settleProject, settleBy }),
  scorecard: (_, cardUser, { tour: cardTour }) => ({ cardTour, cardUser }),
  evaluation: (_, evalBy) => ({ evalBy }),
  objection: (_, objectionBy, { evaluation: objectionRun }) => ({ objectionRun, objectionUnit: 'u', objectionBy }),
  appraisal: (apprProject, apprBy) => ({ apprProject, apprBy }),
  breakdown: (_, breakdownBy) => ({ breakdownBy }),
  finding: (_, findingBy) => ({ findingBy }),
};

/** An id for each kind of work record. */
function workIds(): Record<WorkKind, string> {
  return Object.fromEntries(WORK_KINDS.map((kind) => [kind, newId()])) as Record<WorkKind, string>;
}

/** A project that was behind and then was not, so that what the wall showed before, and that its light turned, is kept too. */
async function enterTwice({ browser, leaf }: District): Promise<void> {
  const save = (id: string | null, version: number, changes: object) =>
    must(browser, 'POST', { url: '/api/records/project', body: { id, version, territoryId: leaf, changes } });
  const behind = { 'annualPlanAmt@2026Y': SECRETS.total, 'ytdDoneAmt@2026M10': 1000, planStart: '2026-02' };
  const { id } = await save(null, 0, { projectName: SECRETS.twice, ...behind });
  await save(id, 1, { totalInvestment: SECRETS.total, 'ytdDoneAmt@2026M10': SECRETS.total, actualStart: '2026-02' });
}

async function enterLedger({ product, scope, leaf }: District, { name, bytes }: LedgerFile) {
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  await product.files.put(Readable.from([bytes]), bytes.length);
  return withScope(product.db, scope, async (trx) => {
    const outcome = await importWorkbook(trx, systemClock, {
      bytes,
      fileName: name,
      fileHash,
      labels: [],
      by: scope.user,
      officeLeaf: leaf,
      allowed: new Set(scope.territories),
    });
    if (outcome.status === 'rejected') throw new Error(outcome.reason.message);
    const { batchId } = outcome.staged;
    const { version } = await settleSafely(trx, batchId, 1);
    await confirmReviewed(trx, systemClock, landHooks, { batchId, version, by: scope.user });
    const { rows } = await sql<{ source: string; imported: string }>`
      SELECT b.source_id AS source, r.entity_id AS imported
      FROM app.batch b JOIN app.revision r ON r.batch_nr = b.nr WHERE b.id = ${batchId}`.execute(trx);
    const [row] = rows;
    if (row === undefined) throw new Error('the ledger brought nothing in');
    return { batch: batchId, ...row };
  });
}

/** A paper with nothing in it but its title. */
const PAPER = {
  letterhead: { kind: 'BRIEF', mark: SECRETS.note },
  title: SECRETS.note,
  addressees: [],
  body: [],
  annexes: [],
  signature: null,
  attendance: [],
  note: null,
  record: null,
};

/** Rows of what no screen makes yet or what takes two people, so that no protected table is empty. */
async function fillTheRest({ db }: TestDatabase<Tables>, target: Target, { id: by }: Person): Promise<void> {
  const { records, work, batch, template, view, attachment, bulletin: seal, wordTemplate, notice } = target;
  const { channel, column } = target;
  const { leaf } = DAYE;
  await enterReport(db, target.source, target.correction, by);
  await sql`INSERT INTO app.seal (id, territory_id, kind, period, hash, head_seq, sealed_by, sealed_at)
    VALUES (${seal}, ${leaf}, 'bulletin', '2026M09', '\\x00', 1, ${by}, now())`.execute(db);
  await sql`INSERT INTO app.seal_item (seal_id, entity_kind, entity_id, territory_id, version, content)
    VALUES (${seal}, 'project', ${records.project}, ${leaf}, 1, ${SECRETS.note})`.execute(db);
  await sql`INSERT INTO app.bulletin (seal_id, territory_id, place, year, serial, figures, document, rule_hash, layout_hash)
    SELECT ${seal}, ${leaf}, ${SECRETS.note}, 2026, 1, '[]', ${JSON.stringify(PAPER)}, r.hash, l.hash
    FROM app.rule_edition r, app.rule_edition l
    WHERE r.rule_id = 'bulletin-narrative' AND l.rule_id = 'document-layout' LIMIT 1`.execute(db);
  await sql`INSERT INTO app.bulletin_file (seal_id, kind, territory_id, file_name, file_hash, file_size, made_at)
    VALUES (${seal}, 'paper', ${leaf}, ${SECRETS.file}, 'f', 1, now())`.execute(db);
  await sql`INSERT INTO app.bulletin_template (id, territory_id, version, file_name, file_hash, effective_from, uploaded_by,
      uploaded_at) VALUES (${wordTemplate}, ${leaf}, 1, ${SECRETS.file}, 'f', '2026-01-01', ${by}, now())`.execute(db);
  await sql`INSERT INTO app.notice (id, event, territory_id, key, title, link, made_at, handed_at)
    VALUES (${notice}, 'TASK_SENT', ${leaf}, 'k', ${SECRETS.note}, '/dispatch', now(), now())`.execute(db);
  await sql`INSERT INTO app.notice_inbox (notice_id, person_id, territory_id)
    VALUES (${notice}, ${by}, ${leaf})`.execute(db);
  await sql`INSERT INTO app.notice_channel (id, territory_id, kind, name, enabled, pace, inside, settings, secrets, saved_by,
      saved_at)
    VALUES (${channel}, ${leaf}, 'WEBHOOK', ${SECRETS.note}, false, 'EACH', false,
      '{"kind": "WEBHOOK", "preset": "GENERIC", "host": "h", "hasSecret": false}', ${sealSecrets(channel, { url: SECRETS.note })}, ${by}, now())`.execute(
    db,
  );
  await sql`INSERT INTO app.notice_sending (id, channel_id, territory_id, notice_ids, due_at)
    VALUES (${newId()}, ${channel}, ${leaf}, ARRAY[${notice}]::uuid[], '2999-01-01')`.execute(db);
  await sql`INSERT INTO app.notice_preference (person_id, email, email_pace, muted, saved_at)
    VALUES (${by}, 'kept@example.cn', 'OFF', '{}', now())`.execute(db);
  await sql`INSERT INTO app.template (id, territory_id, entity_kind, template_key, name, columns, updated_by, updated_at)
    VALUES (${newId()}, ${leaf}, 'project', 'k', ${SECRETS.file}, '[]', ${by}, now())`.execute(db);
  await sql`INSERT INTO app.export_template (id, territory_id, entity_kind, name, file_name, file_hash, layout, uploaded_by, uploaded_at)
    VALUES (${template}, ${leaf}, 'project', ${SECRETS.file}, ${SECRETS.file}, 'f',
      '{"sheet": "s", "firstRow": 1, "sampleRows": 1, "columns": [], "keyColumn": 1, "dateCell": null}', ${by}, now())`.execute(
    db,
  );
  await sql`INSERT INTO app.saved_view (id, user_id, entity_kind, name, query, saved_at)
    VALUES (${view}, ${by}, 'project', ${SECRETS.note}, '', now())`.execute(db);
  await sql`INSERT INTO app.attachment (id, entity_kind, entity_id, territory_id, file_name, file_hash, file_size, media_type,
      added_by, added_at)
    VALUES (${attachment}, 'project', ${records.project}, ${leaf}, ${SECRETS.file}, 'f', 1, 'image/png', ${by}, now())`.execute(
    db,
  );
  await sql`INSERT INTO app.visit_photo (id, visit_id, territory_id, width, height, prints)
    VALUES (${attachment}, ${work.visit}, ${leaf}, 1, 1, '{}')`.execute(db);
  await sql`UPDATE app.evaluation SET eval_rule = (SELECT hash FROM app.rule_edition WHERE rule_id = eval_scheme)
    WHERE id = ${work.evaluation}`.execute(db);
  await sql`INSERT INTO app.evaluation_version (evaluation_id, no, territory_id, rule_hash, cause, made_by, made_at, units,
      recipe_hash, data_hash, result_hash)
    SELECT id, 1, ${leaf}, eval_rule, ${SECRETS.note}, ${by}, now(), 1, 'f', 'f', 'f'
    FROM app.evaluation WHERE id = ${work.evaluation}`.execute(db);
  await sql`INSERT INTO app.evaluation_unit (evaluation_id, no, unit_key, place, territory_id, subject_id, name, cells)
    VALUES (${work.evaluation}, 1, ${records.enterprise}, 0, ${leaf}, ${records.enterprise}, ${SECRETS.enterprise},
      ${JSON.stringify([{ v: SECRETS.total, s: null }])})`.execute(db);
  await sql`INSERT INTO app.extension_field (id, territory_id, entity_kind, header_path, label)
    VALUES (${column}, ${leaf}, 'project', 'k', ${SECRETS.note})`.execute(db);
  await sql`INSERT INTO app.extension_typing (batch_id, field_id, territory_id, label, type)
    VALUES (${batch}, ${column}, ${leaf}, ${SECRETS.note}, 'date')`.execute(db);
  await sql`UPDATE app.extension_field SET typing_id = ${batch} WHERE id = ${column}`.execute(db);
  // Sums of a district stand on its unit, where only readers of the whole tree see them; one on a leaf stands for them.
  await sql`INSERT INTO app.wall_stock_above (slice, slot, measure, territory_id, projects, amount)
    VALUES ('', 2026, 'PROJECT', ${leaf}, 1, 1)`.execute(db);
  await sql`INSERT INTO app.entity_link (id, kind, from_id, to_id, territory_id, reason, batch_id)
    VALUES (${newId()}, 'lead-project', ${records.lead}, ${records.project}, ${leaf}, ${SECRETS.note}, ${batch})`.execute(
    db,
  );
}

/** The answer of a call that has to succeed. */
async function must(browser: Browser, method: Method, call: Call) {
  const answer = await browser.send(method, call);
  if (answer.statusCode !== 200) throw new Error(`${method} ${call.url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
}

/** Waits for the end of a job, however it ends. */
export async function finished(browser: Browser, jobId: string) {
  for (;;) {
    const job = await must(browser, 'GET', { url: `/api/jobs/${jobId}` });
    if (!['waiting', 'running'].includes(job.status)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

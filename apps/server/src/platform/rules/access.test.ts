import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holding, person, ROLES } from '../../testing/actors.ts';
import { loadRuleEditions } from '../catalog/index.ts';
import { newId, systemClock } from '../clock/index.ts';
import { createHttpApp, statusesOf } from '../http/index.ts';
import { ledgerRefusals } from '../ledger/index.ts';
import { NORTH, type SmallOffice, smallOffice } from '../records/testing/small-office.ts';
import { RULE_ACTS, type RuleAct } from './access.ts';
import { ruleRefusals } from './messages.ts';
import { type RuleRouteDeps, ruleRoutes } from './routes.ts';
import type { RuleKind } from './types.ts';

const limits: RuleKind<unknown> = { id: 'pace-curves', read: ({ items }) => items };

/** Who may do what, as the office said it. Everything that does not stand here is refused. */
const ALLOWED: Readonly<Record<RuleAct | 'read', readonly string[]>> = {
  read: [
    'district-leader',
    'project-office',
    'project-office-review',
    'city-office',
    'statistics',
    'department',
    'park',
    'task-force',
    'assessment',
    'finance',
    'auditor',
    'community',
  ],
  draft: ['project-office'],
  withdraw: ['project-office'],
  compare: ['project-office'],
  issue: ['project-office-review', 'city-office'],
  end: ['project-office-review', 'city-office'],
};

const people = new Map([...ROLES.keys()].map((id) => [id, person(newId(), [holding(id, [NORTH])], id)]));

let office: SmallOffice;
let app: FastifyInstance;
/** Rules of which other versions hold now. */
const turned: string[] = [];
const onTurn: RuleRouteDeps['onTurn'] = async (_trx, _actor, ruleId) => {
  turned.push(ruleId);
};
beforeAll(async () => {
  office = await smallOffice();
  await loadRuleEditions(office.base.db);
  ({ app } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: async ({ headers }) => people.get(String(headers['x-role'])) ?? null,
    errorStatuses: [statusesOf(ruleRefusals), statusesOf(ledgerRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  }));
  ruleRoutes(app, { db: office.base.app, clock: systemClock, hooks: [], kinds: [limits], onTurn });
});
afterAll(async () => {
  await app.close();
  await office.base.close();
});

async function send(role: string, path: string, body?: object) {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await app.inject({
    method,
    url: `/api/rules${path}`,
    headers: { 'x-role': role },
    ...(body && { payload: body }),
  });
  return { ...answer.json(), http: answer.statusCode };
}

// One year for each draft: versions in force may not overlap.
let year = 2030;
const draftBody = () => {
  year += 1;
  return {
    draft: null,
    office: NORTH,
    title: '北区曲线',
    effectiveFrom: `${year}-01-01`,
    effectiveTo: `${year}-12-31`,
    sourceNote: '北区办法',
    body: { items: [] },
    from: null,
  };
};

async function must(role: string, path: string, body: object) {
  const answer = await send(role, path, body);
  if (answer.http !== 200) throw new Error(`not done: ${JSON.stringify(answer)}`);
  return answer as { readonly id: string; readonly version: number; readonly hash: string };
}

/** The act, as it succeeds when somebody with the right does it. */
const DO: Readonly<Record<RuleAct, (role: string) => Promise<{ http: number; code?: string }>>> = {
  draft: (role) => send(role, '/pace-curves/drafts', draftBody()),
  withdraw: (role) => onDraft(role, 'withdraw', {}),
  compare: (role) => onDraft(role, 'compared', {}),
  issue: (role) => onDraft(role, 'issue', { replace: false }),
  async end(role) {
    const { id, version } = await must('project-office', '/pace-curves/drafts', draftBody());
    const issued = await must('city-office', `/pace-curves/versions/${id}/issue`, { version, replace: false });
    const body = { version: issued.version, on: `${year}-06-30`, reason: '办法废止' };
    return send(role, `/pace-curves/versions/${id}/end`, body);
  },
};

async function onDraft(role: string, act: string, more: object) {
  const { id, version } = await must('project-office', '/pace-curves/drafts', draftBody());
  return send(role, `/pace-curves/versions/${id}/${act}`, { version, ...more });
}

describe('规则由谁起草、由谁发布', () => {
  it('本表列的是全部的办法', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(['read', ...Object.keys(RULE_ACTS)].sort());
  });

  const pairs = [...ROLES.keys()].flatMap((role) => (Object.keys(DO) as RuleAct[]).map((act) => ({ role, act })));
  it.each(pairs.filter(({ role, act }) => ALLOWED[act].includes(role)))('$role 可以 $act', async ({ role, act }) => {
    expect(await DO[act](role)).toMatchObject({ http: 200 });
  });
  it.each(pairs.filter(({ role, act }) => !ALLOWED[act].includes(role)))('$role 不可以 $act', async ({ role, act }) => {
    expect(await DO[act](role)).toMatchObject({ http: 403, code: 'http_forbidden' });
  });

  it.each([...ROLES.values()])('$id 看规则:该看的看得到,不该看的看不到', async ({ id: role }) => {
    const { hash } = await must('project-office', '/pace-curves/drafts', draftBody());
    const edition = (await send('auditor', '')).rules[0].versions[0].key;
    const paths = ['', `/pace-curves/versions/${edition}`, `/pace-curves/differences?from=${edition}&to=${edition}`];
    for (const path of paths) {
      const answer = await send(role, path);
      expect(answer.http, path).toBe(ALLOWED.read.includes(role) ? 200 : 403);
      expect(JSON.stringify(answer).includes(hash), path).toBe(path === '' && ALLOWED.read.includes(role));
    }
  });
});

describe('规则的一版从起草到核对', () => {
  let shipped: string;
  let draft: { readonly id: string; readonly version: number };
  beforeEach(async () => {
    const { rules } = await send('auditor', '');
    shipped = rules[0].versions.find(({ origin }: { origin: string }) => origin === 'shipped').key;
    const { body, title } = await send('project-office', `/pace-curves/versions/${shipped}`);
    const [linear, ...rest] = body.items;
    const items = [...rest, { ...linear, label: '按月均摊', isDefault: false }, { id: 'OWN', points: [] }];
    draft = await must('project-office', '/pace-curves/drafts', {
      ...draftBody(),
      title,
      body: { items },
      from: shipped,
    });
  });
  const open = (role: string) => send(role, `/pace-curves/versions/${draft.id}`);

  it('草稿说得出谁起草、依据哪一版;各人看到自己能办的', async () => {
    expect(await open('project-office')).toMatchObject({
      status: 'DRAFT',
      origin: 'local',
      office: NORTH,
      base: { key: shipped, version: 1 },
      issued: null,
      outdated: false,
      may: ['draft', 'withdraw'],
    });
    expect((await open('project-office-review')).may).toEqual(['issue']);
    expect((await open('auditor')).may).toEqual([]);
    const { version } = draft;
    await must('project-office-review', `/pace-curves/versions/${draft.id}/issue`, { version, replace: false });
    const issued = await open('project-office-review');
    expect(issued).toMatchObject({ status: 'ISSUED', may: ['end'], recordVersion: 2 });
    expect(issued.issued.batch.no).toMatch(/^B\d{8}-\d{6}$/);
  });

  it('发布、废止才惊动按它算的结果,起草、撤回不惊动', async () => {
    turned.length = 0;
    await DO.draft('project-office');
    await DO.withdraw('project-office');
    expect(turned).toEqual([]);
    await DO.end('city-office');
    expect(turned).toEqual(['pace-curves', 'pace-curves']);
  });

  it('与发布版的差别逐处用话说,项按编号配对', async () => {
    const { differences } = await send('auditor', `/pace-curves/differences?from=${shipped}&to=${draft.id}`);
    const items = differences.filter(
      ({ path }: { path: string[] }) => !['生效日期', '失效日期', '依据'].includes(path[0] ?? ''),
    );
    expect(items).toEqual([
      { path: ['按月均摊（LINEAR）', '默认'], change: 'changed', before: '是', after: '否' },
      { path: ['按月均摊（LINEAR）', '名称'], change: 'changed', before: '月均序时', after: '按月均摊' },
      { path: ['OWN'], change: 'added', before: null, after: '编号 OWN，各点 无' },
      { path: ['条目', '次序'], change: 'changed', before: 'LINEAR、QUARTERLY', after: 'QUARTERLY、LINEAR' },
    ]);
  });

  it('没有的规则和版本说没有', async () => {
    for (const path of ['/none/versions/abc', `/pace-curves/versions/${newId()}`, '/none/differences?from=a&to=b']) {
      expect(await send('auditor', path), path).toMatchObject({ http: 404, code: 'rule_unknown' });
    }
  });
});

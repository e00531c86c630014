import type { Values, Visit } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { photoFixture } from './testing/photo-fixture.ts';

let office: RoleProduct;
let project: string;

beforeAll(async () => {
  office = await openRoleProduct();
  project = await office.enter('project', { projectName: '高端轴承钢项目' });
}, 120_000);
afterAll(() => office.close());

interface Sent {
  readonly id?: string;
  readonly basedOn?: readonly string[];
  readonly by?: string;
  readonly to?: string;
  readonly writer?: string;
}

const idOf = (role: string): string => office.people.get(role)?.id ?? '';

/** Sends an edit; answers what the server said. */
async function send(
  visit: string,
  changes: Values,
  { id = newId(), basedOn = [], by = 'park', to = project, writer }: Sent = {},
) {
  const edit = { id, basedOn, changes, writtenAt: '2026-11-21T02:41:00.000Z', device: '安卓手机' };
  const body = { projectId: to, writerId: writer ?? idOf(by), edit };
  const told = await office.as(by).send('POST', { url: `/api/visits/${visit}/edits`, body });
  return { status: told.statusCode, id, visit: told.json() as Visit, code: told.json().code as string | undefined };
}

const day = (visitDay: string, more: Values = {}): Values => ({ visitOccasion: 'SITE_DAY', visitDay, ...more });
const see = async (id: string, by = 'park'): Promise<Visit> =>
  (await office.as(by).send('GET', { url: `/api/visits/${id}` })).json();
const count = async (table: string): Promise<number> =>
  Number((await sql<{ n: string }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(office.test.db)).rows[0]?.n);

describe('手机传上来的走访', () => {
  it('经来源、批次、修订入账,编号是手机上起的', async () => {
    const id = newId();
    const told = await send(
      id,
      day('2026-11-21', { visitStage: '桩机进场', visitWorkers: 26, visitVisitors: ['刘工'] }),
    );
    expect(told.visit).toMatchObject({
      ...{ id, version: 1, projectId: project, projectName: '高端轴承钢项目', heads: [told.id], conflicts: [] },
      values: { visitDay: '2026-11-21', visitStage: '桩机进场', visitWorkers: 26, visitVisitors: ['刘工'] },
    });
    const { rows } = await sql`
      SELECT s.kind, b.status, r.entity_id AS id FROM app.source s JOIN app.batch b ON b.source_id = s.id
      JOIN app.revision r ON r.batch_nr = b.nr WHERE s.id = ${told.id}`.execute(office.test.db);
    expect(rows).toEqual([{ kind: 'device', status: 'confirmed', id }]);
  });

  it('没听到回音再传一遍,不多记一笔;同一编号换了内容不收', async () => {
    const id = newId();
    const first = await send(id, day('2026-11-21', { visitFound: '围挡已立' }));
    const held = await count('app.revision');
    expect((await send(id, day('2026-11-21', { visitFound: '围挡已立' }), { id: first.id })).visit).toEqual(
      first.visit,
    );
    expect(await count('app.revision')).toBe(held);
    expect(await send(id, day('2026-11-21'), { id: first.id })).toMatchObject({
      status: 409,
      code: 'visit_edit_reused',
    });
  });

  it.each([
    ['先到的是甲', ['a', 'b']],
    ['先到的是乙', ['b', 'a']],
  ])('两台手机离线改同一次走访(%s):两边都留下,冲突写明各是谁的,人选过才了', async (_, order) => {
    const id = newId();
    const begun = await send(id, day('2026-11-21', { visitStage: '平场', visitWorkers: 12 }));
    // Two ids of one millisecond may stand either way; the first written is the lower one.
    const ids = [newId(), newId()].sort() as [string, string];
    const edits = {
      a: { changes: { visitStage: '基础', visitWorkers: 30 }, sent: { id: ids[0], basedOn: [begun.id], by: 'park' } },
      b: {
        changes: { visitStage: '主体', visitFound: '缺电' },
        sent: { id: ids[1], basedOn: [begun.id], by: 'district-leader' },
      },
    };
    for (const each of order) {
      const { changes, sent } = edits[each === 'a' ? 'a' : 'b'];
      expect((await send(id, changes, sent)).status).toBe(200);
    }
    const both = await see(id);
    expect(both.values).toMatchObject({ visitStage: '基础', visitWorkers: 30, visitFound: '缺电' });
    expect([...both.heads].sort()).toEqual([edits.a.sent.id, edits.b.sent.id].sort());
    expect(both.conflicts.map(({ key, sides }) => [key, sides.map(({ value, device }) => [value, device])])).toEqual([
      [
        'visitStage',
        [
          ['基础', '安卓手机'],
          ['主体', '安卓手机'],
        ],
      ],
    ]);
    expect(new Set(both.conflicts[0]?.sides.map(({ by }) => by)).size).toBe(2);
    expect(both.edits).toHaveLength(3);

    const chosen = await send(id, { visitStage: '主体' }, { basedOn: both.heads });
    expect(chosen.visit).toMatchObject({ values: { visitStage: '主体' }, conflicts: [], heads: [chosen.id] });
    expect(chosen.visit.edits).toHaveLength(4);
  });

  it('别人在同一台手机上写的,登录的人传不了,也冒不了名', async () => {
    const id = newId();
    expect(await send(id, day('2026-11-21'), { writer: idOf('district-leader') })).toMatchObject({
      status: 403,
      code: 'visit_other_writer',
    });
    await send(id, day('2026-11-21'));
    const photo = { url: `/api/visits/${id}/photos/${newId()}?writerId=${idOf('department')}` };
    const told = await office
      .as('park')
      .send('POST', { ...photo, file: { name: 'p.jpg', bytes: photoFixture('site-small') } });
    expect(told.json().code).toBe('visit_other_writer');
  });

  it('写错的不收,说明怎么改', async () => {
    const id = newId();
    const refusals: [Values, Sent, string][] = [
      [{ visitTitle: '冒名' }, {}, 'visit_field_unknown'],
      [{ 'problemBlocker@ab12': newId() }, {}, 'visit_field_unknown'],
      [day('2026-11-21', { visitPoint: '115.1;30.2' }), {}, 'visit_point_wrong'],
      [{ visitDay: null }, {}, 'visit_day_empty'],
      [day('2026-11-21', { visitFound: '长'.repeat(50_000) }), {}, 'visit_too_long'],
      [day('2026-11-21', { visitWorkers: 'many' }), {}, 'field_value_wrong'],
      [day('2026-11-21'), { to: newId() }, 'visit_project_unknown'],
    ];
    for (const [changes, sent, code] of refusals) expect((await send(id, changes, sent)).code).toBe(code);
    expect((await office.as('park').send('GET', { url: `/api/visits/${id}` })).statusCode).toBe(404);
    await send(id, day('2026-11-21'));
    expect((await send(id, {}, { to: newId() })).code).toBe('visit_other_project');
  });

  it('两台手机同时传,一个也不丢', async () => {
    const id = newId();
    const sent = await Promise.all([
      send(id, day('2026-11-21', { visitFound: '甲' })),
      send(id, day('2026-11-21', { visitPlace: '东门' }), { by: 'district-leader' }),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect((await see(id)).values).toMatchObject({ visitFound: '甲', visitPlace: '东门' });
  });
});

describe('走访的照片', () => {
  const attach = async (visit: string, name: string, id = newId()) => {
    const call = {
      url: `/api/visits/${visit}/photos/${id}?writerId=${idOf('park')}`,
      file: { name: 'p.jpg', bytes: photoFixture(name) },
    };
    return { id, told: await office.as('park').send('POST', call) };
  };

  it('再传一遍不多存;不是图片的不收;没有这次走访的不收', async () => {
    const id = newId();
    await send(id, day('2026-11-07'));
    const first = await attach(id, 'other-2');
    expect((await attach(id, 'other-2', first.id)).told.json()).toEqual({ id: first.id });
    expect((await see(id)).photos).toMatchObject([{ id: first.id, width: 320, height: 240, takenAt: null, flags: [] }]);
    const paper = {
      url: `/api/visits/${id}/photos/${newId()}?writerId=${idOf('park')}`,
      file: { name: 'a.jpg', bytes: Buffer.from('%PDF-1.7') },
    };
    expect((await office.as('park').send('POST', paper)).json().code).toBe('visit_photo_type');
    expect((await attach(newId(), 'other-2')).told.json().code).toBe('visit_not_found');
  });

  it('用过的照片认得出来,点名那一次是哪天、哪个项目;新拍的不冤枉', async () => {
    const [old, now] = [newId(), newId()];
    await send(old, day('2026-11-07'));
    await send(now, day('2026-11-21'));
    const first = await attach(old, 'site');
    for (const name of ['site', 'site-cropped', 'other-3']) expect((await attach(now, name)).told.statusCode).toBe(200);
    const { photos } = await see(now);
    const before = { visitId: old, project: '高端轴承钢项目', day: '2026-11-07', photoId: first.id };
    expect(photos.map(({ flags }) => flags)).toEqual([[{ why: 'SAME', ...before }], [{ why: 'ALIKE', ...before }], []]);
    // The older one is not doubted for the newer.
    expect((await see(old)).photos.map(({ flags }) => flags)).toEqual([[]]);
  });

  it('作了门槛证据的照片取不下来,退回以后才可以', async () => {
    const id = newId();
    await send(id, day('2026-11-20'));
    const photo = await attach(id, 'other-4');
    const { version } = (await office.as('park').send('GET', { url: `/api/records/project/${project}` })).json();
    const gate = { milestone: 'M70', requirement: 'PHOTO' };
    const act = (role: string, path: string, body: object) =>
      office.as(role).send('POST', { url: `/api/projects/${project}/evidence${path}`, body: { ...gate, ...body } });
    expect((await act('park', '', { version, files: [photo.id], note: null })).statusCode).toBe(200);
    const remove = () => office.as('park').send('POST', { url: `/api/attachments/${photo.id}/remove` });
    expect((await remove()).json().code).toBe('attachment_kept');
    const returned = { version: version + 1, accepted: false, reason: '看不出打桩' };
    expect((await act('project-office-review', '/verdict', returned)).statusCode).toBe(200);
    expect((await remove()).statusCode).toBe(200);
  });
});

describe('现场问题', () => {
  it('一键转为卡点,归到项目,只转一次', async () => {
    const id = newId();
    const problem = { 'problemText@ab12': '临时电源未接', 'problemFactor@ab12': 'POWER' };
    const { visit } = await send(id, day('2026-11-21', problem));
    const raise = (version: number, code = 'ab12') =>
      office.as('park').send('POST', { url: `/api/visits/${id}/problems/${code}/blocker`, body: { version } });
    const raised = (await raise(visit.version)).json() as Visit;
    const blocker = raised.blockers.ab12 ?? '';
    const record = (await office.as('park').send('GET', { url: `/api/records/blocker/${blocker}` })).json();
    expect(record.values).toMatchObject({
      ...{
        blockerDesc: '临时电源未接',
        factorType: 'POWER',
        source: 'SITE_DAY',
        raisedDate: '2026-11-21',
        status: 'OPEN',
      },
      projectName: '高端轴承钢项目',
    });
    expect((await raise(raised.version)).json().code).toBe('visit_problem_raised');
    expect((await raise(raised.version, 'none')).json().code).toBe('visit_problem_unknown');
    // What was raised stays when the phone goes on writing.
    expect((await send(id, { visitFound: '补记' }, { basedOn: raised.heads })).visit.blockers).toEqual({
      ab12: blocker,
    });
  });
});

describe('清单', () => {
  it('手机上用的项目带着上次看到的;清单说明有几次、几张照片', async () => {
    const sites = (await office.as('park').send('GET', { url: '/api/visits/sites' })).json();
    expect(sites).toMatchObject({ total: 1, form: { photosAtLeast: 2, photosAtMost: 9 } });
    expect(sites.sites).toMatchObject([{ id: project, last: { day: '2026-11-21' } }]);
    expect(sites.form.factors[0]).toEqual({ id: 'POWER', label: '电' });
    const list = (await office.as('park').send('GET', { url: `/api/visits?project=${project}` })).json();
    expect(list.total).toBe(list.visits.length);
    const days = list.visits.map(({ values }: Visit) => values.visitDay);
    expect(days).toEqual([...days].sort().reverse());
  });
});

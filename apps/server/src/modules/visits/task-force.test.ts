import type { Visit } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { withReadScope } from '../../platform/db/index.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { photoFixture } from './testing/photo-fixture.ts';

const FORCE = 'task-force';
let office: RoleProduct;
let own: string;
let other: string;
/** Visits that the park wrote, of either project, each with a photo. */
let written: { readonly own: string; readonly other: string };

beforeAll(async () => {
  office = await openRoleProduct();
  own = await office.enter('project', { projectName: '本专班的项目' });
  other = await office.enter('project', { projectName: '别的项目' });
  await office.confine(FORCE, [own]);
  written = { own: newId(), other: newId() };
  for (const [visit, project] of [
    [written.own, own],
    [written.other, other],
  ] as const) {
    expect((await send('park', visit, project)).status).toBe(200);
    expect((await photo('park', visit)).status).toBe(200);
  }
}, 120_000);
afterAll(() => office.close());

const idOf = (role: string): string => office.people.get(role)?.id ?? '';

async function send(role: string, visit: string, projectId: string, changes: object = {}) {
  const all = { visitOccasion: 'OTHER', visitDay: '2026-11-18', ...changes };
  const edit = { id: newId(), basedOn: [], changes: all, writtenAt: '2026-11-18T02:41:00.000Z', device: '手机' };
  const body = { projectId, writerId: idOf(role), edit };
  const told = await office.as(role).send('POST', { url: `/api/visits/${visit}/edits`, body });
  return { status: told.statusCode, code: told.json().code, visit: told.json() as Visit };
}

async function photo(role: string, visit: string) {
  const id = newId();
  const url = `/api/visits/${visit}/photos/${id}?writerId=${idOf(role)}`;
  const told = await office.as(role).send('POST', { url, file: { name: 'p.jpg', bytes: photoFixture('site') } });
  return { id, status: told.statusCode, code: told.json().code };
}

const ask = (url: string) => office.as(FORCE).send('GET', { url });

describe('专班的走访', () => {
  it('手机上只有本专班的项目', async () => {
    const { total, sites } = (await ask('/api/visits/sites')).json();
    expect([total, sites.map(({ id }: { id: string }) => id)]).toEqual([1, [own]]);
  });

  it('填、改、拍照、取下、问题转卡点,都入账,县里看得到', async () => {
    const visit = newId();
    const first = await send(FORCE, visit, own, { 'problemText@ab12': '场地未平', visitFound: '桩机进场' });
    expect(first).toMatchObject({ status: 200, visit: { version: 1, projectId: own } });
    expect((await send(FORCE, visit, own, { visitFound: '桩机已进场' })).visit.version).toBe(2);
    const [kept, taken] = [await photo(FORCE, visit), await photo(FORCE, visit)];
    const off = await office.as(FORCE).send('POST', { url: `/api/attachments/${taken.id}/remove` });
    expect([kept.status, taken.status, off.statusCode]).toEqual([200, 200, 200]);
    const raise = { url: `/api/visits/${visit}/problems/ab12/blocker`, body: { version: 2 } };
    const raised = (await office.as(FORCE).send('POST', raise)).json() as Visit;
    const seen = (await office.as('district-leader').send('GET', { url: `/api/visits/${visit}` })).json() as Visit;
    expect(seen.photos.map(({ id }) => id)).toEqual([kept.id]);
    expect(seen.blockers).toEqual(raised.blockers);
    const blocker = { url: `/api/records/blocker/${raised.blockers.ab12}` };
    expect((await office.as('park').send('GET', blocker)).json().values.blockerDesc).toBe('场地未平');
  });

  it('别人对本专班项目的走访看得到,也能接着填', async () => {
    expect((await ask(`/api/visits/${written.own}`)).json()).toMatchObject({
      id: written.own,
      photos: [{ flags: [] }],
    });
    expect((await send(FORCE, written.own, own, { visitFound: '专班补记' })).visit.edits).toHaveLength(2);
  });

  it('别的项目的走访:清单里没有,打不开,填不进,照片看不到、传不上、取不下,问题转不了', async () => {
    const { total, visits } = (await ask('/api/visits')).json();
    expect(visits).toHaveLength(total);
    expect(new Set(visits.map(({ projectId }: Visit) => projectId))).toEqual(new Set([own]));
    expect((await ask(`/api/visits?project=${other}`)).json()).toMatchObject({ total: 0, visits: [] });
    expect((await ask(`/api/visits/${written.other}`)).json().code).toBe('visit_not_found');
    expect((await send(FORCE, newId(), other)).code).toBe('visit_project_unknown');
    // Another's visit as if it were of one's own project: it is not seen, so only its id is found to be taken.
    expect((await send(FORCE, written.other, own)).code).toBe('visit_id_taken');
    expect((await photo(FORCE, written.other)).code).toBe('visit_not_found');
    const theirs = (await office.as('park').send('GET', { url: `/api/visits/${written.other}` })).json() as Visit;
    const file = { url: `/api/attachments/${theirs.photos[0]?.id}` };
    expect((await ask(file.url)).json().code).toBe('attachment_not_found');
    const off = await office.as(FORCE).send('POST', { url: `${file.url}/remove` });
    expect(off.json().code).toBe('attachment_not_found');
    const raise = { url: `/api/visits/${written.other}/problems/ab12/blocker`, body: { version: 1 } };
    expect((await office.as(FORCE).send('POST', raise)).json().code).toBe('visit_not_found');
    expect(theirs).toMatchObject({ version: 1, photos: [{}] });
  });

  it('直接查数据库,也只有本专班项目的走访;没有项目的专班一行也没有', async () => {
    const seen = (subjects: readonly string[]) =>
      withReadScope(
        office.product.db,
        { user: idOf(FORCE), all: false, territories: [], duties: [], subjects },
        async (trx) => {
          const projects = await sql<{ project: string }>`
            SELECT DISTINCT visit_project AS project FROM app.visit`.execute(trx);
          const { rows } = await sql<{ visit: string }>`
            SELECT visit_id AS visit FROM app.visit_edit UNION SELECT visit_id FROM app.visit_problem
            UNION SELECT visit_id FROM app.visit_photo
            UNION SELECT entity_id FROM app.attachment WHERE entity_kind = 'visit'`.execute(trx);
          return { projects: projects.rows.map(({ project }) => project), hanging: rows.map(({ visit }) => visit) };
        },
      );
    const { projects, hanging } = await seen([own]);
    expect(projects).toEqual([own]);
    expect(hanging).toContain(written.own);
    expect(hanging).not.toContain(written.other);
    expect(await seen([])).toEqual({ projects: [], hanging: [] });
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withReadScope } from '../../platform/db/index.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { blockersById } from './sql/board.ts';

const FORCE = 'task-force';
let office: RoleProduct;
let project: { readonly own: string; readonly other: string };
let blocker: { readonly own: string; readonly other: string };

beforeAll(async () => {
  office = await openRoleProduct();
  project = {
    own: await office.enter('project', { projectName: '本专班的项目' }),
    other: await office.enter('project', { projectName: '别的项目' }),
  };
  await office.confine(FORCE, [project.own]);
  blocker = { own: await raised('本专班的项目'), other: await raised('别的项目') };
}, 120_000);
afterAll(() => office.close());

/** A blocker that was assigned, worked on and reported as resolved by others. */
async function raised(projectName: string): Promise<string> {
  const found = { blockerDesc: '专线未送电', projectName, level: 'DISTRICT', factorType: 'POWER' };
  const id = await office.enter('blocker', found);
  await sql`UPDATE app.blocker SET status = 'RESOLVED', blocker_resolved_by = 'somebody' WHERE id = ${id}`.execute(
    office.test.db,
  );
  return id;
}

async function verify(id: string) {
  const body = { version: 1, act: 'verify', satisfaction: '满意', note: '已到现场看过' };
  const told = await office.as(FORCE).send('POST', { url: `/api/blockers/${id}/acts`, body });
  return { status: told.statusCode, code: told.json().code };
}

describe('专班销号', () => {
  it('看板上只有卡住本专班项目的问题', async () => {
    const { blockers } = (await office.as(FORCE).send('GET', { url: '/api/blockers/board' })).json();
    expect(blockers.map(({ id }: { id: string }) => id)).toEqual([blocker.own]);
  });

  it('本专班的能销号,入账,县里看得到;别的专班的当作没有', async () => {
    expect(await verify(blocker.own)).toMatchObject({ status: 200 });
    const record = (await office.as('park').send('GET', { url: `/api/records/blocker/${blocker.own}` })).json();
    expect(record.values.status).toBe('VERIFIED');
    expect(await verify(blocker.other)).toEqual({ status: 404, code: 'blocker_not_found' });
  });

  it('项目进展也由专班填,只限自己的项目', async () => {
    const fill = async (id: string) => {
      const body = { id, version: 1, territoryId: DISTRICT.leaf, changes: { projectName: '本专班填过的项目' } };
      return (await office.as(FORCE).send('POST', { url: '/api/records/project', body })).statusCode;
    };
    expect([await fill(project.own), await fill(project.other)]).toEqual([200, 404]);
    const made = { id: null, version: 0, territoryId: DISTRICT.leaf, changes: { projectName: '凭空多出的项目' } };
    const told = await office.as(FORCE).send('POST', { url: '/api/records/project', body: made });
    expect(told.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('数据库里也只读得到这些:换一种问法也不多', async () => {
    const scope = {
      user: office.people.get(FORCE)?.id ?? '',
      all: false,
      territories: [],
      duties: [],
      subjects: [project.own],
    };
    const seen = await withReadScope(office.test.app, scope, (trx) => blockersById(trx, Object.values(blocker)));
    expect(seen.map(({ id }) => id)).toEqual([blocker.own]);
  });
});

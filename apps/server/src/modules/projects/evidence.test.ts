import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { NORTH } from '../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES } from '../../testing/actors.ts';
import { evidenceKept } from './sql/evidence.ts';
import { type RoleOffice, roleOffice } from './testing/role-office.ts';

let office: RoleOffice;
beforeAll(async () => {
  office = await roleOffice();
});
afterAll(() => office.close());

const project = (changes: object = {}) =>
  office.enter('project', NORTH, { projectName: '轴承钢', regimeType: 'FILING', ...changes });
const gates = async (id: string, role = 'auditor') => (await office.ask(role, 'GET', `/projects/${id}/gates`)).body;
const line = async (id: string, requirement: string, role?: string) => {
  const { milestones } = await gates(id, role);
  const m20 = milestones.find(({ code }: { code: string }) => code === 'M20');
  return m20.requirements.find((each: { id: string }) => each.id === requirement);
};
const bring = (
  id: string,
  version: number,
  requirement: string,
  files: string[],
  role = 'department',
  person?: string,
) =>
  office.ask(
    role,
    'POST',
    `/projects/${id}/evidence`,
    { version, milestone: 'M20', requirement, files, note: files.length === 0 ? '原件在档案柜' : null },
    person,
  );
const judge = (id: string, version: number, accepted: boolean, reason: string | null, role = 'project-office-review') =>
  office.ask(role, 'POST', `/projects/${id}/evidence/verdict`, {
    version,
    milestone: 'M20',
    requirement: 'STRUCTURE',
    accepted,
    reason,
  });

async function attached(id: string, name: string): Promise<string> {
  const file = newId();
  await sql`INSERT INTO app.attachment (id, entity_kind, entity_id, territory_id, file_name, file_hash, file_size,
      media_type, added_by, added_at)
    VALUES (${file}, 'project', ${id}, ${NORTH}, ${name}, ${'a'.repeat(64)}, 1, 'application/pdf', ${newId()}, now())`.execute(
    office.base.db,
  );
  return file;
}

/** A photo on a visit to the project. */
async function visitPhoto(project: string): Promise<{ readonly visit: string; readonly photo: string }> {
  const visit = await office.enter('visit', NORTH, {
    visitTitle: '工地走访',
    visitProject: project,
    visitDay: '2026-10-10',
  });
  const photo = await attached(visit, '桩机.jpg');
  await sql`UPDATE app.attachment SET entity_kind = 'visit' WHERE id = ${photo}`.execute(office.base.db);
  return { visit, photo };
}

describe('用走访的照片作证据', () => {
  it('本项目走访的照片可以提交,由别人认可;写明是哪次走访,疑点从那里看', async () => {
    const id = await project();
    const { visit, photo } = await visitPhoto(id);
    expect((await bring(id, 1, 'STRUCTURE', [photo])).status).toBe(200);
    expect(await line(id, 'STRUCTURE')).toMatchObject({
      state: 'MET',
      evidence: { level: 2, files: [{ id: photo, name: '桩机.jpg', removed: false, visitId: visit }] },
    });
    expect((await judge(id, 2, true, null)).status).toBe(200);
    expect((await gates(id)).accepted).toMatchObject([{ file: photo, name: '桩机.jpg' }]);
  });

  it('作了证据的照片取不下来,退回了才可以;别的项目的、作废的走访的、已取下的不收', async () => {
    const id = await project();
    const { visit, photo } = await visitPhoto(id);
    const kept = () => evidenceKept(office.base.db as never, { id: photo, entity_id: visit });
    expect(await kept()).toBeNull();
    await bring(id, 1, 'STRUCTURE', [photo]);
    expect(await kept()).toBe('总量结构论证结论');
    await judge(id, 2, false, '看不出桩机');
    expect(await kept()).toBeNull();
    const other = await visitPhoto(await project());
    expect((await bring(id, 3, 'STRUCTURE', [other.photo])).body.code).toBe('gate_file_unknown');
    await sql`UPDATE app.visit SET void = true WHERE id = ${visit}`.execute(office.base.db);
    expect((await bring(id, 3, 'STRUCTURE', [photo])).body.code).toBe('gate_file_unknown');
    await sql`UPDATE app.visit SET void = false WHERE id = ${visit}`.execute(office.base.db);
    await sql`UPDATE app.attachment SET removed_at = now() WHERE id = ${photo}`.execute(office.base.db);
    expect((await bring(id, 3, 'STRUCTURE', [photo])).body.code).toBe('gate_file_unknown');
  });

  it('项目合并以后,并入的项目的走访照片一样可以用,也一样取不下', async () => {
    const [id, merged] = [await project(), await project()];
    const { visit, photo } = await visitPhoto(merged);
    await sql`UPDATE app.project SET survivor_id = ${id}, void = true WHERE id = ${merged}`.execute(office.base.db);
    expect((await bring(id, 1, 'STRUCTURE', [photo])).status).toBe(200);
    expect(await evidenceKept(office.base.db as never, { id: photo, entity_id: visit })).toBe('总量结构论证结论');
  });
});

describe('用文件作证据', () => {
  it('附件提交后是附件级,核验人认可后是核验级;认可过的文件可以直接用到别的要求上', async () => {
    const id = await project({ 'msActual@M20': '2026-05-01' });
    const file = await attached(id, '总量结构论证报告.pdf');
    expect((await bring(id, 1, 'STRUCTURE', [file])).status).toBe(200);
    expect(await line(id, 'STRUCTURE', 'project-office-review')).toMatchObject({
      state: 'MET',
      evidence: { level: 2, files: [{ id: file, name: '总量结构论证报告.pdf', removed: false }], mayJudge: true },
    });
    expect((await gates(id)).accepted).toEqual([]);
    expect((await judge(id, 2, true, null)).status).toBe(200);
    expect(await line(id, 'STRUCTURE')).toMatchObject({ evidence: { level: 3, verdict: { accepted: true } } });
    expect((await gates(id)).accepted).toMatchObject([{ file, as: '总量结构论证结论' }]);
    expect((await bring(id, 3, 'SITE_CHECK', [file])).status).toBe(200);
    const { milestones } = await gates(id);
    expect(milestones.find(({ code }: { code: string }) => code === 'M20').evidence).toBe(2);
  });

  it('退回要写理由,退回的不算数、里程碑降回台账级;重新提交后再核', async () => {
    const id = await project({ 'msActual@M20': '2026-05-01' });
    const file = await attached(id, '论证.pdf');
    await bring(id, 1, 'STRUCTURE', [file]);
    await bring(id, 2, 'SITE_CHECK', [file]);
    expect((await judge(id, 3, false, null)).body.code).toBe('evidence_reason_missing');
    expect((await judge(id, 3, false, '缺结论页')).status).toBe(200);
    expect(await line(id, 'STRUCTURE')).toMatchObject({
      state: 'RETURNED',
      evidence: { level: 1, verdict: { accepted: false, reason: '缺结论页' } },
    });
    const { milestones } = await gates(id);
    expect(milestones.find(({ code }: { code: string }) => code === 'M20').evidence).toBe(1);
    expect((await judge(id, 4, true, null)).body.code).toBe('evidence_judged');
    await bring(id, 4, 'STRUCTURE', [await attached(id, '论证（补）.pdf')]);
    expect((await judge(id, 5, true, null)).status).toBe(200);
  });

  it('别的项目的文件、已取下的文件不收;没人提交的无从核验;作证据的文件取不下来,退回了才可以', async () => {
    const id = await project();
    const file = await attached(id, '论证.pdf');
    const other = await attached(await project(), '别家的.pdf');
    expect((await bring(id, 1, 'STRUCTURE', [other])).body.code).toBe('gate_file_unknown');
    expect((await judge(id, 1, true, null)).body.code).toBe('evidence_nothing');
    await bring(id, 1, 'STRUCTURE', [file]);
    const kept = () => evidenceKept(office.base.db as never, { id: file, entity_id: id });
    expect(await kept()).toBe('总量结构论证结论');
    await judge(id, 2, false, '缺结论页');
    expect(await kept()).toBeNull();
    await sql`UPDATE app.attachment SET removed_at = now() WHERE id = ${file}`.execute(office.base.db);
    expect((await bring(id, 3, 'STRUCTURE', [file])).body.code).toBe('gate_file_unknown');
  });

  it('谁都不能核自己提交的;每个角色:有核验权的办得成,其余一律 403', async () => {
    for (const { id: role, permissions } of BUSINESS_ROLES) {
      const id = await project();
      await bring(id, 1, 'STRUCTURE', []);
      const told = await judge(id, 2, true, null, role);
      const refused = permissions.includes('project.read') ? 403 : 404;
      expect.soft(told.status, role).toBe(permissions.includes('ledger.confirm') ? 200 : refused);
    }
    const permit = { milestone: 'M60', requirement: 'PERMIT', reason: null, note: '许可证原件', files: [] };
    const id = await project();
    const asDepartment = (path: string, body: object, person?: string) =>
      office.ask('department', 'POST', `/projects/${id}/${path}`, { ...permit, ...body }, person);
    await asDepartment('evidence', { version: 1 });
    const verdict = { version: 2, accepted: true };
    expect((await asDepartment('evidence/verdict', verdict)).body.code).toBe('evidence_own');
    expect((await asDepartment('evidence/verdict', verdict, 'b')).status).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { parseProjectCode, projectCodeParts } from './project-code.ts';

const refused = (code: string) => ({ ok: false, error: { code } });

describe('项目代码', () => {
  it('新码拆出年月、区划、部门、类型', () => {
    expect(projectCodeParts(valueOrThrow(parseProjectCode('2503-420204-04-01-123456')))).toEqual({
      form: 'new',
      year: 2025,
      month: 3,
      region: '420204',
      department: '04',
      projectType: '01',
      serial: '123456',
    });
  });

  it('2020年前的旧码照样认得', () => {
    expect(projectCodeParts(valueOrThrow(parseProjectCode('2017-420204-33-03-012345')))).toMatchObject({
      form: 'old',
      year: 2017,
      industry: '33',
    });
    expect(projectCodeParts(valueOrThrow(parseProjectCode('2020-420204-33-03-012345'))).form).toBe('old');
    expect(projectCodeParts(valueOrThrow(parseProjectCode('2012-420204-04-01-012345')))).toMatchObject({
      form: 'new',
      year: 2020,
      month: 12,
    });
  });

  it('校验位算法未公开，末位任何数字都不拒收', () => {
    for (const last of '0123456789') expect(parseProjectCode(`2503-420204-04-01-12345${last}`).ok).toBe(true);
  });

  it('中央项目的区划段可以是零', () => {
    expect(parseProjectCode('2503-000000-04-01-123456').ok).toBe(true);
  });

  it('格式、年月、区划不对的分别说明', () => {
    expect(parseProjectCode('2503-420204-04-01-12345')).toMatchObject(refused('project_code_form'));
    expect(parseProjectCode('2503420204040112 3456')).toMatchObject(refused('project_code_form'));
    expect(parseProjectCode('2513-420204-04-01-123456')).toMatchObject(refused('project_code_time'));
    expect(parseProjectCode('1905-420204-04-01-123456')).toMatchObject(refused('project_code_time'));
    expect(parseProjectCode('2503-990204-04-01-123456')).toMatchObject(refused('project_code_region'));
  });
});

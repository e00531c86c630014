import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { isCitizenId } from './citizen-id.ts';
import { industryLevel, industrySection, isIndustrial, isWithinIndustry, parseIndustryCode } from './industry-code.ts';
import { normaliseCode } from './normalise-code.ts';
import { parcelOfUnit, parcelParts, parseEstateUnitCode, parseParcelCode } from './parcel-code.ts';
import { parseProjectCode, projectCodeParts } from './project-code.ts';
import { isWithinRegion, parentRegion, parseRegionCode, regionAncestors, regionLevel } from './region-code.ts';

const refused = (code: string) => ({ ok: false, error: { code } });
const region = (text: string) => valueOrThrow(parseRegionCode(text));
const industry = (text: string) => valueOrThrow(parseIndustryCode(text));

describe('代码的统一写法', () => {
  it('全角转半角、小写转大写、各种横线转连字符、去掉空白', () => {
    expect(normaliseCode(' \uff12\uff15\uff10\uff13\u2014420204\uff0d04\u2013\uff10\uff11\u2212 123456\n')).toBe(
      '2503-420204-04-01-123456',
    );
    expect(normaliseCode('c3130')).toBe('C3130');
  });
});

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

describe('行政区划代码', () => {
  it.each([
    ['420000', 'province', null],
    ['420200', 'city', '420000'],
    ['420203', 'county', '420200'],
    ['420203001', 'town', '420203'],
    ['420203001002', 'village', '420203001'],
    ['X-420200-01', 'extension', '420200'],
  ])('%s 的级次和上级正确', (code, level, parent) => {
    expect(regionLevel(region(code))).toBe(level);
    expect(parentRegion(region(code))).toBe(parent);
  });

  it('不设区的市，街道直接属于市', () => {
    expect(regionAncestors(region('441900003'))).toEqual(['441900', '440000']);
  });

  it('能判断一地是否在另一地之内，开发区在托管市之内', () => {
    expect(isWithinRegion(region('X-420200-01'), region('420000'))).toBe(true);
    expect(isWithinRegion(region('420203'), region('420203'))).toBe(true);
    expect(isWithinRegion(region('420203'), region('420204'))).toBe(false);
    expect(isWithinRegion(region('420200'), region('420203'))).toBe(false);
  });

  it('不成形的区划代码不收', () => {
    for (const text of ['4202', '42020A', '', 'X-420200', 'Y-420200-01']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_form'));
    }
    for (const text of ['990000', '000000', 'X-990000-01']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_province'));
    }
    for (const text of ['420003', '420203000', '420203001000', '420000001']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_levels'));
    }
  });
});

describe('国民经济行业代码', () => {
  it('带门类字母和不带字母的写法统一', () => {
    expect(industry('C3130')).toBe('C3130');
    expect(industry('3130')).toBe('C3130');
    expect(industry('0810')).toBe('B0810');
    expect(industry('c31')).toBe('C31');
    expect(industry('C')).toBe('C');
  });

  it.each([
    ['01', 'A'],
    ['06', 'B'],
    ['13', 'C'],
    ['43', 'C'],
    ['44', 'D'],
    ['47', 'E'],
    ['51', 'F'],
    ['5164', 'F'],
    ['63', 'I'],
    ['70', 'K'],
    ['7452', 'M'],
    ['83', 'P'],
    ['97', 'T'],
  ])('大类 %s 属于门类 %s', (digits, section) => {
    expect(industrySection(industry(digits))).toBe(section);
  });

  it('工业只含采矿、制造、电热气水', () => {
    expect(['B06', 'C3130', 'D44'].map((code) => isIndustrial(industry(code)))).toEqual([true, true, true]);
    expect(['A01', 'E47', 'I65'].map((code) => isIndustrial(industry(code)))).toEqual([false, false, false]);
  });

  it('知道门类、大类、中类、小类，小类在其大类之内', () => {
    expect(['C', 'C31', 'C313', 'C3130'].map((code) => industryLevel(industry(code)))).toEqual([
      'section',
      'division',
      'group',
      'class',
    ]);
    expect(isWithinIndustry(industry('C3130'), industry('31'))).toBe(true);
    expect(isWithinIndustry(industry('C3130'), industry('C32'))).toBe(false);
  });

  it('不存在的大类、配错的门类、不成形的代码分别说明', () => {
    expect(parseIndustryCode('00')).toMatchObject(refused('industry_code_division'));
    expect(parseIndustryCode('98')).toMatchObject(refused('industry_code_division'));
    expect(parseIndustryCode('D3130')).toMatchObject({ ok: false, error: { details: { expected: 'C', found: 'D' } } });
    for (const text of ['', 'U01', 'C3', 'C31301', '钢铁']) {
      expect(parseIndustryCode(text)).toMatchObject(refused('industry_code_form'));
    }
  });
});

describe('宗地与不动产单元代码', () => {
  it('宗地代码19位，中间的空格不影响', () => {
    const code = valueOrThrow(parseParcelCode('340123 002004 GB00011'));
    expect(parcelParts(code)).toEqual({
      region: '340123',
      cadastralArea: '002',
      cadastralSubArea: '004',
      ownership: 'G',
      right: 'B',
      serial: '00011',
    });
  });

  it('空地的不动产单元以W00000000结尾', () => {
    const unit = valueOrThrow(parseEstateUnitCode('340123 002004 GB00011 W00000000'));
    expect(parcelOfUnit(unit)).toBe('340123002004GB00011');
    expect(parseEstateUnitCode('340123002004GB00011F00010001').ok).toBe(true);
    expect(parseEstateUnitCode('340123002004GB00011W00000001')).toMatchObject(refused('estate_unit_empty'));
  });

  it('定着物特征写成5位的不收', () => {
    expect(parseEstateUnitCode('340123002004GB00011F000100000001')).toMatchObject(refused('estate_unit_form'));
  });

  it('特征字母、区划、位数不对的分别说明', () => {
    expect(parseParcelCode('340123002004KB00011')).toMatchObject(refused('parcel_code_feature'));
    expect(parseParcelCode('340123002004GQ00011')).toMatchObject(refused('parcel_code_feature'));
    expect(parseParcelCode('990123002004GB00011')).toMatchObject(refused('parcel_code_region'));
    expect(parseParcelCode('340123002004GB0011')).toMatchObject(refused('parcel_code_form'));
    expect(parseEstateUnitCode('340123002004KB00011F00010001')).toMatchObject(refused('parcel_code_feature'));
  });
});

describe('身份证号识别', () => {
  it('末位校验正确才当作身份证号', () => {
    expect(isCitizenId('11010519491231002X')).toBe(true);
    expect(isCitizenId('11010519491231002x')).toBe(true);
    expect(isCitizenId('110105194912310021')).toBe(false);
    expect(isCitizenId('1101051949123100')).toBe(false);
  });
});

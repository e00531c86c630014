import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { parcelOfUnit, parcelParts, parseEstateUnitCode, parseParcelCode } from './parcel-code.ts';

const refused = (code: string) => ({ ok: false, error: { code } });

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

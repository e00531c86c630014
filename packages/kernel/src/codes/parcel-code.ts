import { defineErrors, ok, type Result, refuse } from '../errors.ts';
import { normaliseCode } from './normalise-code.ts';
import { isProvincePrefix } from './region-code.ts';

/** A land parcel's code, 19 characters (GB/T 37346-2019), without blanks. */
export type ParcelCode = string & { readonly __brand: 'ParcelCode' };
/** A real-estate unit's code, 28 characters: the parcel, then the letter and number of what stands on it. */
export type EstateUnitCode = string & { readonly __brand: 'EstateUnitCode' };

export interface ParcelParts {
  readonly region: string;
  readonly cadastralArea: string;
  readonly cadastralSubArea: string;
  /** G state, J collective, Z disputed or undetermined. */
  readonly ownership: string;
  /** A collective ownership, B surface, S above, X below ground, C homestead, D/E/F contracted, H sea, G, W, Y others. */
  readonly right: string;
  readonly serial: string;
}

export const parcelCodeErrors = defineErrors({
  parcel_code_form: (details: { code: string }) =>
    `宗地代码“${details.code}”有误：应为19位，即6位区划、3位地籍区、3位地籍子区、2位宗地特征字母、5位顺序号，如“340123002004GB00011”。请对照权属证书核对。`,
  parcel_code_feature: (details: { code: string; found: string }) =>
    `宗地代码“${details.code}”有误：宗地特征“${details.found}”不在国家标准所列之内。请核对第13、14位。`,
  parcel_code_region: (details: { code: string; found: string }) =>
    `宗地代码“${details.code}”有误：前六位“${details.found}”不是区划代码。请核对。`,
  estate_unit_form: (details: { code: string }) =>
    `不动产单元代码“${details.code}”有误：应为28位，即19位宗地代码、1位定着物特征（F、L、Q、W）、8位编号。请核对。`,
  estate_unit_empty: (details: { code: string }) =>
    `不动产单元代码“${details.code}”有误：定着物特征W表示没有定着物，编号应为00000000。请核对。`,
});

const PARCEL = /^(\d{6})(\d{3})(\d{3})([A-Z])([A-Z])(\d{5})$/;
const OWNERSHIPS = 'GJZ';
const RIGHTS = 'ABSXCDEFHGWY';

/** Reads a parcel code; blanks between its groups are ignored. */
export function parseParcelCode(text: string): Result<ParcelCode> {
  const code = normaliseCode(text);
  const match = PARCEL.exec(code);
  if (!match) return refuse(parcelCodeErrors.parcel_code_form({ code }));
  const [, region = '', , , ownership = '', right = ''] = match;
  if (!isProvincePrefix(region)) return refuse(parcelCodeErrors.parcel_code_region({ code, found: region }));
  if (!OWNERSHIPS.includes(ownership) || !RIGHTS.includes(right)) {
    return refuse(parcelCodeErrors.parcel_code_feature({ code, found: ownership + right }));
  }
  return ok(code as ParcelCode);
}

export function parcelParts(code: ParcelCode): ParcelParts {
  return {
    region: code.slice(0, 6),
    cadastralArea: code.slice(6, 9),
    cadastralSubArea: code.slice(9, 12),
    ownership: code.slice(12, 13),
    right: code.slice(13, 14),
    serial: code.slice(14),
  };
}

/** Reads a real-estate unit code. W means bare land, whose number is all zeros. */
export function parseEstateUnitCode(text: string): Result<EstateUnitCode> {
  const code = normaliseCode(text);
  const match = /^(.{19})([FLQW])(\d{8})$/.exec(code);
  if (!match) return refuse(parcelCodeErrors.estate_unit_form({ code }));
  const [, parcelText = '', feature, number] = match;
  const parcel = parseParcelCode(parcelText);
  if (!parcel.ok) return parcel;
  if (feature === 'W' && number !== '00000000') return refuse(parcelCodeErrors.estate_unit_empty({ code }));
  return ok(code as EstateUnitCode);
}

/** The parcel on which a real-estate unit stands. */
export function parcelOfUnit(code: EstateUnitCode): ParcelCode {
  // The first 19 characters were proved to be a parcel code.
  return code.slice(0, 19) as ParcelCode;
}

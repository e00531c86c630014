import { defineErrors, ok, type Result, refuse } from '../errors.ts';
import { normaliseCode } from './normalise-code.ts';

/** A region's code: GB/T 2260 (six digits), its statistical extension (nine, twelve) or an office's own (X-420200-01). */
export type RegionCode = string & { readonly __brand: 'RegionCode' };

export type RegionLevel = 'province' | 'city' | 'county' | 'town' | 'village' | 'extension';

export const regionCodeErrors = defineErrors({
  region_code_form: (details: { code: string }) =>
    `区划代码“${details.code}”有误：应为6位（省市县）、9位（乡镇街道）、12位（村社区）数字，或“X-420200-01”这样的扩展码。请核对。`,
  region_code_province: (details: { code: string }) =>
    `区划代码“${details.code}”有误：前两位不是任何省级区划。请对照国家区划代码核对。`,
  region_code_levels: (details: { code: string }) =>
    `区划代码“${details.code}”有误：上级为空而下级有号，或末级写成全零。请核对；整市整县用六位码。`,
});

// Provinces of GB/T 2260 by number; the set has not changed since 1999.
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Whether the first two digits of a code name a province. */
export function isProvincePrefix(code: string): boolean {
  return PROVINCES.has(code.slice(0, 2));
}

/** Reads a region code by its shape. Whether the region exists on a date is a question for the dated catalogue. */
export function parseRegionCode(text: string): Result<RegionCode> {
  const code = normaliseCode(text);
  const digits = /^X-(\d{6})-\d{2}$/.exec(code)?.[1] ?? code;
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(digits)) return refuse(regionCodeErrors.region_code_form({ code }));
  if (!isProvincePrefix(digits)) return refuse(regionCodeErrors.region_code_province({ code }));
  if (!levelsAreFilled(digits)) return refuse(regionCodeErrors.region_code_levels({ code }));
  return ok(code as RegionCode);
}

function levelsAreFilled(digits: string): boolean {
  const city = digits.slice(2, 4);
  const county = digits.slice(4, 6);
  if (city === '00' && county !== '00') return false;
  if (digits.length === 6) return true;
  // Towns stand below counties, or straight below a city without districts (441900 东莞).
  return city !== '00' && digits.slice(6, 9) !== '000' && digits.slice(9) !== '000';
}

export function regionLevel(code: RegionCode): RegionLevel {
  if (code.startsWith('X')) return 'extension';
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/**
 * The region one level up by the code; null above a province. An extension code belongs to the region it names (its
 * host), so that a zone is found below its city and can be kept from being counted twice.
 */
export function parentRegion(code: RegionCode): RegionCode | null {
  // Every branch cuts a proved code back to a shorter one, which is a code again.
  switch (regionLevel(code)) {
    case 'extension':
      return code.slice(2, 8) as RegionCode;
    case 'village':
      return code.slice(0, 9) as RegionCode;
    case 'town':
      return code.slice(0, 6) as RegionCode;
    case 'county':
      return `${code.slice(0, 4)}00` as RegionCode;
    case 'city':
      return `${code.slice(0, 2)}0000` as RegionCode;
    case 'province':
      return null;
  }
}

/** The regions above, nearest first. */
export function regionAncestors(code: RegionCode): RegionCode[] {
  const parent = parentRegion(code);
  return parent === null ? [] : [parent, ...regionAncestors(parent)];
}

/** Whether a region is the other one or lies below it. */
export function isWithinRegion(code: RegionCode, outer: RegionCode): boolean {
  return code === outer || regionAncestors(code).includes(outer);
}

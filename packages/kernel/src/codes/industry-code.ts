import { defineErrors, ok, type Result, refuse } from '../errors.ts';
import { normaliseCode } from './normalise-code.ts';

/** An industry of GB/T 4754-2017: the section letter, then up to four digits (`C`, `C31`, `C313`, `C3130`). */
export type IndustryCode = string & { readonly __brand: 'IndustryCode' };

export type IndustryLevel = 'section' | 'division' | 'group' | 'class';

export const industryCodeErrors = defineErrors({
  industry_code_form: (details: { code: string }) =>
    `行业代码“${details.code}”有误：应为门类字母加2至4位数字，如“C3130”。请对照国民经济行业分类核对。`,
  industry_code_division: (details: { code: string; division: string }) =>
    `行业代码“${details.code}”有误：国民经济行业分类中没有大类“${details.division}”。请核对。`,
  industry_code_section: (details: { code: string; expected: string; found: string }) =>
    `行业代码“${details.code}”有误：门类字母应为“${details.expected}”，现为“${details.found}”。请核对。`,
});

// Last division of each section of GB/T 4754-2017, in order; divisions run from 01 to 97 without a gap.
const LAST_DIVISIONS: readonly (readonly [section: string, lastDivision: number])[] = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
];

/**
 * Reads an industry code with its letter or, as many ledgers have it, without (`3130` becomes `C3130`). A letter that
 * does not fit the digits is refused; whether the class exists is a question for the catalogue.
 */
export function parseIndustryCode(text: string): Result<IndustryCode> {
  const code = normaliseCode(text);
  const match = /^([A-T]?)(\d{2,4})?$/.exec(code);
  const [, letter = '', digits = ''] = match ?? [];
  if (!match || code === '') return refuse(industryCodeErrors.industry_code_form({ code }));
  if (digits === '') return ok(code as IndustryCode);
  const division = digits.slice(0, 2);
  const section = sectionOfDivision(Number(division));
  if (section === null) return refuse(industryCodeErrors.industry_code_division({ code, division }));
  if (letter !== '' && letter !== section) {
    return refuse(industryCodeErrors.industry_code_section({ code, expected: section, found: letter }));
  }
  return ok(`${section}${digits}` as IndustryCode);
}

function sectionOfDivision(division: number): string | null {
  if (division < 1) return null;
  return LAST_DIVISIONS.find(([, last]) => division <= last)?.[0] ?? null;
}

/** Section letter A to T. */
export function industrySection(code: IndustryCode): string {
  return code.charAt(0);
}

export function industryLevel(code: IndustryCode): IndustryLevel {
  if (code.length === 1) return 'section';
  if (code.length === 3) return 'division';
  return code.length === 4 ? 'group' : 'class';
}

/** Whether statistics count it as industry (工业): mining, manufacturing, and power, heat, gas and water supply. */
export function isIndustrial(code: IndustryCode): boolean {
  return 'BCD'.includes(industrySection(code));
}

/** Whether an industry is the other one or part of it (`C3130` is in `C31` and in `C`). */
export function isWithinIndustry(code: IndustryCode, outer: IndustryCode): boolean {
  return code.startsWith(outer);
}

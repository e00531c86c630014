import { defineErrors, ok, type Result, refuse } from '../errors.ts';
import { normaliseCode } from './normalise-code.ts';
import { isProvincePrefix } from './region-code.ts';

/** A national project code, new form (GB/T 40058-2021) or old form (before 2020), 24 characters with four hyphens. */
export type ProjectCode = string & { readonly __brand: 'ProjectCode' };

export type ProjectCodeParts =
  | {
      readonly form: 'new';
      readonly year: number;
      readonly month: number;
      readonly region: string;
      /** Central department giving guidance: 04 development and reform, 07 industry, 89 others. */
      readonly department: string;
      /** 01 construction, 02 technical transformation, 03 purchase only, 04 informatisation, 05 other. */
      readonly projectType: string;
      /** Five random digits and a check digit whose algorithm is not public. */
      readonly serial: string;
    }
  | {
      readonly form: 'old';
      readonly year: number;
      readonly region: string;
      /** Division of GB/T 4754, two digits. */
      readonly industry: string;
      readonly projectType: string;
      readonly serial: string;
    };

export const projectCodeErrors = defineErrors({
  project_code_form: (details: { code: string }) =>
    `项目代码“${details.code}”有误：应为“2503-420204-04-01-123456”这样由四个连字符分开的24个字符。请对照投资项目在线平台核对。`,
  project_code_time: (details: { code: string; found: string }) =>
    `项目代码“${details.code}”有误：首段“${details.found}”既不是2020年以后的年月（如2503)，也不是旧码的年份（2013至2020）。请核对。`,
  project_code_region: (details: { code: string; found: string }) =>
    `项目代码“${details.code}”有误：第二段“${details.found}”不是区划代码。请核对。`,
});

const FORM = /^(\d{4})-(\d{6})-(\d{2})-(\d{2})-(\d{6})$/;
// The old platform's codes begin with years from 2013 on. As YYMM these would be months 13 to 20, so the forms never mix.
const OLD_YEARS = { first: 2013, last: 2020 };
const NEW_FIRST_YEAR = 20;

/**
 * Reads a project code of either form. Checks form, month or year, and region; the check digit is not checked because
 * its algorithm is not public, so a code is never refused for it.
 */
export function parseProjectCode(text: string): Result<ProjectCode> {
  const code = normaliseCode(text);
  const [, time = '', region = ''] = FORM.exec(code) ?? [];
  if (time === '') return refuse(projectCodeErrors.project_code_form({ code }));
  if (!isNewTime(time) && !isOldTime(time)) return refuse(projectCodeErrors.project_code_time({ code, found: time }));
  // 000000 and its kin stand for projects of the central government.
  if (!isProvincePrefix(region) && !region.startsWith('0000')) {
    return refuse(projectCodeErrors.project_code_region({ code, found: region }));
  }
  return ok(code as ProjectCode);
}

function isNewTime(time: string): boolean {
  const month = Number(time.slice(2));
  return Number(time.slice(0, 2)) >= NEW_FIRST_YEAR && month >= 1 && month <= 12;
}

function isOldTime(time: string): boolean {
  return Number(time) >= OLD_YEARS.first && Number(time) <= OLD_YEARS.last;
}

/** The parts of a code that was read. */
export function projectCodeParts(code: ProjectCode): ProjectCodeParts {
  const [time = '', region = '', third = '', projectType = '', serial = ''] = code.split('-');
  if (!isNewTime(time)) {
    return { form: 'old', year: Number(time), region, industry: third, projectType, serial };
  }
  const year = 2000 + Number(time.slice(0, 2));
  return { form: 'new', year, month: Number(time.slice(2)), region, department: third, projectType, serial };
}

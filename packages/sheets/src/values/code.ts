import { normaliseCode, parseCreditCode, parseProjectCode } from '@guatu/kernel';
import type { CellValue } from '../grid.ts';
import { plainText } from '../text/cell-text.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

export type CodeForm = 'credit' | 'project' | 'plain';

/** How the code of a field is checked. */
export function codeFormOf(field: string): CodeForm {
  if (field === 'creditCode' || field === 'ownerCreditCode') return 'credit';
  return field === 'projectCode' || field === 'oldProjectCode' ? 'project' : 'plain';
}

// Excel keeps 15 digits of a number; a longer code stored as a number has lost the rest for good.
const SAFE_LIMIT = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/i;

/** A code in its stored form (half width, upper case, plain hyphens); a code that fails its check is kept and flagged. */
export function readCode(value: CellValue, form: CodeForm): Outcome {
  if (typeof value === 'boolean') return UNPARSED;
  if (typeof value === 'number' && Math.abs(value) >= SAFE_LIMIT) return { value: null, problem: 'precision_lost' };
  const text = normaliseCode(plainText(value));
  if (SCIENTIFIC.test(text)) return { value: null, problem: 'precision_lost' };
  // Words where a code belongs (正在办理) are no code.
  if (/\p{Script=Han}/u.test(text) && !/[0-9A-Z]{4}/.test(text)) return UNPARSED;
  if (form === 'credit' && failsCheck(text)) return { value: text, problem: 'bad_check_digit' };
  if (form === 'project' && !parseProjectCode(text).ok) return { value: text, problem: 'bad_code_format' };
  return read(text);
}

/** GB 32100 only: old codes were issued whose inner organisation code fails its own, older check. */
function failsCheck(text: string): boolean {
  const parsed = parseCreditCode(text);
  return !parsed.ok && parsed.error.code !== 'credit_code_organisation_check';
}

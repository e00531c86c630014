import { defineErrors, ok, type Result, refuse } from '../errors.ts';
import { normaliseCode } from './normalise-code.ts';

/** A unified social credit code (GB 32100-2015), normalised and with both check characters right. */
export type CreditCode = string & { readonly __brand: 'CreditCode' };

export interface CreditCodeParts {
  /** Registering authority: 1 establishment office, 5 civil affairs, 9 market supervision, N agriculture, Y other. */
  readonly authority: string;
  /** Kind of body; under 9: 1 enterprise, 2 self-employed, 3 farmers' cooperative. */
  readonly category: string;
  /** Region of the registering authority, six digits (GB/T 2260). */
  readonly region: string;
  /** Organisation code (GB 11714), nine characters with its own check character. */
  readonly organisation: string;
}

export const creditCodeErrors = defineErrors({
  credit_code_length: (details: { code: string; length: number }) =>
    `统一社会信用代码“${details.code}”有误：应为18位，现为${details.length}位。请对照营业执照核对。`,
  credit_code_characters: (details: { code: string; position: number; found: string }) =>
    `统一社会信用代码“${details.code}”有误：第${details.position}位“${details.found}”不在该位可用的字符内（不用字母I、O、S、V、Z，第3至8位为数字）。请核对。`,
  credit_code_check_character: (details: { code: string; expected: string; found: string }) =>
    `统一社会信用代码“${details.code}”有误：末位校验码按前17位算应为“${details.expected}”，现为“${details.found}”。可能有一位抄错，请核对。`,
  credit_code_organisation_check: (details: { code: string; expected: string; found: string }) =>
    `统一社会信用代码“${details.code}”有误：第17位（组织机构代码校验码）应为“${details.expected}”，现为“${details.found}”。请核对。`,
});

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/**
 * Reads a credit code and proves it: length, characters, then the last check character (GB 32100), then the one inside
 * the organisation code (GB 11714). The error names the first check that failed and the character it expected.
 */
export function parseCreditCode(text: string): Result<CreditCode> {
  const code = normaliseCode(text);
  if (code.length !== LENGTH) return refuse(creditCodeErrors.credit_code_length({ code, length: code.length }));
  const wrong = Array.from(code).findIndex((char, index) => !isAllowed(char, index));
  if (wrong >= 0) {
    return refuse(creditCodeErrors.credit_code_characters({ code, position: wrong + 1, found: code.charAt(wrong) }));
  }
  const expected = creditCheckCharacter(code.slice(0, 17));
  if (code.charAt(17) !== expected) {
    return refuse(creditCodeErrors.credit_code_check_character({ code, expected, found: code.charAt(17) }));
  }
  const inner = organisationCheckCharacter(code.slice(8, 16));
  if (code.charAt(16) !== inner) {
    return refuse(creditCodeErrors.credit_code_organisation_check({ code, expected: inner, found: code.charAt(16) }));
  }
  return ok(code as CreditCode);
}

/** The parts of a code that was proved. */
export function creditCodeParts(code: CreditCode): CreditCodeParts {
  return {
    authority: code.slice(0, 1),
    category: code.slice(1, 2),
    region: code.slice(2, 8),
    organisation: code.slice(8, 17),
  };
}

function isAllowed(char: string, index: number): boolean {
  return index >= 2 && index < 8 ? /\d/.test(char) : CHARACTERS.includes(char);
}

/** Check character of the first 17 characters: weights are the powers of 3 modulo 31 (GB 32100-2015). */
export function creditCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    // Values come from the position in the table; the letters left out make ASCII arithmetic wrong.
    sum += CHARACTERS.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the eight characters of an organisation code, where A counts 10 … Z 35 (GB 11714). */
export function organisationCheckCharacter(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + parseInt(body.charAt(index), 36) * weight,
    0,
  );
  return '0123456789X'.charAt((11 - (sum % 11)) % 11);
}

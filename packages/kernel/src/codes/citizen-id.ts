import { normaliseCode } from './normalise-code.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether 18 characters are a citizen's identity number by their check digit (GB 11643). Used only to find numbers that
 * must be masked; the product keeps none as data.
 */
export function isCitizenId(text: string): boolean {
  const code = normaliseCode(text);
  if (!/^[1-9]\d{16}[\dX]$/.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + Number(code.charAt(index)) * weight, 0);
  return '10X98765432'.charAt(sum % 11) === code.charAt(17);
}

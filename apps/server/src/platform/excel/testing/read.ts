import type { Grid } from '@guatu/sheets';
import { type RejectionReason, readWorkbook } from '../index.ts';

/** The sheets of a file that must be readable. */
export function readSheets(bytes: Uint8Array, fileName = '台账.xlsx'): readonly Grid[] {
  const result = readWorkbook(bytes, fileName);
  if (result.status !== 'ok') throw new Error(result.reason.message);
  return result.sheets;
}

/** The only sheet of a file that must be readable. */
export function readOnlySheet(bytes: Uint8Array, fileName?: string): Grid {
  const [sheet, ...others] = readSheets(bytes, fileName);
  if (sheet === undefined || others.length > 0) throw new Error('expected exactly one sheet');
  return sheet;
}

/** Why a file that must be refused is refused. */
export function refusal(bytes: Uint8Array, fileName = '台账.xlsx'): RejectionReason {
  const result = readWorkbook(bytes, fileName);
  if (result.status !== 'rejected') throw new Error('expected a refusal');
  return result.reason;
}

import { dayFromNumber, type IsoDay } from '@guatu/kernel';

// Day numbers (from 1970-01-01) of serial 0 in the two date systems of Excel.
const EPOCH_1900 = -25_569; // 1899-12-30
const EPOCH_1904 = -24_107; // 1904-01-01

// 1954 to 2100: a date-formatted number outside is a figure that lost its format, not a date of a ledger.
const FIRST_DAY_NUMBER = -5844;
const LAST_DAY_NUMBER = 47_846;

/** The day of a serial number, the time of day dropped; null when no ledger would speak of that day. */
export function serialDay(serial: number, date1904: boolean): IsoDay | null {
  const number = (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial);
  return number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER ? dayFromNumber(number) : null;
}

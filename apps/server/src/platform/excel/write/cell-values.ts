import { isoToSerial } from '../dates.ts';

/** A number as cells store it. @throws RangeError when it is not finite */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a cell cannot hold a number that is not finite');
  return String(value);
}

/** The serial number of a calendar day `YYYY-MM-DD`. @throws RangeError when there is no such day */
export function dateSerial(date: string, date1904 = false): number {
  const serial = isoToSerial(date, date1904);
  if (serial === null) throw new RangeError(`not a calendar day: ${date}`);
  return serial;
}

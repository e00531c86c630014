const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was: dates before 1 March 1900 are one lower. */
const FIRST_TRUE_SERIAL = 61;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const TIME_ONLY = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;

/**
 * The serial number of an ISO 8601 cell (`t="d"`), or null when the text is none. A zone suffix is ignored: cells hold
 * wall-clock dates.
 */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const time = TIME_ONLY.exec(text);
  if (time !== null) return dayFraction(time[1], time[2], time[3]);
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day)) return null;
  const days = (at - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  const serial = !date1904 && days < FIRST_TRUE_SERIAL ? days - 1 : days;
  return serial < 0 ? null : serial + dayFraction(hours, minutes, seconds);
}

function dayFraction(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

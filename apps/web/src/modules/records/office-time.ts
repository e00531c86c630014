/** The office works by Beijing time, which has had no clock changes since 1991. */
const OFFICE_OFFSET_MS = 8 * 3_600_000;

/** `2026-10-27T08:12:00.000000Z` → `2026-10-27 16:12`, on the office's clock whatever the machine's zone. */
export function printInstant(instant: string): string {
  return officeMoment(Date.parse(instant)).replace('T', ' ');
}

/** An instant in milliseconds as local office time for pickers: `2026-10-27T16:12`. */
export function officeMoment(milliseconds: number): string {
  return new Date(milliseconds + OFFICE_OFFSET_MS).toISOString().slice(0, 16);
}

/** Local office time of a picker as an instant that the server understands. */
export function instantOfMoment(moment: string): string {
  return `${moment}:00+08:00`;
}

/** The part of a request that asks for what was known at the picker's moment; nothing for now. */
export function knownThen(moment: string | null): { readonly knownAt?: string } {
  return moment === null ? {} : { knownAt: instantOfMoment(moment) };
}

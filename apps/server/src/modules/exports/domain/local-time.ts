/** The office's clock is eight hours ahead of UTC all year. */
const OFFICE_OFFSET_MS = 8 * 3_600_000;

/** An instant as the office's clock shows it: `2026-11-21 22:48`. */
export function officeTime(instant: string): string {
  return new Date(Date.parse(instant) + OFFICE_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

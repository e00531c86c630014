import { type IsoDay, officeDay } from '@guatu/kernel';

/** The day in the office at this instant, whatever the zone of the machine. */
export function dayAt(instant: string): IsoDay {
  return officeDay(Date.parse(instant));
}

import { addDays, type IsoDay } from '@guatu/kernel';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where an arrow key leads from a day; null for any other key. */
export function movedBy(from: IsoDay, key: string): IsoDay | null {
  const step = STEPS[key];
  return step === undefined ? null : addDays(from, step);
}

import type { Reading, ReadingsChanged, Report } from '@guatu/contract';

export const TABS = ['all', 'waiting', 'doubtful', 'differs', 'accepted'] as const;
export type Tab = (typeof TABS)[number];

/** Nobody has decided on it yet. */
export const isOpen = ({ state }: Reading): boolean => state === 'WAITING' || state === 'DOUBTFUL';

const IN_TAB: Readonly<Record<Tab, (reading: Reading) => boolean>> = {
  all: () => true,
  waiting: (reading) => reading.state === 'WAITING' && !reading.differs,
  doubtful: (reading) => reading.state === 'DOUBTFUL' && !reading.differs,
  differs: (reading) => isOpen(reading) && reading.differs,
  accepted: (reading) => reading.state === 'ACCEPTED',
};

export const inTab = (readings: readonly Reading[], tab: Tab): readonly Reading[] => readings.filter(IN_TAB[tab]);

/** What `Shift+A` accepts: the server asks the same and refuses when it finds another number. */
export function withoutDoubt(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ state, kind, says, fields, differs }) => {
    const known = kind === 'PROJECT' ? says.projectId !== null : says.projectId === null && fields.length === 0;
    const whole = (says.name ?? '') !== '' && (kind === 'PROJECT' || says.value !== null);
    return state === 'WAITING' && known && whole && !differs;
  });
}

/** The report with what an act changed; readings that it did not touch stay the same objects, and so stay as drawn. */
export function withReadings(report: Report, { readings, counts }: ReadingsChanged): Report {
  const changed = new Map(readings.map((each) => [each.seq, each]));
  const kept = report.readings.map((each) => changed.get(each.seq) ?? each);
  const known = new Set(report.readings.map(({ seq }) => seq));
  const added = readings.filter(({ seq }) => !known.has(seq));
  const all = added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...report, readings: all, counts };
}

/** The reading after (or before) another one in a list; after a decision only those that are still open. */
export function neighbour(
  list: readonly Reading[],
  seq: number | null,
  step: 1 | -1,
  wanted: (reading: Reading) => boolean = () => true,
): Reading | undefined {
  const at = list.findIndex((each) => each.seq === seq);
  if (at < 0) return step > 0 ? list.find(wanted) : list.findLast(wanted);
  return step > 0 ? list.slice(at + 1).find(wanted) : list.slice(0, at).findLast(wanted);
}

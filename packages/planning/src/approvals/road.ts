import type { CodedError, IsoDay } from '@guatu/kernel';
import { type Clock, type ClockEvent, readClock } from '../clock/index.ts';
import type { Network } from '../network.ts';
import { type Forecast, forecastNetwork, type Progress, readyActivities } from '../progress.ts';
import { type WorkdayLine, workdaysAfter } from '../workday-line.ts';
import { expectedDays, type PlannedItem, type ProjectFacts, planItems, planNetwork } from './plan.ts';
import type { ApprovalCatalog, ApprovalGraph, ApprovalMode } from './types.ts';

/** What happened on the way of a project. */
export interface ProjectFiles extends ProjectFacts {
  /** The acts on each item's file, by code. */
  readonly events: ReadonlyMap<string, readonly ClockEvent[]>;
  /** Terms that were promised for a file when it was accepted, in working days, by code. */
  readonly promises: ReadonlyMap<string, number>;
  /** Items that were decided, but not granted: what comes after them still waits. */
  readonly refused: ReadonlySet<string>;
  /** Milestones that were reached, by code: 开工, 完工. */
  readonly reached: ReadonlyMap<string, IsoDay>;
}

/** An item of a project as it stands. */
export interface StandingItem extends PlannedItem {
  /** What it waits for, after what need not be done was left out. */
  readonly after: readonly string[];
  /** The day on which everything before it was done; null while something is not, or for the first ones. */
  readonly openSince: IsoDay | null;
  /** Of a milestone: when it was reached. */
  readonly reachedOn: IsoDay | null;
  readonly clock: Clock | null;
  /** Decided, but not granted: it has to be handed in again. */
  readonly notGranted: boolean;
  /** Why its acts cannot have happened as recorded; it counts as not begun until they are mended. */
  readonly refusal: CodedError | null;
  readonly forecast: Forecast | null;
  /** A day lost here is a day lost at the start of works. */
  readonly critical: boolean;
  /** Can be handed in today. */
  readonly ready: boolean;
}

/** The way of a project to the lawful start of works. */
export interface Road {
  readonly graph: ApprovalGraph;
  readonly mode: ApprovalMode | null;
  readonly items: ReadonlyMap<string, StandingItem>;
  /** Items that need not be done here, with why. */
  readonly needless: readonly PlannedItem[];
  /** Not yet done, on the longest way, in order. */
  readonly critical: readonly string[];
  readonly ready: readonly string[];
  /** The earliest lawful start, or the actual one. */
  readonly start: Forecast | null;
}

/** Works out where a project stands on its way, and when it can lawfully start. */
export function followRoad(
  catalog: ApprovalCatalog,
  graph: ApprovalGraph,
  mode: ApprovalMode | null,
  files: ProjectFiles,
  today: IsoDay,
  line: WorkdayLine,
): Road {
  const planned = planItems(catalog, graph, mode, files);
  const network = planNetwork(catalog, graph, mode, planned);
  const standings = new Map<string, FileStanding>();
  const progress = new Map<string, Progress>();
  for (const { id, after, days } of network.activities) {
    const item = planned.get(id);
    if (!item) continue;
    const openSince = openedOn(after, progress);
    const standing = standingOf(item, openSince, files, today, line);
    standings.set(id, standing);
    // A mode may shorten the term; what is saved there is not saved again from what is left.
    const saved = expectedDays(item.term) - days;
    const known = progressOf(item, standing, saved, today, line);
    // Handed in again from the start.
    progress.set(id, files.refused.has(id) ? { started: null, finished: null } : known);
  }
  const { forecasts, critical } = forecastNetwork(network, progress, today, line, catalog.start);
  const ready = readyActivities(network, progress).filter((id) => planned.get(id)?.item.kind === 'ITEM');
  const later = files.reached.has(catalog.start) ? new Set<string>() : behind(catalog.start, network);
  const [criticals, readies] = [new Set(critical), new Set(ready)];
  const items = new Map<string, StandingItem>();
  for (const { id, after } of network.activities) {
    const found = planned.get(id);
    const standing = standings.get(id);
    if (!found || !standing) continue;
    const { item, applies, term, termOpen } = found;
    const { openSince, reachedOn, clock, refusal } = standing;
    const forecast = later.has(id) ? null : (forecasts.get(id) ?? null);
    const isCritical = criticals.has(id);
    const isReady = readies.has(id);
    // Written out, not spread: a city's roads are hundreds of thousands of these.
    items.set(id, {
      item,
      applies,
      term,
      termOpen,
      after,
      openSince,
      reachedOn,
      clock,
      notGranted: files.refused.has(id),
      refusal,
      forecast,
      critical: isCritical,
      ready: isReady,
    });
  }
  return {
    graph,
    mode,
    items,
    needless: [...planned.values()].filter(({ applies }) => applies.outcome === 'no'),
    critical,
    ready,
    start: forecasts.get(catalog.start) ?? null,
  };
}

type FileStanding = Pick<StandingItem, 'openSince' | 'reachedOn' | 'clock' | 'refusal'>;

function openedOn(after: readonly string[], progress: ReadonlyMap<string, Progress>): IsoDay | null {
  let opened: IsoDay | null = null;
  for (const id of after) {
    const finished = progress.get(id)?.finished ?? null;
    if (finished === null) return null;
    if (opened === null || finished > opened) opened = finished;
  }
  return opened;
}

function standingOf(
  { item, term }: PlannedItem,
  openSince: IsoDay | null,
  { events: all, promises, reached }: ProjectFiles,
  today: IsoDay,
  line: WorkdayLine,
): FileStanding {
  if (item.kind === 'MILESTONE') {
    return { openSince, clock: null, refusal: null, reachedOn: reached.get(item.code) ?? null };
  }
  const events = all.get(item.code) ?? [];
  if (events.length === 0 && openSince === null) return { openSince, clock: null, refusal: null, reachedOn: null };
  const { statutory } = term;
  const said = promises.get(item.code);
  const promised = said === undefined ? term.promised : { days: said, unit: 'WORKDAY' as const };
  const read = readClock({ openSince, events, promised, statutory }, item.rules, today, line);
  return read.ok
    ? { openSince, clock: read.value, refusal: null, reachedOn: null }
    : { openSince, clock: null, refusal: read.error, reachedOn: null };
}

function progressOf(
  { term }: PlannedItem,
  { clock, openSince, reachedOn }: FileStanding,
  saved: number,
  today: IsoDay,
  line: WorkdayLine,
): Progress {
  if (reachedOn !== null) return { started: reachedOn, finished: reachedOn };
  const started = clock?.acceptedOn ?? null;
  const finished = clock?.decidedOn ?? null;
  if (finished !== null) return { started: started ?? finished, finished };
  if (started !== null) {
    const leading = clock?.promised ?? clock?.statutory;
    return { started, finished: null, remaining: Math.max(0, leading?.remaining ?? 0) };
  }
  // The applicant has been preparing since the way was open.
  const prepared = openSince === null ? 0 : Math.min(term.prepare, workdaysAfter(line, openSince, today));
  return { started: null, finished: null, remaining: Math.max(0, expectedDays(term) - saved - prepared) };
}

/** What comes after the start of works: how long building takes nobody can work out from the permits. */
function behind(start: string, { activities }: Network): ReadonlySet<string> {
  const waiting = new Set<string>();
  for (const { id, after } of activities) {
    if (after.some((each) => each === start || waiting.has(each))) waiting.add(id);
  }
  return waiting;
}

import { addDays, type IsoDay, isoDay } from '@guatu/kernel';
import {
  type ApprovalCatalog,
  type ApprovalGraph,
  addWorkdays,
  type ClockEvent,
  expectedDays,
  followRoad,
  isWorkday,
  type ProjectFiles,
  type StandingItem,
  type WorkdayLine,
  workdaysAfter,
} from '@guatu/planning';
import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom, type Random } from '../random.ts';

/** What happened to one item's file on a day. */
export interface DemoApprovalAct {
  readonly code: string;
  readonly on: IsoDay;
  readonly act: 'accept' | 'pause' | 'resume' | 'decide';
}

export interface DemoApprovals {
  /** The road that the office chose: not every district's ledger says how a project is set up. */
  readonly graph: string;
  /** Facts that the ledger has no field for. */
  readonly facts: Readonly<Record<string, string | boolean | number>>;
  /** In the order in which they happened. */
  readonly acts: readonly DemoApprovalAct[];
}

/** Enough to fill the pages, few enough that a first start stays short. */
const PROJECTS = 5;

/**
 * Approval files of projects that have land and wait for their permit, by project key: the land came when the ledger says;
 * from there on agencies take up what is open, some late, some with a pause for mending, up to a day.
 */
export function demoApprovals(
  { seed, projects }: DemoRegion,
  catalog: ApprovalCatalog,
  line: WorkdayLine,
  until: IsoDay,
): ReadonlyMap<string, DemoApprovals> {
  const graph = catalog.graphs.get('IND_FILING');
  if (!graph) return new Map();
  const random = createRandom(seed).fork('approvals');
  const waiting = projects.filter(
    ({ stage, regime, milestones: { signed, landSupplied = '' } }) =>
      stage === 'LAND_SUPPLIED' && regime === 'FILING' && signed !== undefined && landSupplied < until,
  );
  return new Map(
    waiting.slice(0, PROJECTS).map((project) => {
      const facts = {
        landMode: 'GRANT',
        eiaClass: 'FORM',
        civilBuilding: false,
        regionAssessed: true,
        waterRelated: false,
      };
      const acts = follow(project, { catalog, graph, line, until }, facts, random.fork(project.key));
      return [project.key, { graph: graph.id, facts, acts }];
    }),
  );
}

interface Course {
  readonly catalog: ApprovalCatalog;
  readonly graph: ApprovalGraph;
  readonly line: WorkdayLine;
  readonly until: IsoDay;
}

function follow(project: DemoProject, course: Course, facts: DemoApprovals['facts'], random: Random) {
  const { catalog, graph, line, until } = course;
  const land = isoDay(project.milestones.landSupplied ?? until);
  const acts: DemoApprovalAct[] = landActs(land, line);
  // What each project waits for by now: handed in some days ago, or about to be.
  const held = { code: random.pick(HELD), from: back(until, random.int(1, 14), line) };
  const known = {
    ...facts,
    regimeType: 'FILING',
    landArea: (project.landMu ?? 0) * 666,
    totalInvestment: project.money.total,
  };
  for (let day = land; day <= until; day = addDays(day, 1)) {
    if (!isWorkday(line, day)) continue;
    const road = followRoad(catalog, graph, null, filesOf(acts, known), day, line);
    for (const item of road.items.values()) {
      const act = actOn(item, acts, held, day, line, random);
      if (act !== null) acts.push({ code: item.item.code, on: day, act });
    }
  }
  return acts;
}

function back(day: IsoDay, days: number, line: WorkdayLine): IsoDay {
  let from = day;
  while (workdaysAfter(line, from, day) < days) from = addDays(from, -1);
  return from;
}

/** The items up to the supply of land, counted back from its day. */
function landActs(land: IsoDay, line: WorkdayLine): DemoApprovalAct[] {
  const [offered, terms] = [back(land, 9, line), back(land, 36, line)];
  const [asked, filed] = [back(land, 41, line), back(land, 43, line)];
  const file = (code: string, from: IsoDay, to: IsoDay): DemoApprovalAct[] => [
    { code, on: from, act: 'accept' },
    { code, on: to, act: 'decide' },
  ];
  return [
    ...file('A01', filed, addWorkdays(line, filed, 1)),
    ...file('A02', asked, terms),
    ...file('A03', terms, offered),
    ...file('A04', offered, land),
  ];
}

interface Held {
  readonly code: string;
  readonly from: IsoDay;
}

/** Items on the way to the permit, none of which can be left out. */
const HELD = ['B01', 'B02', 'C01', 'C03', 'C04'] as const;

/** What an agency does with a file on a working day, if anything. */
function actOn(
  { item, term, ready, clock }: StandingItem,
  acts: readonly DemoApprovalAct[],
  held: Held,
  day: IsoDay,
  line: WorkdayLine,
  random: Random,
): DemoApprovalAct['act'] | null {
  const isHeld = item.code === held.code;
  if (ready && isHeld) return day >= held.from ? 'accept' : null;
  if (ready) return random.chance(0.25) ? 'accept' : null;
  const used = clock?.promised?.used ?? clock?.statutory?.used ?? 0;
  const mended = acts.some(({ code, act }) => code === item.code && act === 'pause');
  switch (clock?.state) {
    case 'RUNNING':
      if (!mended && used === 1 && random.chance(0.2)) return 'pause';
      return !isHeld && used + 1 >= expectedDays(term) - term.prepare && random.chance(0.6) ? 'decide' : null;
    case 'OVERDUE':
      return !isHeld && random.chance(0.12) ? 'decide' : null;
    case 'PAUSED': {
      const since = acts.findLast(({ code }) => code === item.code)?.on ?? day;
      return workdaysAfter(line, since, day) >= 4 && random.chance(0.4) ? 'resume' : null;
    }
    default:
      return null;
  }
}

const EVENTS = { accept: 'accepted', resume: 'resumed', decide: 'decided' } as const;

function filesOf(acts: readonly DemoApprovalAct[], facts: ProjectFiles['facts']): ProjectFiles {
  const events = new Map<string, ClockEvent[]>();
  for (const { code, on, act } of acts) {
    const event: ClockEvent =
      act === 'pause' ? { kind: 'paused', on, reason: 'CORRECTION' } : { kind: EVENTS[act], on };
    events.set(code, [...(events.get(code) ?? []), event]);
  }
  return { facts, events, ruled: new Map(), promises: new Map(), refused: new Set(), reached: new Map() };
}

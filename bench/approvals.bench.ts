/*
 * Approval roads of 10,000 projects with 40 items each: every clock, the critical path with its floats, what can start today
 * and the earliest lawful start, worked out anew; beside it the straightforward way, day by day, on the same projects.
 *
 *   npm run bench -- approvals
 *   APPROVALS_BENCH=10000 npm run bench -- approvals
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import {
  addDays,
  type CalendarDay,
  type IsoDay,
  isoDay,
  makeWorkCalendar,
  valueOrThrow,
} from '../packages/kernel/src/index.ts';
import {
  type ApprovalFile,
  type ClockEvent,
  followRoad,
  makeWorkdayLine,
  type ProjectFiles,
  readApprovalCatalog,
} from '../packages/planning/src/index.ts';
import { type PeerItem, peerStart } from './approvals-peer.ts';
import { table } from './measure.ts';

const PROJECTS = Number(process.env.APPROVALS_BENCH ?? 10_000);
const ITEMS = 40;
const TODAY = isoDay('2026-11-20');
/** Few enough that the slow way ends; its time is scaled up. */
const PEER_PROJECTS = Math.min(PROJECTS, 500);

const read = (name: string) => JSON.parse(readFileSync(new URL(`../catalog/${name}`, import.meta.url), 'utf8'));
const days: readonly CalendarDay[] = read('calendar-2026.json').items;
// A year before and after without a holiday notice of its own, so that the slow way, which knows no assumed years, can walk.
const calendar = valueOrThrow(makeWorkCalendar([2025, 2026, 2027], days));
const line = makeWorkdayLine(calendar);
const duties: readonly { readonly id: string }[] = read('roles.json').duties;
const catalog = valueOrThrow(
  readApprovalCatalog(
    withFortyItems(read('approval-items.json')),
    duties.map(({ id }) => id),
  ),
);
const graph = catalog.graphs.get('IND_FILING');
if (!graph) throw new Error('the catalogue has no road for filed projects');

/** The shipped road, made up to forty items by local ones that hold up the permit. */
function withFortyItems(file: ApprovalFile): ApprovalFile {
  const shipped = file.graphs.find(({ id }) => id === 'IND_FILING')?.items.length ?? 0;
  const extra = Array.from({ length: ITEMS - shipped }, (_, i) => `X${i}`);
  const local = extra.map((code, i) => ({
    ...{ code, title: code, kind: 'ITEM' as const, body: '', duties: ['LAND'] },
    after: i % 3 === 0 ? ['A01'] : [`X${i - 1}`],
    terms: [{ statutory: null, promised: { days: 3 + (i % 5), unit: 'WORKDAY' as const, basis: '拟' as const } }],
  }));
  const permitAfter = file.items.find(({ code }) => code === 'C04')?.after ?? [];
  return {
    ...file,
    items: [...file.items, ...local],
    graphs: file.graphs.map((each) =>
      each.id === 'IND_FILING'
        ? { ...each, items: [...each.items, ...extra], after: { C04: [...permitAfter, ...extra] } }
        : each,
    ),
  };
}

/** A fixed sequence, so that every run measures the same projects. */
let seed = 42;
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
}

function makeProject(): ProjectFiles {
  const events = new Map<string, readonly ClockEvent[]>();
  let done = random(ITEMS);
  for (const code of graph?.after.keys() ?? []) {
    if (catalog.items.get(code)?.kind === 'MILESTONE' || done < -3) continue;
    const accepted = addDays(TODAY, -(10 + random(200)));
    const acts: ClockEvent[] = [{ kind: 'accepted', on: accepted }];
    if (random(3) === 0) {
      const pausedOn = addDays(accepted, random(4));
      acts.push({ kind: 'paused', on: pausedOn, reason: random(2) === 0 ? 'CORRECTION' : 'SPECIAL' });
      acts.push({ kind: 'resumed', on: addDays(pausedOn, random(5)) });
    }
    if (done > 0) acts.push({ kind: 'decided', on: addDays(acts.at(-1)?.on ?? accepted, random(3)) });
    done -= 1;
    events.set(code, acts);
  }
  const facts = {
    ...{ regimeType: 'FILING', landMode: 'GRANT', totalInvestment: 1e8, buildingArea: 2e4, eiaClass: 'FORM' },
    landArea: 30_000 + random(40_000),
    energyUse: random(2000),
    ...{
      civilBuilding: true,
      fireSpecial: true,
      waterRelated: true,
      waterIntake: false,
      regionAssessed: false,
      majorProject: true,
    },
  };
  return { facts, ruled: new Map(), events, promises: new Map(), refused: new Set(), reached: new Map() };
}

const projects = Array.from({ length: PROJECTS }, makeProject);
console.log(`\n${PROJECTS} projects × ${ITEMS} items, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);

const starts: IsoDay[] = [];
let clocks = 0;
const passes: number[] = [];
const peerItems: PeerItem[][] = [];
for (let pass = 0; pass < 3; pass += 1) {
  starts.length = 0;
  clocks = 0;
  const began = performance.now();
  for (const project of projects) {
    const road = followRoad(catalog, graph, null, project, TODAY, line);
    starts.push(road.start?.finish ?? TODAY);
    for (const { clock } of road.items.values()) if (clock) clocks += 1;
  }
  passes.push(performance.now() - began);
}

for (const project of projects.slice(0, PEER_PROJECTS)) {
  const road = followRoad(catalog, graph, null, project, TODAY, line);
  peerItems.push(
    [...road.items.values()].map(({ item, term, after }) => ({
      id: item.code,
      days: term.prepare + ((term.promised ?? term.statutory)?.days ?? 0),
      after,
      prepare: term.prepare,
      events: project.events.get(item.code) ?? [],
    })),
  );
}
const began = performance.now();
const peerStarts = peerItems.map((items) => peerStart(items, catalog.start, TODAY, calendar));
const peer = ((performance.now() - began) * PROJECTS) / PEER_PROJECTS;
const same = peerStarts.filter((start, i) => start === starts[i]).length;

const seconds = (ms: number) => (ms / 1000).toFixed(2);
console.log(
  table(
    ['what', 'first pass, s', 'best of 3, s', 'limit, s'],
    [
      ['all roads, with rulings, clocks and floats', seconds(passes[0] ?? 0), seconds(Math.min(...passes)), '2.00'],
      [`day by day, start only (${PEER_PROJECTS} measured)`, seconds(peer), '', ''],
    ],
  ),
);
console.log(
  `${clocks} clocks read in a pass; the start agrees with the slow way in ${same} of ${PEER_PROJECTS} projects`,
);

import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';
import { people } from '../words/people.ts';
import { type SiteStage, siteScene } from './site-scene.ts';
import { demoTours } from './tours.ts';

/** Pictures of a visit; the shipped rule asks for two. */
const PICTURES = 2;

export interface DemoVisit {
  /** The project that was visited. */
  readonly key: string;
  /** When it was sent. */
  readonly writtenAt: string;
  /** What the form holds, by its keys. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  /** The code of a problem that became a blocker. */
  readonly raised: string | null;
  /** Drawn as SVG. */
  readonly pictures: readonly string[];
}

/** Three visits to sites of the tours, each to one where the ledger says what the visit saw. */
export function demoVisits(region: DemoRegion): readonly DemoVisit[] {
  const random = createRandom(region.seed).fork('visits');
  const [held, planned] = demoTours(region);
  const projects = new Map(region.projects.map((project) => [project.key, project]));
  const left = [...planned.sites, ...held.sites];
  const names = people(random.fork('visitors'), SEEN.length * 2);
  return SEEN.flatMap(({ day, time, scene, raised, stands, values }, nth) => {
    const at = left.findIndex(({ key }) => {
      const project = projects.get(key);
      return project !== undefined && STOPPED.every((trait) => !project.traits.has(trait)) && stands(project);
    });
    const [site] = at < 0 ? [] : left.splice(at, 1);
    if (!site) return [];
    const visitors = names.slice(nth * 2, nth * 2 + 2);
    const pictures = Array.from({ length: PICTURES }, (_, each) => siteScene(scene, random.fork(`${scene} ${each}`)));
    const where = { visitPoint: `${site.point};12;WGS84`, visitVisitors: visitors };
    return [
      {
        ...{ key: site.key, raised, pictures, writtenAt: `${day}T09:30:00.000Z` },
        values: { visitDay: day, visitTime: time, ...where, ...values },
      },
    ];
  });
}

const SEEN: readonly (Pick<DemoVisit, 'raised' | 'values'> & {
  readonly day: string;
  readonly time: string;
  readonly scene: SiteStage;
  /** Whether the project's dates fit what was seen. */
  readonly stands: (project: DemoProject) => boolean;
})[] = [
  {
    ...{ day: '2026-11-14', time: '09:20', scene: 'FRAME', raised: null },
    stands: (project) => beganWithin(project, '2025-06', '2026-07') && project.milestones.toppedOut === undefined,
    values: {
      ...{ visitOccasion: 'SITE_DAY', visitPlace: '一号厂房东侧', visitStage: '主体' },
      ...{ visitWorkers: 64, visitMachines: 5, visitFound: '钢构立柱过半，吊装分两班作业，年底前可封顶。' },
    },
  },
  {
    ...{ day: '2026-11-14', time: '14:40', scene: 'PILES', raised: 'p1' },
    stands: (project) => beganWithin(project, '2026-09', '2026-11'),
    values: {
      ...{ visitOccasion: 'SITE_DAY', visitPlace: '地块西门', visitStage: '基础' },
      ...{ visitWorkers: 26, visitMachines: 3, visitFound: '桩基施工中，两台桩机因用电不足只能轮流开。' },
      ...{ 'problemFactor@p1': 'POWER', 'problemText@p1': '临时用电容量不足，第二台桩机无法同时作业' },
      ...{ 'promiseText@d1': '接通第二路临时电源', 'promiseUnit@d1': '属地供电所', 'promiseDue@d1': '2026-11-27' },
    },
  },
  {
    ...{ day: '2026-11-18', time: '10:10', scene: 'HALL', raised: null },
    stands: ({ milestones }) => milestones.toppedOut !== undefined && milestones.completed === undefined,
    values: {
      ...{ visitOccasion: 'OTHER', visitPlace: '联合厂房北门', visitStage: '设备安装' },
      ...{ visitWorkers: 31, visitMachines: 2, visitFound: '主体已封顶，内部在装行车和管线，首批设备下旬到场。' },
    },
  },
];

/** Where nobody works, no visit sees work. */
const STOPPED = ['SUSPENDED', 'ZERO_PROGRESS', 'EXITED'] as const;

/** Whether building began within the months, the first counted and the last not. */
function beganWithin({ milestones }: DemoProject, from: string, before: string): boolean {
  const { started } = milestones;
  return started !== undefined && started >= from && started < before;
}

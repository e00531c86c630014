import { LEDGER_KINDS } from '@guatu/contract';
import { DAYE, SECRETS, WORDS } from '../ledger.ts';
import type { Target } from '../two-districts.ts';

/** How to ask a route for what another district has. */
export interface ReadRecipe {
  /** Addresses that lead to the target's things, by id, by search and by filter; with a body where the route takes one. */
  readonly urls: (target: Target) => readonly string[];
  readonly bodies?: readonly object[];
  /**
   * What the district itself gets there: `secrets`, `answer` where they cannot be read off the answer, or `names` where it
   * is names that everybody who signs in may read.
   */
  readonly owner: 'secrets' | 'answer' | 'names';
}

const asked = (path: string, parameters: Readonly<Record<string, string | number>>): string => {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${path}?${pairs.join('&')}`;
};

const runs = ({ work }: Target, more = '') => [`/api/evaluation/runs/${work.evaluation}${more}`];

const fixed = (url: string, owner: ReadRecipe['owner']): ReadRecipe => ({ urls: () => [url], owner });

const batches = ({ batch, openBatch }: Target) => [batch, openBatch].map((id) => `/api/batches/${id}`);

/** Every record of the target: those entered by hand, and the one that a file brought in. */
const records = ({ records: ids, imported }: Target) => [
  ...LEDGER_KINDS.map((kind) => `/api/records/${kind}/${ids[kind]}`),
  `/api/records/project/${imported}`,
];

const KEYS = ['projectName', 'totalInvestment', 'liaisonPhone', 'remark'] as const;
const LISTS = [
  'RED_LIGHT',
  'SHOULD_HAVE_STARTED',
  'ZERO_PROGRESS',
  'LAGGING',
  'STARTED_NOT_IN_STATISTICS',
  'STALLED',
] as const;
const TO_DAYE = { territory: DAYE.unit };
const THEN = { knownAt: '2099-01-01T00:00:00.000000Z' };
const EARLIER = { knownAt: '2026-01-01T00:00:00.000000Z' };

/** One recipe for each route that only reads. */
export const READS: Readonly<Record<string, ReadRecipe>> = {
  'GET /api/me': fixed('/api/me', 'names'),
  'GET /api/dictionary': fixed('/api/dictionary', 'names'),
  'GET /api/roles': fixed('/api/roles', 'names'),
  'GET /api/orgs': fixed('/api/orgs', 'names'),
  'GET /api/people': fixed('/api/people', 'names'),
  'GET /api/people/:id/grants': { urls: ({ batch }) => [`/api/people/${batch}/grants`], owner: 'names' },
  'GET /api/audit-events': fixed('/api/audit-events?limit=200', 'names'),
  'GET /api/records/:kind': {
    urls: () =>
      LEDGER_KINDS.flatMap((kind) => {
        const path = `/api/records/${kind}`;
        const where = kind === 'observation' ? `indicatorName:${SECRETS.observation}` : `remark:${SECRETS.note}`;
        return [
          path,
          ...WORDS[kind].map((q) => asked(path, { q })),
          ...[TO_DAYE, { group: 'territory' }, { period: '2026M10' }, { sort: 'worst' }].map((by) => asked(path, by)),
          asked(path, { where }),
        ];
      }),
    owner: 'secrets',
  },
  'GET /api/records/:kind/:id': {
    urls: (target) => records(target).flatMap((url) => [url, asked(url, THEN), asked(url, EARLIER)]),
    owner: 'secrets',
  },
  'GET /api/records/:kind/:id/origins': {
    urls: (target) => records(target).flatMap((url) => KEYS.map((key) => asked(`${url}/origins`, { key }))),
    owner: 'secrets',
  },
  'GET /api/records/:kind/:id/history': {
    urls: (target) => records(target).map((url) => `${url}/history`),
    owner: 'secrets',
  },
  'GET /api/records/:kind/:id/attachments': {
    urls: (target) => records(target).map((url) => `${url}/attachments`),
    owner: 'secrets',
  },
  // The file of the seeded row was never stored, so that not even its own district gets it.
  'GET /api/attachments/:id': { urls: ({ attachment }) => [`/api/attachments/${attachment}`], owner: 'names' },
  'GET /api/projects/:id/gates': {
    urls: ({ records: ids, imported }) => [ids.project, imported].map((id) => `/api/projects/${id}/gates`),
    owner: 'answer',
  },
  'GET /api/project-libraries': {
    urls: () => ['/api/project-libraries', asked('/api/project-libraries', TO_DAYE)],
    owner: 'answer',
  },
  'POST /api/project-libraries/workbook': {
    urls: () => ['/api/project-libraries/workbook', asked('/api/project-libraries/workbook', TO_DAYE)],
    bodies: [{}],
    owner: 'answer',
  },
  'POST /api/project-rates/workbook': {
    urls: () => ['/api/project-rates/workbook', asked('/api/project-rates/workbook', TO_DAYE)],
    bodies: [{}],
    owner: 'answer',
  },
  'GET /api/project-libraries/projects': {
    urls: () => [
      asked('/api/project-libraries/projects', { set: 'HB2023', library: 'EXECUTION', part: 'stock', ...TO_DAYE }),
    ],
    owner: 'answer',
  },
  'GET /api/project-rates': {
    urls: () => ['/api/project-rates', asked('/api/project-rates', TO_DAYE)],
    owner: 'answer',
  },
  'GET /api/project-rates/projects': {
    urls: () => [asked('/api/project-rates/projects', { rate: 'STARTED', part: 'whole', ...TO_DAYE })],
    owner: 'answer',
  },
  'GET /api/changes': {
    urls: ({ records: ids }) => ['/api/changes', `/api/changes?project=${ids.project}`, '/api/changes?open=yes'],
    owner: 'secrets',
  },
  'GET /api/blockers/board': {
    urls: ({ records: ids }) => [
      '/api/blockers/board',
      asked('/api/blockers/board', { blocker: ids.blocker }),
      asked('/api/blockers/board', { project: ids.project }),
    ],
    owner: 'secrets',
  },
  'GET /api/blockers/causes': fixed('/api/blockers/causes', 'secrets'),
  'GET /api/blockers/causes/:id': { urls: ({ work }) => [`/api/blockers/causes/${work.cause}`], owner: 'secrets' },
  'GET /api/blockers/factors': fixed('/api/blockers/factors', 'secrets'),
  'GET /api/blockers/factors/rows': {
    urls: ({ work }) => [
      asked('/api/blockers/factors/rows', { factor: 'POWER_LOAD', capacity: work.capacity }),
      asked('/api/blockers/factors/rows', { factor: 'POWER_LOAD', territory: DAYE.leaf }),
    ],
    owner: 'secrets',
  },
  'GET /api/batches': {
    urls: () => ['/api/batches', '/api/batches?status=review', '/api/batches?status=confirmed&kind=import'],
    owner: 'secrets',
  },
  'GET /api/batches/:id': { urls: batches, owner: 'secrets' },
  'GET /api/batches/:id/candidates': {
    urls: (target) => batches(target).flatMap((url) => [`${url}/candidates`, `${url}/candidates?action=new`]),
    owner: 'secrets',
  },
  'GET /api/batches/:id/outline': {
    urls: (target) => batches(target).map((url) => `${url}/outline?sheetNo=1`),
    owner: 'answer',
  },
  'GET /api/batches/:id/effect': {
    urls: (target) => batches(target).map((url) => `${url}/effect`),
    owner: 'secrets',
  },
  'GET /api/batches/:id/annotated': {
    urls: (target) => batches(target).map((url) => `${url}/annotated`),
    owner: 'answer',
  },
  'GET /api/sources/:id': { urls: ({ source }) => [`/api/sources/${source}`], owner: 'secrets' },
  'GET /api/sources/:id/sheets/:sheetNo/rows': {
    urls: ({ source }) => [0, 1].map((sheet) => `/api/sources/${source}/sheets/${sheet}/rows?from=1&to=50`),
    owner: 'secrets',
  },
  'POST /api/exports': {
    urls: () => ['/api/exports'],
    bodies: LEDGER_KINDS.map((kind) => ({ kind, query: { q: WORDS[kind][0] }, template: 'standard' })),
    owner: 'secrets',
  },
  'GET /api/bulletins': fixed('/api/bulletins', 'secrets'),
  'GET /api/bulletins/draft': fixed('/api/bulletins/draft?period=2026M10', 'answer'),
  'GET /api/bulletins/templates': fixed('/api/bulletins/templates', 'secrets'),
  // The same file for everybody.
  'GET /api/bulletins/templates/starter': fixed('/api/bulletins/templates/starter', 'names'),
  'GET /api/bulletins/:id': { urls: ({ bulletin }) => [`/api/bulletins/${bulletin}`], owner: 'secrets' },
  // Its file was never stored, as that of the attachment.
  'GET /api/bulletins/:id/files/:kind': {
    urls: ({ bulletin }) => [`/api/bulletins/${bulletin}/files/paper`],
    owner: 'names',
  },
  'GET /api/notices': fixed('/api/notices', 'secrets'),
  'GET /api/notices/sent': fixed('/api/notices/sent', 'secrets'),
  'GET /api/notices/:id/receipts': { urls: ({ notice }) => [`/api/notices/${notice}/receipts`], owner: 'answer' },
  'GET /api/notices/preferences': fixed('/api/notices/preferences', 'answer'),
  // Whoever manages channels sees no business data; nobody of a district has that right.
  'GET /api/notices/channels': fixed('/api/notices/channels', 'names'),
  'GET /api/extension-fields': fixed('/api/extension-fields', 'secrets'),
  'GET /api/exports/templates': { urls: () => ['/api/exports/templates?kind=project'], owner: 'secrets' },
  'GET /api/saved-views': { urls: () => ['/api/saved-views?kind=project'], owner: 'secrets' },
  'GET /api/jobs/:id': { urls: ({ job }) => [`/api/jobs/${job}`], owner: 'answer' },
  'GET /api/jobs/:id/events': { urls: ({ job }) => [`/api/jobs/${job}/events`], owner: 'answer' },
  // Which figures are told turns on the day, so that none can be waited for.
  'GET /api/projects/:id/lights': {
    urls: (target) =>
      [target.records.project, target.imported].flatMap((id) => [
        `/api/projects/${id}/lights`,
        `/api/projects/${id}/lights?period=2026M10`,
      ]),
    owner: 'answer',
  },
  'GET /api/projects/:id/approvals': {
    urls: ({ records: { project } }) => [`/api/projects/${project}/approvals`],
    owner: 'answer',
  },
  'GET /api/projects/:id/approvals/:code/materials': {
    urls: ({ records: { project } }) => [`/api/projects/${project}/approvals/A05/materials`],
    owner: 'answer',
  },
  'GET /api/approvals': { urls: () => ['/api/approvals', '/api/approvals?duty=NDRC'], owner: 'answer' },
  'GET /api/approvals/audit': { urls: () => ['/api/approvals/audit'], owner: 'answer' },
  'GET /api/dispatch/desk': fixed('/api/dispatch/desk', 'secrets'),
  'GET /api/dispatch/lists': {
    urls: () => ['PROJECTS', 'PROBLEMS', 'DUTIES'].map((list) => `/api/dispatch/lists?list=${list}`),
    owner: 'secrets',
  },
  'GET /api/dispatch/lists/difference': fixed('/api/dispatch/lists/difference?from=2026Q4', 'names'),
  'POST /api/dispatch/lists/workbook': { urls: () => ['/api/dispatch/lists/workbook'], bodies: [{}], owner: 'answer' },
  'GET /api/dispatch/calendar': fixed('/api/dispatch/calendar?year=2026', 'secrets'),
  'GET /api/dispatch/requests': fixed('/api/dispatch/requests', 'secrets'),
  'GET /api/dispatch/tasks': {
    urls: ({ records: { project } }) => [
      '/api/dispatch/tasks',
      '/api/dispatch/tasks?state=done',
      `/api/dispatch/tasks?project=${project}`,
    ],
    owner: 'secrets',
  },
  'GET /api/visits': {
    urls: ({ records: { project } }) => ['/api/visits', `/api/visits?project=${project}`],
    owner: 'secrets',
  },
  'GET /api/visits/:id': { urls: ({ work }) => [`/api/visits/${work.visit}`], owner: 'secrets' },
  'GET /api/visits/sites': fixed('/api/visits/sites', 'secrets'),
  'GET /api/visits/site-day': fixed('/api/visits/site-day', 'secrets'),
  'GET /api/appraisals': fixed('/api/appraisals', 'answer'),
  'GET /api/appraisals/results': fixed('/api/appraisals/results', 'answer'),
  'GET /api/appraisals/:id': { urls: ({ work }) => [`/api/appraisals/${work.appraisal}`], owner: 'answer' },
  'GET /api/appraisals/:id/replay': {
    urls: ({ work }) => [`/api/appraisals/${work.appraisal}/replay`],
    owner: 'answer',
  },
  'GET /api/tours': fixed('/api/tours', 'secrets'),
  'GET /api/tours/candidates': fixed('/api/tours/candidates', 'secrets'),
  'GET /api/tours/:id': { urls: ({ work }) => [`/api/tours/${work.tour}`], owner: 'secrets' },
  'GET /api/tours/:id/result': { urls: ({ work }) => [`/api/tours/${work.tour}/result`], owner: 'secrets' },
  'GET /api/tours/cards/:id': { urls: ({ work }) => [`/api/tours/cards/${work.scorecard}`], owner: 'secrets' },
  'GET /api/settlements/policy': {
    urls: () => ['/api/settlements/policy', asked('/api/settlements/policy', TO_DAYE)],
    owner: 'secrets',
  },
  'POST /api/settlements/policy/workbook': {
    urls: () => ['/api/settlements/policy/workbook', asked('/api/settlements/policy/workbook', TO_DAYE)],
    bodies: [{}],
    owner: 'answer',
  },
  // No project of the district is completed, so that its counts alone tell.
  'GET /api/settlements/construction': {
    urls: () => ['/api/settlements/construction', asked('/api/settlements/construction', TO_DAYE)],
    owner: 'answer',
  },
  'POST /api/settlements/construction/workbook': {
    urls: () => ['/api/settlements/construction/workbook', asked('/api/settlements/construction/workbook', TO_DAYE)],
    bodies: [{}],
    owner: 'answer',
  },
  'GET /api/settlements/projects/:id': {
    urls: ({ records: { project } }) => [`/api/settlements/projects/${project}`],
    owner: 'secrets',
  },
  'POST /api/settlements/projects/:id/workbook': {
    urls: ({ records: { project } }) => [`/api/settlements/projects/${project}/workbook`],
    bodies: [{}],
    owner: 'answer',
  },
  'GET /api/settlements/:id': { urls: ({ work }) => [`/api/settlements/${work.settlement}`], owner: 'secrets' },
  'POST /api/settlements/:id/statement': {
    urls: ({ work }) => [`/api/settlements/${work.settlement}/statement`],
    bodies: [{}],
    owner: 'answer',
  },
  'GET /api/rules': fixed('/api/rules', 'secrets'),
  'GET /api/rules/:ruleId/versions/:key': {
    urls: ({ work }) => [`/api/rules/calendar-2026/versions/${work.rule}`],
    owner: 'secrets',
  },
  'GET /api/rules/:ruleId/differences': {
    urls: ({ work: { rule } }) => [`/api/rules/calendar-2026/differences?from=${rule}&to=${rule}`],
    owner: 'answer',
  },
  'GET /api/wall': {
    urls: () => [
      '/api/wall',
      ...[TO_DAYE, { period: '2026M10' }, { territory: DAYE.leaf }, THEN, EARLIER].map((by) => asked('/api/wall', by)),
    ],
    owner: 'answer',
  },
  'GET /api/wall/list': {
    urls: () => LISTS.flatMap((list) => [{}, TO_DAYE].map((by) => asked('/api/wall/list', { list, ...by }))),
    owner: 'answer',
  },
  'GET /api/wall/figure': {
    urls: () =>
      ['projects', 'totalInvestment', 'annualPlan', 'ytdDone', 'reported'].flatMap((figure) =>
        [{}, TO_DAYE].map((by) => asked('/api/wall/figure', { figure, ...by })),
      ),
    owner: 'secrets',
  },
  'GET /api/evaluation/schemes': fixed('/api/evaluation/schemes', 'answer'),
  'GET /api/evaluation/runs': fixed('/api/evaluation/runs', 'secrets'),
  'GET /api/evaluation/runs/:id': { urls: runs, owner: 'secrets' },
  'GET /api/evaluation/runs/:id/versions': { urls: (target) => runs(target, '/versions'), owner: 'secrets' },
  'GET /api/evaluation/runs/:id/figures': { urls: (target) => runs(target, '/figures'), owner: 'secrets' },
  'GET /api/evaluation/runs/:id/objections': { urls: (target) => runs(target, '/objections'), owner: 'secrets' },
  'GET /api/evaluation/runs/:id/units/:unit': {
    urls: (target) => runs(target, `/units/${target.records.enterprise}`),
    owner: 'secrets',
  },
  'GET /api/evaluation/runs/:id/units/:unit/ways': {
    urls: (target) => runs(target, `/units/${target.records.enterprise}/ways?rank=1`),
    owner: 'answer',
  },
  'GET /api/evaluation/runs/:id/replay': { urls: (target) => runs(target, '/replay'), owner: 'answer' },
  'GET /api/evaluation/runs/:id/compare': {
    urls: (target) => [
      ...runs(target, '/compare?with=version:1'),
      ...runs(target, `/compare?with=run:${target.work.evaluation}`),
    ],
    owner: 'secrets',
  },
  'GET /api/evaluation/runs/:id/sensitivity': { urls: (target) => runs(target, '/sensitivity'), owner: 'answer' },
  'POST /api/evaluation/runs/:id/workbook': {
    urls: (target) => runs(target, '/workbook'),
    bodies: [{}],
    owner: 'answer',
  },
  'POST /api/evaluation/runs/:id/document': {
    urls: (target) => runs(target, '/document'),
    bodies: [{}],
    owner: 'answer',
  },
};

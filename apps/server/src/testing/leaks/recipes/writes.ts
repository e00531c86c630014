import { newId } from '../../../platform/clock/index.ts';
import type { Values } from '../../../platform/ledger/index.ts';
import type { Call } from '../browser.ts';
import { DAYE, SECRETS, secretLedger, YANGXIN } from '../ledger.ts';
import type { Person } from '../people.ts';
import { firstKey, type Target } from '../two-districts.ts';

/** What an attempt can aim at: the other district's things and people, and the attacker's own. */
export interface Aim {
  readonly theirs: Target;
  readonly own: Target;
  readonly people: { readonly daye: Person; readonly yangxin: Person };
}

export interface WriteRecipe {
  readonly calls: (aim: Aim) => readonly Call[];
  /** `refused`: every call is. `without effect`: it may be answered, as far as the attacker's own district goes. */
  readonly answer: 'refused' | 'without effect';
}

const refused = (calls: WriteRecipe['calls']): WriteRecipe => ({ calls, answer: 'refused' });
const withoutEffect = (calls: WriteRecipe['calls']): WriteRecipe => ({ calls, answer: 'without effect' });

const REASON = { reason: '越权尝试' };
const CHANGES = { remark: '改一改' };
const ORG = { name: '不该有的机构', parentId: null, duty: null };
const PERSON = { userName: 'intruder', displayName: '不该有的人', phone: null };

const save = (id: string | null, version: number, territoryId: number, changes: Values): Call => ({
  url: '/api/records/project',
  body: { id, version, territoryId, changes },
});

const merge = (survivor: string, merged: string): Call => ({
  url: '/api/records/project/merge',
  body: { survivor: { id: survivor, version: 1 }, merged: { id: merged, version: 1 }, ...REASON },
});

const draftOfRule = (draft: { id: string; version: number } | null): Call => ({
  url: '/api/rules/calendar-2026/drafts',
  body: {
    draft,
    office: DAYE.leaf,
    title: '塞进来的日历',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    sourceNote: '无',
    body: { items: [] },
    from: null,
  },
});

const onRule =
  (act: string, more: object = {}) =>
  ({ theirs }: Aim): Call[] => [
    { url: `/api/rules/calendar-2026/versions/${theirs.work.rule}/${act}`, body: { version: 1, ...more } },
  ];

const TOUR_END = { name: '市政府', point: '115.03,30.2' };
const TOUR_DAYS = [{ on: '2026-10-20', from: 510, until: 1080, start: TOUR_END, end: TOUR_END, lunch: null }];
const MARKS = { entries: [{ entrant: '01', marks: { QUALITY: 1 }, aside: null }], handIn: false };

const onTour = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/tours/${theirs.work.tour}/${act}`, body: { version: 1, ...more } }]);

const onAppraisal = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/appraisals/${theirs.work.appraisal}/${act}`, body: { version: 1, ...more } }]);

const onCard = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/tours/cards/${theirs.work.scorecard}/${act}`, body: { version: 1, ...more } }]);

const onRun = (act: string, more: object = {}) =>
  refused(({ theirs }) => [
    { url: `/api/evaluation/runs/${theirs.work.evaluation}/${act}`, body: { version: 1, ...more } },
  ]);

const onObjection = (act: string, more: object = {}) =>
  refused(({ theirs }) => [
    { url: `/api/evaluation/objections/${theirs.work.objection}/${act}`, body: { version: 1, ...more } },
  ]);

const onAgreement = (act: string, body: object) =>
  refused(({ theirs }) => [
    { url: `/api/settlements/projects/${theirs.records.project}/${act}`, body: { version: 1, ...body } },
  ]);

const onBatches =
  (act: string, body: object) =>
  ({ theirs }: Aim) =>
    [theirs.batch, theirs.openBatch].map((id): Call => ({ url: `/api/batches/${id}/${act}`, body }));

const GATE = { version: 1, milestone: 'M70' };

const onProjects = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/projects/${theirs.records.project}/${act}`, body }]);

const ORDER = { title: '越权交办', unit: '某单位', person: null, helpers: [], due: '2099-01-05' };

const FIGURE = { name: '某数', value: '1', period: null, filters: null, link: null };

const CAMPAIGN = {
  ...{ title: '越权专项', first: '2026-01-05', last: '2099-12-25', weekdays: [5], paper: '进度' },
  units: ['某单位'],
};

const onMeeting = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/dispatch/meetings/${theirs.work.meeting}/${act}`, body }]);

const onTask = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/dispatch/tasks/${theirs.work.task}/${act}`, body: { version: 1, ...body } }]);

const PIXEL = {
  name: 'photo.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** One recipe for each route that may write, the one that ends the session last. */
export const WRITES: Readonly<Record<string, WriteRecipe>> = {
  'POST /api/records/:kind': refused(({ theirs, own }) => [
    save(theirs.records.project, 1, YANGXIN.leaf, CHANGES),
    save(theirs.imported, 1, DAYE.leaf, CHANGES),
    save(null, 0, DAYE.leaf, { projectName: '塞进来的项目' }),
    save(own.records.project, 1, YANGXIN.leaf, { $territory: DAYE.leaf }),
    save(own.records.project, 1, YANGXIN.leaf, { $survivor: theirs.records.project }),
    // The key under which 大冶 saved, with what 大冶 sent: the stored answer is not for others.
    {
      url: '/api/records/project',
      body: { id: null, version: 0, territoryId: DAYE.leaf, changes: { projectName: SECRETS.entered } },
      headers: { 'idempotency-key': firstKey(DAYE.leaf, 'project') },
    },
  ]),
  'POST /api/projects/:id/light-exceptions': refused(({ theirs }) => [
    {
      url: `/api/projects/${theirs.records.project}/light-exceptions`,
      body: { type: 'REASON', axis: 'START', from: '2026-01-01', until: '2026-12-31', ...REASON },
    },
  ]),
  'POST /api/light-exceptions/:id/acts': refused(({ theirs }) =>
    [theirs.records.project, theirs.work.exception].map((id) => ({
      url: `/api/light-exceptions/${id}/acts`,
      body: { act: 'REFUSE', version: 1, answer: REASON.reason },
    })),
  ),
  'POST /api/records/:kind/bulk': refused(({ theirs, own }) => {
    const row = (id: string) => ({ id, version: 1 });
    const url = '/api/records/project/bulk';
    return [
      { url, body: { rows: [row(theirs.records.project)], changes: CHANGES } },
      { url, body: { rows: [row(own.records.project), row(theirs.imported)], changes: CHANGES } },
    ];
  }),
  'POST /api/projects/:id/approvals/settings': onProjects('approvals/settings', {
    version: 1,
    facts: { landMode: 'GRANT' },
  }),
  'POST /api/projects/:id/approvals/:code/acts': refused(({ theirs }) =>
    ['A01', 'A08'].map((code) => ({
      url: `/api/projects/${theirs.records.project}/approvals/${code}/acts`,
      body: { version: 1, act: 'accept', on: '2026-11-03' },
    })),
  ),
  'POST /api/projects/:id/approvals/:code/materials/:material': refused(({ theirs }) => [
    {
      url: `/api/projects/${theirs.records.project}/approvals/A04/materials/LICENCE`,
      body: { version: 1, files: [], note: '越权' },
    },
  ]),
  'POST /api/projects/:id/approvals/:code/materials/:material/verdict': refused(({ theirs }) => [
    {
      url: `/api/projects/${theirs.records.project}/approvals/A04/materials/LICENCE/verdict`,
      body: { version: 1, accepted: true, reason: null },
    },
  ]),
  'POST /api/records/:kind/merge': refused(({ theirs, own }) => [
    merge(own.records.project, theirs.records.project),
    merge(theirs.records.project, own.records.project),
    merge(theirs.records.project, theirs.imported),
  ]),
  'POST /api/records/:kind/erase': refused(({ theirs }) =>
    [theirs.records.project, theirs.imported].map((id) => ({
      url: '/api/records/project/erase',
      body: { id, ...REASON },
    })),
  ),
  'POST /api/projects/:id/evidence': onProjects('evidence', {
    ...GATE,
    requirement: 'PHOTO',
    files: [],
    note: '塞进来',
  }),
  'POST /api/projects/:id/evidence/verdict': onProjects('evidence/verdict', {
    ...GATE,
    requirement: 'PHOTO',
    accepted: true,
    reason: null,
  }),
  'POST /api/projects/:id/certify': onProjects('certify', { ...GATE, letPass: [], cureBy: null, note: null }),
  'POST /api/projects/:id/cure': onProjects('cure', GATE),
  'POST /api/projects/:id/decertify': onProjects('decertify', { ...GATE, ...REASON }),
  'POST /api/changes': refused(({ theirs }) => [
    {
      url: '/api/changes',
      body: {
        project: theirs.records.project,
        type: 'DATE',
        field: 'planStart',
        to: '2026-12',
        reason: 'OTHER',
        note: '改',
      },
    },
  ]),
  'POST /api/changes/:id/acts': refused(({ theirs }) =>
    (['ask', 'agree', 'object', 'approve', 'refuse', 'withdraw'] as const).map((act) => ({
      url: `/api/changes/${theirs.work.change}/acts`,
      body: { version: 1, act, unit: '某局', text: null, document: null },
    })),
  ),
  'POST /api/blockers/:id/acts': refused(({ theirs }) => [
    {
      url: `/api/blockers/${theirs.records.blocker}/acts`,
      body: { act: 'assign', version: 1, unit: '越权单位', note: REASON.reason },
    },
  ]),
  'POST /api/blockers/causes': refused(({ theirs, own }) => [
    {
      url: '/api/blockers/causes',
      body: { title: '越权归因', blockers: [own, theirs].map(({ records }) => ({ id: records.blocker, version: 1 })) },
    },
  ]),
  'POST /api/blockers/causes/:id/acts': refused(({ theirs, own }) => {
    const blockers = [own, theirs].map(({ records }) => ({ id: records.blocker, version: 1 }));
    const acts = [{ act: 'edit', title: '改名' }, { act: 'add', blockers }, { act: 'close' }];
    return acts.map((act) => ({
      url: `/api/blockers/causes/${theirs.work.cause}/acts`,
      body: { version: 1, ...REASON, ...act },
    }));
  }),
  'POST /api/blockers/capacities': refused(({ theirs }) => {
    const capacity = {
      ...{ title: '越权变电站', factor: 'POWER_LOAD', supplier: '', unit: '千伏安', amount: 1, used: 0 },
      ...{ from: '2026-01', source: '无', additions: [], territoryId: DAYE.leaf },
    };
    const url = '/api/blockers/capacities';
    return [
      { url, body: { ...capacity, id: null, version: 0 } },
      { url, body: { ...capacity, id: theirs.work.capacity, version: 1 } },
    ];
  }),
  'POST /api/blockers/demands': refused(({ theirs, own }) => {
    const demand = { version: 1, factor: 'POWER_LOAD', amount: 1, unit: '千伏安', month: null, paper: null };
    const url = '/api/blockers/demands';
    return [
      { url, body: { ...demand, project: theirs.records.project, capacity: null } },
      { url, body: { ...demand, project: own.records.project, capacity: theirs.work.capacity } },
    ];
  }),
  'POST /api/blockers/factors/shortage': refused(({ theirs }) => [
    {
      url: '/api/blockers/factors/shortage',
      body: {
        ...{ factor: 'POWER_LOAD', capacity: theirs.work.capacity, territory: DAYE.leaf, month: '2027-06' },
        ...{ projects: [theirs.records.project], into: null, title: '越权缺口', unit: '', due: null },
      },
    },
  ]),
  'POST /api/evaluation/runs': refused(() => [
    {
      url: '/api/evaluation/runs',
      body: {
        ...{ scheme: 'scheme-per-mu-above', period: '2025', territoryId: DAYE.unit, title: '越权评价', entrants: [] },
      },
    },
  ]),
  'PUT /api/evaluation/runs/:id/figures': onRun('figures', {
    ...{ figures: [{ unit: 'u', column: '排放', value: 1 }], note: REASON.reason },
  }),
  'POST /api/evaluation/runs/:id/compute': onRun('compute', { cause: REASON.reason }),
  'POST /api/evaluation/runs/:id/notice': onRun('notice'),
  'POST /api/evaluation/runs/:id/publish': onRun('publish'),
  'POST /api/evaluation/runs/:id/withdraw': onRun('withdraw', REASON),
  'POST /api/evaluation/runs/:id/objections': onRun('objections', {
    ...{ unit: 'u', column: null, claim: null, ...REASON },
  }),
  'POST /api/evaluation/objections/:id/decide': onObjection('decide', {
    ...{ upheld: false, value: null, decision: REASON.reason },
  }),
  'POST /api/evaluation/objections/:id/withdraw': onObjection('withdraw', REASON),
  'POST /api/evaluation/schemes/:id/preview': refused(({ theirs }) => [
    {
      url: '/api/evaluation/schemes/scheme-per-mu-above/preview',
      body: { run: theirs.work.evaluation, scheme: { id: 'SCHEME' } },
    },
  ]),
  // A month without reports, so that nothing of the attacker's own is sealed either.
  'POST /api/bulletins': refused(() => [{ url: '/api/bulletins', body: { period: '2020M01' } }]),
  'POST /api/bulletins/:id/reopen': refused(({ theirs }) => [
    { url: `/api/bulletins/${theirs.bulletin}/reopen`, body: REASON },
  ]),
  'POST /api/notices/read': withoutEffect(({ theirs }) => [
    { url: '/api/notices/read', body: { ids: [theirs.notice] } },
    { url: '/api/notices/read', body: { ids: null } },
  ]),
  'POST /api/notices/preferences': withoutEffect(() => [
    { url: '/api/notices/preferences', body: { email: null, emailPace: 'OFF', muted: [] } },
  ]),
  'POST /api/notices/channels': refused(({ theirs }) => [
    {
      url: '/api/notices/channels',
      body: {
        ...{ id: theirs.channel, name: 'n', enabled: true, pace: 'EACH', inside: true },
        settings: { kind: 'WEBHOOK', preset: 'GENERIC', url: 'https://example.org/' },
      },
    },
  ]),
  'POST /api/notices/channels/:id/test': refused(({ theirs }) => [
    { url: `/api/notices/channels/${theirs.channel}/test`, body: { to: null } },
  ]),
  'DELETE /api/notices/channels/:id': refused(({ theirs }) => [{ url: `/api/notices/channels/${theirs.channel}` }]),
  'POST /api/bulletins/templates': refused(() => [
    { url: '/api/bulletins/templates?effectiveFrom=2999-01-01', file: { name: 'a.docx', bytes: Buffer.from('x') } },
  ]),
  'DELETE /api/bulletins/templates/:id': refused(({ theirs }) => [
    { url: `/api/bulletins/templates/${theirs.wordTemplate}` },
  ]),
  'POST /api/bulletins/:id/papers': refused(({ theirs }) => [{ url: `/api/bulletins/${theirs.bulletin}/papers` }]),
  'POST /api/records/:kind/:id/attachments': refused(({ theirs }) => [
    {
      url: `/api/records/project/${theirs.records.project}/attachments`,
      file: PIXEL,
    },
  ]),
  'POST /api/attachments/:id/remove': refused(({ theirs }) => [
    { url: `/api/attachments/${theirs.attachment}/remove` },
  ]),
  'POST /api/batches/:id/confirm': refused(onBatches('confirm', { version: 1 })),
  'POST /api/batches/:id/discard': refused(onBatches('discard', { version: 1, ...REASON })),
  'POST /api/batches/:id/undo': refused(onBatches('undo', { confirm: true })),
  'POST /api/batches/:id/decisions': refused(({ theirs, own }) => [
    {
      url: `/api/batches/${theirs.openBatch}/decisions`,
      body: { version: 1, decisions: [{ act: 'reject', ord: 0, ...REASON }] },
    },
    {
      url: `/api/batches/${own.openBatch}/decisions`,
      body: { version: 1, decisions: [{ act: 'match', ord: 0, entityId: theirs.records.project }] },
    },
  ]),
  'POST /api/batches/:id/mapping': withoutEffect(({ theirs, own }) => {
    const body = { version: 1, tableNo: 1, columns: {}, remember: true };
    return [
      { url: `/api/batches/${theirs.openBatch}/mapping`, body },
      // Its own file, declared to speak for the other district.
      { url: `/api/batches/${own.openBatch}/mapping`, body: { ...body, territoryId: DAYE.leaf } },
    ];
  }),
  'POST /api/extension-fields/:id/typing': refused(({ theirs }) => [
    { url: `/api/extension-fields/${theirs.column}/typing`, body: { label: '改名', type: 'list', unit: null } },
  ]),
  'POST /api/light-trials': refused(({ theirs }) => [
    { url: '/api/light-trials', body: { version: theirs.work.rule } },
  ]),
  // Its own meeting, with the agenda of its own district.
  'POST /api/dispatch/meetings': withoutEffect(() => [
    { url: '/api/dispatch/meetings', body: { schedule: 'WEEKLY_DISPATCH', day: '2026-11-23' } },
  ]),
  'POST /api/dispatch/meetings/:id/open': onMeeting('open', { version: 1 }),
  'POST /api/dispatch/meetings/:id/finish': onMeeting('finish', { version: 1 }),
  'POST /api/dispatch/meetings/:id/items': onMeeting('items', {
    ...{ version: 1, title: '越权议题', reason: '越权', unit: null, projectId: null },
  }),
  'POST /api/dispatch/meetings/:id/order': onMeeting('order', { version: 1, codes: ['01'] }),
  'POST /api/dispatch/meetings/:id/items/:code': onMeeting('items/01', { version: 1, outcome: 'LEFT', note: null }),
  'POST /api/dispatch/meetings/:id/items/:code/tasks': onMeeting('items/01/tasks', ORDER),
  'POST /api/dispatch/requests': refused(({ theirs }) => [
    {
      url: '/api/dispatch/requests',
      body: {
        title: '越权提请',
        asked: '某局',
        want: '越权',
        proposal: '越权',
        projectId: theirs.records.project,
        office: 10,
      },
    },
  ]),
  'POST /api/dispatch/requests/:id/answer': refused(({ theirs }) => [
    { url: `/api/dispatch/requests/${theirs.work.request}/answer`, body: { version: 1, accept: true, reason: null } },
  ]),
  'POST /api/dispatch/instructions': refused(({ theirs }) => [
    { url: '/api/dispatch/instructions', body: { ...ORDER, figure: FIGURE, projectId: theirs.records.project } },
  ]),
  'POST /api/dispatch/tasks/:id/receipt': onTask('receipt', {}),
  'POST /api/dispatch/tasks/:id/feedback': onTask('feedback', { text: '越权反馈', done: false }),
  'POST /api/dispatch/tasks/:id/settle': onTask('settle', { accept: true, reason: null }),
  'POST /api/dispatch/tasks/:id/paper': onTask('paper', { text: '越权报送', files: [] }),
  // No quarter but the running one is frozen, not even one's own.
  'POST /api/dispatch/lists/versions': refused(() => [
    { url: '/api/dispatch/lists/versions', body: { period: '2020Q1' } },
  ]),
  'POST /api/dispatch/campaigns': withoutEffect(() => [{ url: '/api/dispatch/campaigns', body: CAMPAIGN }]),
  'POST /api/dispatch/campaigns/:id/end': refused(({ theirs }) => [
    { url: `/api/dispatch/campaigns/${theirs.work.campaign}/end`, body: { version: 1 } },
  ]),
  'POST /api/dispatch/tasks/:id/extension': onTask('extension', { to: '2099-01-05', reason: '越权延期' }),
  'POST /api/dispatch/tasks/:id/extension/answer': onTask('extension/answer', { grant: true, note: null }),
  'POST /api/settlements/projects/:id/terms': onAgreement('terms', {
    ...{ agreed: 1, contract: '越权', clause: '越权', review: 'PASSED', reviewPaper: '越权' },
  }),
  'POST /api/settlements/projects/:id/promises': onAgreement('promises', {
    ...{ act: 'remove', code: 'TAX', ...REASON },
  }),
  'POST /api/settlements/projects/:id/proofs': onAgreement('proofs', {
    ...{ act: 'judge', proof: 'TAX#1', accepted: true, reason: null },
  }),
  'POST /api/settlements/projects/:id/payments': onAgreement('payments', {
    ...{ act: 'pay', amount: 1, on: '2026-01-05', stage: 'M70', voucher: '越权' },
  }),
  'POST /api/settlements/projects/:id/open': onAgreement('open', {}),
  'POST /api/settlements/:id/act': refused(({ theirs }) =>
    [{ act: 'refresh' }, { act: 'submit' }, { act: 'confirm' }, { act: 'correct', ...REASON }].map((body) => ({
      ...{ url: `/api/settlements/${theirs.work.settlement}/act`, body: { version: 1, ...body } },
    })),
  ),
  'POST /api/appraisals': refused(({ theirs }) => [
    {
      url: '/api/appraisals',
      body: { projectId: theirs.records.project, stage: 'PRE', scheme: null, reason: '越权开表' },
    },
  ]),
  'POST /api/appraisals/:id/figures': onAppraisal('figures', {
    figures: [{ column: '能耗评价', value: 100, note: '塞进来的数' }],
  }),
  'POST /api/appraisals/:id/refresh': onAppraisal('refresh'),
  'POST /api/appraisals/:id/submit': onAppraisal('submit'),
  'POST /api/appraisals/:id/return': onAppraisal('return', REASON),
  'POST /api/appraisals/:id/confirm': onAppraisal('confirm'),
  'POST /api/appraisals/:id/correct': onAppraisal('correct', REASON),
  'POST /api/tours': withoutEffect(() => [
    { url: '/api/tours', body: { scheduleId: 'BIMONTHLY_TOUR', day: '2026-10-20', days: TOUR_DAYS } },
  ]),
  'POST /api/tours/:id/days': onTour('days', { days: TOUR_DAYS }),
  'POST /api/tours/:id/sites': onTour('sites', { sites: [] }),
  'POST /api/tours/:id/ways': onTour('ways', { ways: [] }),
  'POST /api/tours/:id/plan': onTour('plan'),
  'POST /api/tours/:id/order': onTour('order', { legs: [] }),
  'POST /api/tours/:id/fix': onTour('fix'),
  'POST /api/tours/:id/reopen': onTour('reopen', REASON),
  'POST /api/tours/:id/judges': onTour('judges', { name: '塞进来的评委', group: 'LEADERS', userId: null }),
  'POST /api/tours/:id/seal': onTour('seal'),
  'POST /api/tours/:id/unseal': onTour('unseal', REASON),
  'POST /api/tours/:id/workbook': onTour('workbook'),
  'POST /api/tours/cards/:id/remove': onCard('remove'),
  'POST /api/tours/cards/:id/marks': onCard('marks', MARKS),
  'POST /api/tours/cards/:id/paper': onCard('paper', { ...MARKS, paper: '塞进来的分表' }),
  'POST /api/tours/cards/:id/reopen': onCard('reopen', REASON),
  'POST /api/visits/:id/edits': refused(({ theirs, own, people }) => {
    const writerId = people.yangxin.id;
    const edit = {
      basedOn: [],
      changes: { visitFound: '塞进来' },
      writtenAt: '2026-11-21T02:41:00.000Z',
      device: '手机',
    };
    const send = (visit: string, projectId: string, id: string): Call => ({
      url: `/api/visits/${visit}/edits`,
      body: { projectId, writerId, edit: { ...edit, id } },
    });
    return [
      send(theirs.work.visit, theirs.records.project, newId()),
      // Their visit as if it were one's own, and a new one at their project.
      send(theirs.work.visit, own.records.project, newId()),
      send(newId(), theirs.records.project, newId()),
    ];
  }),
  'POST /api/visits/:id/photos/:photoId': refused(({ theirs, people }) => [
    { url: `/api/visits/${theirs.work.visit}/photos/${newId()}?writerId=${people.yangxin.id}`, file: PIXEL },
  ]),
  'POST /api/visits/:id/problems/:code/blocker': refused(({ theirs }) => [
    { url: `/api/visits/${theirs.work.visit}/problems/01/blocker`, body: { version: 1 } },
  ]),
  'POST /api/sources': withoutEffect(() => [{ url: '/api/sources', file: secretLedger(SECRETS.entered) }]),
  'POST /api/exports/templates': withoutEffect(() => [
    { url: '/api/exports/templates?kind=project', file: { ...secretLedger(SECRETS.entered), name: 'form.xlsx' } },
  ]),
  'POST /api/saved-views': withoutEffect(() => [
    { url: '/api/saved-views', body: { kind: 'project', name: '我的', query: '' } },
  ]),
  'DELETE /api/saved-views/:id': withoutEffect(({ theirs }) => [{ url: `/api/saved-views/${theirs.view}` }]),
  'DELETE /api/exports/templates/:id': refused(({ theirs }) => [{ url: `/api/exports/templates/${theirs.template}` }]),
  'POST /api/rules/:ruleId/drafts': refused(({ theirs }) => [
    draftOfRule(null),
    draftOfRule({ id: theirs.work.rule, version: 1 }),
  ]),
  'POST /api/rules/:ruleId/versions/:key/issue': refused(onRule('issue', { replace: true })),
  'POST /api/rules/:ruleId/versions/:key/end': refused(onRule('end', { on: '2026-06-30', ...REASON })),
  'POST /api/rules/:ruleId/versions/:key/withdraw': refused(onRule('withdraw')),
  'POST /api/rules/:ruleId/versions/:key/compared': refused(onRule('compared')),
  'POST /api/jobs/:id/cancel': refused(({ theirs }) => [{ url: `/api/jobs/${theirs.job}/cancel` }]),
  'POST /api/orgs': refused(() => [{ url: '/api/orgs', body: { ...ORG, territoryId: DAYE.unit } }]),
  'PATCH /api/orgs/:id': refused(({ people }) => [
    { url: `/api/orgs/${people.daye.id}`, body: { ...ORG, version: 1 } },
  ]),
  'POST /api/people': refused(({ people }) => [{ url: '/api/people', body: { ...PERSON, orgId: people.daye.id } }]),
  'PATCH /api/people/:id': refused(({ people: { daye } }) => [
    {
      url: `/api/people/${daye.id}`,
      body: { displayName: '改名', orgId: daye.id, phone: null, active: false, version: 1 },
    },
  ]),
  'POST /api/people/:id/password-reset': refused(({ people: { daye } }) => [
    { url: `/api/people/${daye.id}/password-reset`, body: REASON },
  ]),
  'POST /api/people/:id/grants': refused(({ people: { yangxin } }) => [
    {
      url: `/api/people/${yangxin.id}/grants`,
      body: { roleId: 'project-office', territoryId: DAYE.unit, duty: null, subjects: [], validFrom: '2026-01-01' },
    },
  ]),
  'POST /api/grants/:id/revoke': refused(({ people: { daye } }) => [
    { url: `/api/grants/${daye.grantId}/revoke`, body: REASON },
  ]),
  'POST /api/grants/:id/delegate': refused(({ people: { daye, yangxin } }) => [
    {
      url: `/api/grants/${daye.grantId}/delegate`,
      body: { toPersonId: yangxin.id, validFrom: '2099-01-01', validTo: '2099-02-01', ...REASON },
    },
  ]),
  'POST /api/session/password': refused(() => [
    { url: '/api/session/password', body: { currentPassword: 'not-the-password', newPassword: 'orchid-9921-lake' } },
  ]),
  'POST /api/session/totp': refused(() => [{ url: '/api/session/totp', body: { password: 'not-the-password' } }]),
  'POST /api/session/totp/confirm': refused(() => [{ url: '/api/session/totp/confirm', body: { code: '000000' } }]),
  'POST /api/session/totp/disable': refused(() => [
    { url: '/api/session/totp/disable', body: { password: 'not-the-password' } },
  ]),
  'DELETE /api/session': withoutEffect(() => [{ url: '/api/session' }]),
};

/** A sign-in under the name of somebody else, with a password that is not theirs. */
export const asSomebodyElse = ({ userName }: Person): Call => ({
  url: '/api/session',
  body: { userName, password: 'not-the-password' },
});

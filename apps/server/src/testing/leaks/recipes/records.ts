import { LEDGER_KINDS } from '@guatu/contract';
import type { Values } from '../../../platform/ledger/index.ts';
import type { Call } from '../browser.ts';
import { DAYE, SECRETS, WORDS, YANGXIN } from '../ledger.ts';
import { firstKey, type Target } from '../two-districts.ts';
import { asked, EARLIER, fixed, type ModuleRecipes, PIXEL, REASON, refused, THEN, TO_DAYE } from './recipe.ts';

/** Every record of the target: those entered by hand, and the one that a file brought in. */
const recordsOf = ({ records: ids, imported }: Target) => [
  ...LEDGER_KINDS.map((kind) => `/api/records/${kind}/${ids[kind]}`),
  `/api/records/project/${imported}`,
];

const KEYS = ['projectName', 'totalInvestment', 'liaisonPhone', 'remark'] as const;

const CHANGES = { remark: '改一改' };

const save = (id: string | null, version: number, territoryId: number, changes: Values): Call => ({
  url: '/api/records/project',
  body: { id, version, territoryId, changes },
});

const merge = (survivor: string, merged: string): Call => ({
  url: '/api/records/project/merge',
  body: { survivor: { id: survivor, version: 1 }, merged: { id: merged, version: 1 }, ...REASON },
});

export const records: ModuleRecipes = {
  reads: {
    'GET /api/dictionary': fixed('/api/dictionary', 'names'),
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
      urls: (target) => recordsOf(target).flatMap((url) => [url, asked(url, THEN), asked(url, EARLIER)]),
      owner: 'secrets',
    },
    'GET /api/records/:kind/:id/origins': {
      urls: (target) => recordsOf(target).flatMap((url) => KEYS.map((key) => asked(`${url}/origins`, { key }))),
      owner: 'secrets',
    },
    'GET /api/records/:kind/:id/history': {
      urls: (target) => recordsOf(target).map((url) => `${url}/history`),
      owner: 'secrets',
    },
    'GET /api/records/:kind/:id/attachments': {
      urls: (target) => recordsOf(target).map((url) => `${url}/attachments`),
      owner: 'secrets',
    },
    // The file of the seeded row was never stored, so that not even its own district gets it.
    'GET /api/attachments/:id': { urls: ({ attachment }) => [`/api/attachments/${attachment}`], owner: 'names' },
  },
  writes: {
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
    'POST /api/records/:kind/bulk': refused(({ theirs, own }) => {
      const row = (id: string) => ({ id, version: 1 });
      const url = '/api/records/project/bulk';
      return [
        { url, body: { rows: [row(theirs.records.project)], changes: CHANGES } },
        { url, body: { rows: [row(own.records.project), row(theirs.imported)], changes: CHANGES } },
      ];
    }),
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
    'POST /api/records/:kind/:id/attachments': refused(({ theirs }) => [
      {
        url: `/api/records/project/${theirs.records.project}/attachments`,
        file: PIXEL,
      },
    ]),
    'POST /api/attachments/:id/remove': refused(({ theirs }) => [
      { url: `/api/attachments/${theirs.attachment}/remove` },
    ]),
  },
};

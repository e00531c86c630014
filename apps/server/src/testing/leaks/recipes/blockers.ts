import { DAYE } from '../ledger.ts';
import { asked, fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

export const blockers: ModuleRecipes = {
  reads: {
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
  },
  writes: {
    'POST /api/blockers/:id/acts': refused(({ theirs }) => [
      {
        url: `/api/blockers/${theirs.records.blocker}/acts`,
        body: { act: 'assign', version: 1, unit: '越权单位', note: REASON.reason },
      },
    ]),
    'POST /api/blockers/causes': refused(({ theirs, own }) => [
      {
        url: '/api/blockers/causes',
        body: {
          title: '越权归因',
          blockers: [own, theirs].map(({ records }) => ({ id: records.blocker, version: 1 })),
        },
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
  },
};

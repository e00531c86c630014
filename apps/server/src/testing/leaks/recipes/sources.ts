import type { Call } from '../browser.ts';
import { DAYE, SECRETS, secretLedger } from '../ledger.ts';
import type { Target } from '../two-districts.ts';
import { type Aim, fixed, type ModuleRecipes, REASON, refused, withoutEffect } from './recipe.ts';

const batches = ({ batch, openBatch }: Target) => [batch, openBatch].map((id) => `/api/batches/${id}`);

const onBatches =
  (act: string, body: object) =>
  ({ theirs }: Aim) =>
    [theirs.batch, theirs.openBatch].map((id): Call => ({ url: `/api/batches/${id}/${act}`, body }));

export const sources: ModuleRecipes = {
  reads: {
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
    'GET /api/extension-fields': fixed('/api/extension-fields', 'secrets'),
  },
  writes: {
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
    'POST /api/sources': withoutEffect(() => [{ url: '/api/sources', file: secretLedger(SECRETS.entered) }]),
  },
};

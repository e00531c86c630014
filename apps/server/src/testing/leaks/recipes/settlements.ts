import { asked, type ModuleRecipes, REASON, refused, TO_DAYE } from './recipe.ts';

const onAgreement = (act: string, body: object) =>
  refused(({ theirs }) => [
    { url: `/api/settlements/projects/${theirs.records.project}/${act}`, body: { version: 1, ...body } },
  ]);

export const settlements: ModuleRecipes = {
  reads: {
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
  },
  writes: {
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
  },
};

import { LEDGER_KINDS } from '@guatu/contract';
import { SECRETS, secretLedger, WORDS } from '../ledger.ts';
import { type ModuleRecipes, refused, withoutEffect } from './recipe.ts';

export const exports: ModuleRecipes = {
  reads: {
    'POST /api/exports': {
      urls: () => ['/api/exports'],
      bodies: LEDGER_KINDS.map((kind) => ({ kind, query: { q: WORDS[kind][0] }, template: 'standard' })),
      owner: 'secrets',
    },
    'GET /api/exports/templates': { urls: () => ['/api/exports/templates?kind=project'], owner: 'secrets' },
    'GET /api/saved-views': { urls: () => ['/api/saved-views?kind=project'], owner: 'secrets' },
  },
  writes: {
    'POST /api/exports/templates': withoutEffect(() => [
      { url: '/api/exports/templates?kind=project', file: { ...secretLedger(SECRETS.entered), name: 'form.xlsx' } },
    ]),
    'POST /api/saved-views': withoutEffect(() => [
      { url: '/api/saved-views', body: { kind: 'project', name: '我的', query: '' } },
    ]),
    'DELETE /api/saved-views/:id': withoutEffect(({ theirs }) => [{ url: `/api/saved-views/${theirs.view}` }]),
    'DELETE /api/exports/templates/:id': refused(({ theirs }) => [
      { url: `/api/exports/templates/${theirs.template}` },
    ]),
  },
};

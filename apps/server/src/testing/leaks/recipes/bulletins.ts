import { fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

export const bulletins: ModuleRecipes = {
  reads: {
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
  },
  writes: {
    // A month without reports, so that nothing of the attacker's own is sealed either.
    'POST /api/bulletins': refused(() => [{ url: '/api/bulletins', body: { period: '2020M01' } }]),
    'POST /api/bulletins/:id/reopen': refused(({ theirs }) => [
      { url: `/api/bulletins/${theirs.bulletin}/reopen`, body: REASON },
    ]),
    'POST /api/bulletins/templates': refused(() => [
      { url: '/api/bulletins/templates?effectiveFrom=2999-01-01', file: { name: 'a.docx', bytes: Buffer.from('x') } },
    ]),
    'DELETE /api/bulletins/templates/:id': refused(({ theirs }) => [
      { url: `/api/bulletins/templates/${theirs.wordTemplate}` },
    ]),
    'POST /api/bulletins/:id/papers': refused(({ theirs }) => [{ url: `/api/bulletins/${theirs.bulletin}/papers` }]),
  },
};

import { fixed, type ModuleRecipes, refused, withoutEffect } from './recipe.ts';

export const notices: ModuleRecipes = {
  reads: {
    'GET /api/notices': fixed('/api/notices', 'secrets'),
    'GET /api/notices/sent': fixed('/api/notices/sent', 'secrets'),
    'GET /api/notices/:id/receipts': { urls: ({ notice }) => [`/api/notices/${notice}/receipts`], owner: 'answer' },
    'GET /api/notices/preferences': fixed('/api/notices/preferences', 'answer'),
    // Whoever manages channels sees no business data; nobody of a district has that right.
    'GET /api/notices/channels': fixed('/api/notices/channels', 'names'),
  },
  writes: {
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
  },
};

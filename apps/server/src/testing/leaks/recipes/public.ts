/** Routes that answer whoever asks, signed in or not, and why that tells nothing of a district. */
export const PUBLIC: Readonly<Record<string, string>> = {
  'GET /healthz': 'says that the product is up',
  'GET /metrics': 'counts requests by route, for this machine only',
  'GET /api/docs': 'describes the interface',
  'GET /api/docs/static/index.html': 'describes the interface',
  'GET /api/docs/static/swagger-initializer.js': 'describes the interface',
  'GET /api/docs*': 'files of the page that describes the interface',
  'GET /api/docs/json': 'describes the interface',
  'GET /api/docs/yaml': 'describes the interface',
  'GET /api/session/methods': 'how one can sign in here',
  'GET /api/auth/callback/oidc': 'signing in by the identity service',
  'POST /api/session': 'signing in',
  'POST /api/session/code': 'signing in',
  'POST /api/session/oidc': 'signing in by the identity service',
};

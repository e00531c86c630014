import type { OidcSettings } from './engine.ts';
import { authWords } from './messages.ts';

const NEEDED = ['GUATU_OIDC_DISCOVERY_URL', 'GUATU_OIDC_CLIENT_ID', 'GUATU_OIDC_CLIENT_SECRET'] as const;

/**
 * The unified sign-in of the office as the environment names it; null when it names none.
 * @throws Error when it names only a part: a sign-in that silently does not appear would be looked for in the wrong place
 */
export function oidcSettings(env: Readonly<Record<string, string | undefined>>): OidcSettings | null {
  const [discoveryUrl, clientId, clientSecret] = NEEDED.map((name) => env[name]?.trim() ?? '');
  if (!discoveryUrl && !clientId && !clientSecret) return null;
  if (!discoveryUrl || !clientId || !clientSecret) {
    const missing = NEEDED.filter((name) => !env[name]?.trim());
    throw new Error(`The unified sign-in is set up in part only: ${missing.join(', ')} missing.`);
  }
  if (!URL.canParse(discoveryUrl) || !/^https?:$/.test(new URL(discoveryUrl).protocol)) {
    throw new Error(`GUATU_OIDC_DISCOVERY_URL is no web address: ${discoveryUrl}`);
  }
  return {
    discoveryUrl,
    clientId,
    clientSecret,
    title: env.GUATU_OIDC_TITLE?.trim() || authWords.unifiedTitle,
    userNameClaim: env.GUATU_OIDC_USER_CLAIM?.trim() || 'preferred_username',
  };
}

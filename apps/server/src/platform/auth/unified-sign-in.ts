import { AUTH_PATH, type Engine, engineErrorCode, OIDC_PROVIDER, type OidcSettings } from './engine.ts';
import { authRefusals } from './messages.ts';

/** Signing in at the office's own identity service. */
export interface UnifiedSignIn {
  readonly title: string | null;
  /** Where to send the browser, and the cookies it must bring back. */
  start(headers: Headers): Promise<{ url: string; cookies: readonly string[] }>;
  /** The way back; answers a redirect into the product, signed in or with the reason why not. */
  finish(request: Request): Promise<Response>;
}

/** The address that the identity service sends the browser back to, to be registered there. */
export const UNIFIED_CALLBACK_PATH = `${AUTH_PATH}/callback/${OIDC_PROVIDER}`;

const REFUSED = '/sign-in?error=unified_sign_in_refused';

export function createUnifiedSignIn(engine: Engine, oidc: OidcSettings | null): UnifiedSignIn {
  return {
    title: oidc?.title ?? null,

    async start(headers) {
      if (oidc === null) throw authRefusals.auth_oidc_off();
      try {
        const { response, headers: answer } = await engine.api.signInSocial({
          body: { provider: OIDC_PROVIDER, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true },
          headers,
          returnHeaders: true,
        });
        if (response.url === undefined) throw authRefusals.auth_oidc_away();
        return { url: response.url, cookies: answer.getSetCookie() };
      } catch (error) {
        // The service is looked up when it is first needed; while it is away the library knows no such provider.
        if (engineErrorCode(error) !== null) throw authRefusals.auth_oidc_away();
        throw error;
      }
    },

    async finish(request) {
      if (oidc === null) throw authRefusals.auth_oidc_off();
      const answer = await engine.handler(request);
      // A person stands before the browser here, not a program: a refusal must lead somewhere, too.
      return answer.status < 400 ? answer : new Response(null, { status: 302, headers: { location: REFUSED } });
    },
  };
}

import {
  changePasswordEndpoint,
  confirmTotpEndpoint,
  disableTotpEndpoint,
  meEndpoint,
  type SignInAnswer,
  signInCodeEndpoint,
  signInEndpoint,
  signInMethodsEndpoint,
  signInOidcEndpoint,
  signOutEndpoint,
  startTotpEndpoint,
} from '@guatu/contract';
import { CodedFailure } from '@guatu/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInOutcome } from '../../../platform/auth/index.ts';
import { createRateLimit, registerEndpoint, registerPublicEndpoint } from '../../../platform/http/index.ts';
import { recordFailedSignIn, recordOwnAct } from '../commands/events.ts';
import { describeMe } from '../queries/people.ts';
import { headersOf } from './current-actor.ts';
import type { RouteParts } from './parts.ts';

const done = { done: true } as const;

/** Signing in and out, the password and the authenticator of whoever is signed in. */
export function registerSession(app: FastifyInstance, parts: RouteParts): void {
  const { auth, currentActor, context } = parts;
  const limit = createRateLimit(parts.signInsPerMinute, 60);

  async function attempt(
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    method: string,
    typedName: string | null,
    run: () => Promise<SignInOutcome>,
  ): Promise<SignInAnswer> {
    limit.take(request.ip);
    const details = { method, address: request.ip };
    try {
      const outcome = await run();
      reply.header('set-cookie', [...outcome.cookies]);
      if (outcome.state === 'second_factor') return { state: 'second_factor', mustChangePassword: false };
      await recordOwnAct(parts, 'sign_in', outcome.userId, details);
      return { state: 'signed_in', mustChangePassword: outcome.mustChangePassword };
    } catch (error) {
      if (error instanceof CodedFailure) await recordFailedSignIn(parts, typedName, { ...details, code: error.code });
      throw error;
    }
  }

  registerPublicEndpoint(app, signInMethodsEndpoint, async () => ({
    oidc: auth.unified.title === null ? null : { title: auth.unified.title },
    demo: (await auth.accounts.withShownPassword()).length > 0,
  }));

  registerPublicEndpoint(app, signInEndpoint, async ({ body, ...call }) =>
    attempt(call, 'password', body.userName.toLowerCase(), () =>
      auth.signIn.withPassword(body.userName, body.password, headersOf(call.request)),
    ),
  );

  registerPublicEndpoint(app, signInCodeEndpoint, async ({ body, ...call }) =>
    attempt(call, body.kind, null, () => auth.signIn.withCode(body.kind, body.code, headersOf(call.request))),
  );

  registerPublicEndpoint(app, signInOidcEndpoint, async ({ request, reply }) => {
    limit.take(request.ip);
    const { url, cookies } = await auth.unified.start(headersOf(request));
    reply.header('set-cookie', [...cookies]);
    return { url };
  });

  registerEndpoint(app, signOutEndpoint, async ({ actor, request, reply }) => {
    reply.header('set-cookie', [...(await auth.own.signOut(headersOf(request)))]);
    await recordOwnAct(parts, 'sign_out', actor.userId, {});
    return done;
  });

  registerEndpoint(app, meEndpoint, async ({ actor, request }) =>
    describeMe(actor, currentActor.sessionOf(request), context.catalogue, auth.policy.idleMinutes),
  );

  registerEndpoint(app, changePasswordEndpoint, async ({ actor, body, request, reply }) => {
    limit.take(request.ip);
    const session = currentActor.sessionOf(request);
    const cookies = await auth.own.changePassword(session, body.currentPassword, body.newPassword, headersOf(request));
    reply.header('set-cookie', [...cookies]);
    await recordOwnAct(parts, 'password_changed', actor.userId, {});
    return done;
  });

  registerEndpoint(app, startTotpEndpoint, async ({ body, request }) => {
    limit.take(request.ip);
    return auth.own.startSecondFactor(body.password, headersOf(request));
  });

  registerEndpoint(app, confirmTotpEndpoint, async ({ actor, body, request, reply }) => {
    limit.take(request.ip);
    reply.header('set-cookie', [...(await auth.own.confirmSecondFactor(body.code, headersOf(request)))]);
    await recordOwnAct(parts, 'second_factor_on', actor.userId, {});
    return done;
  });

  registerEndpoint(app, disableTotpEndpoint, async ({ actor, body, request, reply }) => {
    limit.take(request.ip);
    reply.header('set-cookie', [...(await auth.own.dropSecondFactor(body.password, headersOf(request)))]);
    await recordOwnAct(parts, 'second_factor_off', actor.userId, {});
    return done;
  });
}

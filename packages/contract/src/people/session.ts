import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { permissionSchema } from './permissions.ts';
import { done } from './shapes.ts';

const password = z.string().min(1).max(128);

export const signInAnswerSchema = z.object({
  /** `second_factor`: the password was right, and a code of the authenticator is awaited. */
  state: z.enum(['signed_in', 'second_factor']),
  mustChangePassword: z.boolean(),
});
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

export const signInMethodsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/session/methods',
  summary: '可用的登录方式',
  response: z.object({
    /** Unified sign-in of the office, where one is configured. */
    oidc: z.object({ title: z.string() }).nullable(),
    /** There are accounts whose password is printed for everybody to see. */
    demo: z.boolean(),
  }),
});

export const signInEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session',
  summary: '登录',
  body: z.object({ userName: z.string().trim().min(1).max(64), password }),
  response: signInAnswerSchema,
});

export const signInCodeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/code',
  summary: '登录第二步：动态口令或备用码',
  body: z.object({ code: z.string().trim().min(6).max(32), kind: z.enum(['totp', 'recovery']).default('totp') }),
  response: signInAnswerSchema,
});

export const signInOidcEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/oidc',
  summary: '转到统一身份认证',
  response: z.object({ url: z.url() }),
});

export const signOutEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/session',
  summary: '退出登录',
  response: done,
});

export const changePasswordEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/password',
  summary: '修改本人口令',
  body: z.object({ currentPassword: password, newPassword: password }),
  response: done,
});

export const startTotpEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/totp',
  summary: '开始绑定动态口令',
  body: z.object({ password }),
  response: z.object({
    /** For the QR code; contains the shared secret. */
    uri: z.string(),
    recoveryCodes: z.array(z.string()),
  }),
});

export const confirmTotpEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/totp/confirm',
  summary: '输入一次动态口令，完成绑定',
  body: z.object({ code: z.string().trim().length(6) }),
  response: done,
});

export const disableTotpEndpoint = defineEndpoint({
  method: 'POST',
  path: '/session/totp/disable',
  summary: '解除动态口令',
  body: z.object({ password }),
  response: done,
});

export const meEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me',
  summary: '当前登录人、权限和范围',
  response: z.object({
    userId: z.string(),
    userName: z.string(),
    displayName: z.string(),
    orgName: z.string(),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    permissions: z.array(permissionSchema),
    scope: z.object({
      all: z.boolean(),
      /** Leaves of the dispatch-unit tree. */
      territories: z.array(z.int()),
      /** The units named in the grants, for the screen. */
      territoryNames: z.array(z.string()),
      duties: z.array(z.string()),
      subjects: z.array(z.string()),
    }),
    demo: z.boolean(),
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
    idleMinutes: z.int(),
  }),
});
export type Me = z.infer<(typeof meEndpoint)['response']>;

import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { permissionSchema } from './permissions.ts';
import { idParams, reason } from './shapes.ts';

const day = z.iso.date();

export const roleSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['business', 'administrator']),
  note: z.string(),
  permissions: z.array(permissionSchema),
});

export const listRolesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/roles',
  summary: '角色目录和职责目录',
  response: z.object({
    roles: z.array(roleSchema),
    duties: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
});

export const grantSchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  roleId: z.string(),
  roleTitle: z.string(),
  territoryId: z.int(),
  territoryName: z.string(),
  duty: z.string().nullable(),
  subjects: z.array(z.uuid()),
  validFrom: day,
  validTo: day.nullable(),
  /** The person who lent this right, for a delegation. */
  delegatedBy: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
  revoked: z.boolean(),
});
export type Grant = z.infer<typeof grantSchema>;

export const listGrantsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/people/:id/grants',
  summary: '一个人的全部授权，含已收回的',
  params: idParams,
  response: z.array(grantSchema),
});

export const createGrantEndpoint = defineEndpoint({
  method: 'POST',
  path: '/people/:id/grants',
  summary: '授予角色',
  params: idParams,
  body: z.object({
    roleId: z.string(),
    territoryId: z.int(),
    duty: z.string().nullable().default(null),
    /** Enterprises or projects that the person belongs to, for enterprises and task forces. */
    subjects: z.array(z.uuid()).max(500).default([]),
    validFrom: day.optional(),
    validTo: day.nullable().default(null),
  }),
  response: grantSchema,
});

export const revokeGrantEndpoint = defineEndpoint({
  method: 'POST',
  path: '/grants/:id/revoke',
  summary: '收回授权或代理',
  params: idParams,
  body: z.object({ reason }),
  response: grantSchema,
});

export const delegateGrantEndpoint = defineEndpoint({
  method: 'POST',
  path: '/grants/:id/delegate',
  summary: '把本人的一项授权在一段时间内交人代理',
  params: idParams,
  body: z.object({ toPersonId: z.uuid(), validFrom: day, validTo: day, reason }),
  response: grantSchema,
});

import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { idParams, reason } from './shapes.ts';

// Letters first, so that a sign-in name can never be mistaken for a phone or citizen number.
export const userNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,29}$/, '用户名须为 3 至 30 位小写字母、数字、点、横线或下划线，以字母开头');

export const orgSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  /** The dispatch unit that the organisation works for. */
  territoryId: z.int(),
  duty: z.string().nullable(),
  version: z.int(),
});
export type Org = z.infer<typeof orgSchema>;

const orgName = z.string().trim().min(2, '机构名称至少两个字').max(60);

export const listOrgsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/orgs',
  summary: '机构树',
  response: z.array(orgSchema),
});

export const createOrgEndpoint = defineEndpoint({
  method: 'POST',
  path: '/orgs',
  summary: '新建机构',
  body: z.object({
    name: orgName,
    parentId: z.uuid().nullable(),
    territoryId: z.int(),
    duty: z.string().nullable().default(null),
  }),
  response: orgSchema,
});

export const updateOrgEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/orgs/:id',
  summary: '修改机构',
  params: idParams,
  body: z.object({ name: orgName, parentId: z.uuid().nullable(), duty: z.string().nullable(), version: z.int() }),
  response: orgSchema,
});

export const personSchema = z.object({
  id: z.uuid(),
  userName: z.string(),
  displayName: z.string(),
  orgId: z.uuid(),
  orgName: z.string(),
  /** Masked (`138****5678`) unless the reader may see personal information. */
  phone: z.string().nullable(),
  active: z.boolean(),
  demo: z.boolean(),
  version: z.int(),
});
export type Person = z.infer<typeof personSchema>;

const displayName = z.string().trim().min(2, '姓名至少两个字').max(30);
const phone = z
  .string()
  .trim()
  .regex(/^1\d{10}$/, '手机号须为 11 位数字')
  .nullable();

export const listPeopleEndpoint = defineEndpoint({
  method: 'GET',
  path: '/people',
  summary: '用户列表',
  query: z.object({
    search: z.string().trim().max(30).optional(),
    orgId: z.uuid().optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ total: z.int(), people: z.array(personSchema) }),
});

/** The first password is shown to the administrator once and must be changed at the first sign-in. */
const personWithPassword = z.object({ person: personSchema, firstPassword: z.string() });

export const createPersonEndpoint = defineEndpoint({
  method: 'POST',
  path: '/people',
  summary: '新建用户',
  body: z.object({ userName: userNameSchema, displayName, orgId: z.uuid(), phone: phone.default(null) }),
  response: personWithPassword,
});

export const updatePersonEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/people/:id',
  summary: '修改用户、停用或启用',
  params: idParams,
  body: z.object({
    displayName,
    orgId: z.uuid(),
    /** Left out: unchanged. A masked number is never sent back. */
    phone: phone.optional(),
    active: z.boolean(),
    version: z.int(),
  }),
  response: personSchema,
});

export const resetPasswordEndpoint = defineEndpoint({
  method: 'POST',
  path: '/people/:id/password-reset',
  summary: '重置口令、解除锁定和动态口令',
  params: idParams,
  body: z.object({ reason }),
  response: personWithPassword,
});

import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';

/**
 * Everything a role can allow, with the words that officials use for it. Which role holds which is data
 * (`catalog/roles.json`); a permission exists here because code asks for it or will ask for it under this name.
 */
export const PERMISSION_TITLES = {
  'project.read': '查看项目和总图',
  'project.write': '填报项目进展',
  'ledger.import': '导入台账(报数)',
  'ledger.confirm': '审核入账(审核)',
  'period.seal': '封账',
  'statistics.verify': '核定纳统入库',
  'approval.write': '办理审批事项、填报时限',
  'blocker.close': '卡点销号',
  'dispatch.manage': '调度交办',
  'instruction.write': '批示',
  'bulletin.draft': '起草通报',
  'bulletin.publish': '签发通报(发布)',
  'score.run': '考核计分',
  'fund.verify': '财力论证和兑现',
  'enterprise.report': '企业自报',
  'policy.read': '查政策',
  'appeal.write': '提诉求',
  'cocreation.write': '共同缔造',
  'rule.manage': '维护规则和目录',
  'personal.read': '查看未脱敏的个人信息',
  'tax.read': '查看企业税收和经营数据',
  export: '导出和打印',
  'people.read': '查看用户和机构',
  'people.manage': '管理用户和机构',
  'rights.grant': '授予和收回权限',
  'audit.read': '查看操作留痕',
} as const;

export type Permission = keyof typeof PERMISSION_TITLES;

/** All permissions, in the order of the table above. */
export const PERMISSIONS = Object.keys(PERMISSION_TITLES) as readonly Permission[];

export const permissionSchema = z.enum(Object.keys(PERMISSION_TITLES) as [Permission, ...Permission[]]);

const done = z.object({ done: z.literal(true) });
const id = z.object({ id: z.uuid() });
const day = z.iso.date();
const password = z.string().min(1).max(128);
const reason = z.string().trim().min(2, '请写明原因').max(200);

// Letters first, so that a sign-in name can never be mistaken for a phone or citizen number.
export const userNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,29}$/, '用户名须为 3 至 30 位小写字母、数字、点、横线或下划线,以字母开头');

// ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────────────

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
  summary: '登录第二步:动态口令或备用码',
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
  summary: '输入一次动态口令,完成绑定',
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

// ── Organisations and people ────────────────────────────────────────────────────────────────────────────────────────

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
  params: id,
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
  params: id,
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
  params: id,
  body: z.object({ reason }),
  response: personWithPassword,
});

// ── Roles, grants, delegation ───────────────────────────────────────────────────────────────────────────────────────

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
  summary: '一个人的全部授权,含已收回的',
  params: id,
  response: z.array(grantSchema),
});

export const createGrantEndpoint = defineEndpoint({
  method: 'POST',
  path: '/people/:id/grants',
  summary: '授予角色',
  params: id,
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
  params: id,
  body: z.object({ reason }),
  response: grantSchema,
});

export const delegateGrantEndpoint = defineEndpoint({
  method: 'POST',
  path: '/grants/:id/delegate',
  summary: '把本人的一项授权在一段时间内交人代理',
  params: id,
  body: z.object({ toPersonId: z.uuid(), validFrom: day, validTo: day, reason }),
  response: grantSchema,
});

// ── Audit log ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const listAuditEventsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/audit-events',
  summary: '操作留痕,新的在前',
  query: z.object({
    kind: z.string().max(60).optional(),
    actorId: z.uuid().optional(),
    /** Id of the last event already read. */
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        actorId: z.string().nullable(),
        actorName: z.string().nullable(),
        subject: z.string(),
        details: z.record(z.string(), z.unknown()),
        at: z.string(),
      }),
    ),
  }),
});

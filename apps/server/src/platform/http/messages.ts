import { defineRefusals } from './refusals.ts';

/** Refusals that the door itself gives, before a module sees the request. */
export const httpRefusals = defineRefusals({
  http_invalid: {
    status: 400,
    message: (d: { problems: readonly string[]; issues?: readonly { path: string; problem: string }[] }) =>
      `没有处理：提交的内容不符合要求（${d.problems.join('；')}）。请按提示修改后重新提交。`,
  },
  http_malformed: {
    status: 400,
    message: () => '没有处理：提交的内容无法读取，可能不完整。请检查内容后重新提交。',
  },
  http_not_signed_in: {
    status: 401,
    message: () => '没有处理：您还没有登录，或登录已过期。请登录后再试。',
  },
  http_forbidden: {
    status: 403,
    message: (d: { permission: string; title: string }) =>
      `没有处理：您的角色没有“${d.title}”权限。请联系安全管理员申请。`,
  },
  http_cross_site: {
    status: 403,
    message: (d: { origin: string }) => `没有处理：请求来自其他网站的页面（${d.origin}）。请在本系统的页面上操作。`,
  },
  http_not_found: {
    status: 404,
    message: (d: { path: string }) => `没有找到：地址 ${d.path} 不存在。请检查地址，或从首页重新进入。`,
  },
  http_method_not_allowed: {
    status: 405,
    message: (d: { path: string; method: string; allowed: readonly string[] }) =>
      `没有处理：地址 ${d.path} 不支持 ${d.method}。请改用 ${d.allowed.join('、')}。`,
  },
  http_outcome_unknown: {
    status: 409,
    message: () =>
      '没有重复处理：相同的提交正在处理，或上次处理中断、结果未知。请刷新页面查看结果，再决定是否重新提交。',
  },
  http_key_reused: {
    status: 409,
    message: () => '没有处理：这个提交编号已用于另一份内容。请刷新页面后重新提交。',
  },
  http_too_large: {
    status: 413,
    message: (d: { limit: string }) => `没有接收：提交的内容超过上限（${d.limit}）。请拆分或压缩后再提交。`,
  },
  http_unsupported_type: {
    status: 415,
    message: (d: { type: string }) =>
      `没有接收：不支持的内容类型 ${d.type}。请以 application/json 提交，文件请用上传功能。`,
  },
  http_too_many_requests: {
    status: 429,
    message: (d: { retryAfterSeconds: number }) => `没有处理：操作过于频繁。请 ${d.retryAfterSeconds} 秒后再试。`,
  },
  http_unavailable: {
    status: 503,
    message: () => '没有处理：数据库暂时连接不上。请稍后再试，仍不行请联系系统管理员。',
  },
  http_internal: {
    status: 500,
    message: (d: { requestId: string }) =>
      `没有完成：系统内部出错，已记入日志。请稍后再试，并把编号 ${d.requestId} 告诉系统管理员。`,
  },
});

/** Refusals on the command line, when the product is asked to open itself to other machines. */
export const networkRefusals = defineRefusals({
  network_demo_passwords: {
    status: 403,
    message: (d: { host: string; accounts: readonly string[] }) =>
      `没有在 ${d.host} 上开放：演示账号 ${d.accounts.join('、')} 仍在用公开显示的口令。请先改掉这些口令或停用这些账号，再用 --host 开放。`,
  },
});

/** Words that the door puts into sentences and into the API documentation. */
export const httpWords = {
  notAsRequired: '不符合要求',
  badKey: 'Idempotency-Key 须为 8 至 128 位字母、数字、下划线或短横线',
  oneFile: '单个文件的大小',
  filesOrFields: '文件或字段的个数',
  noType: '（未注明）',
  apiTitle: '挂图接口',
  needsPermission: (title: string) => `需要“${title}”权限。`,
  errorCode: '稳定的错误码',
  errorMessage: '说明：拒绝了什么、为什么、怎么办',
  errorDetails: '说明中用到的值',
  errorTable: (rows: readonly string[]) =>
    ['出错时返回 `{code, message, details}`。错误码与状态：', '', '| 错误码 | 状态 |', '|---|---|', ...rows].join('\n'),
} as const;

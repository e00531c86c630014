import { defineRefusals } from '../http/refusals.ts';

export const authRefusals = defineRefusals({
  auth_wrong_password: {
    status: 401,
    message: (d: { maxFailures: number; lockMinutes: number }) =>
      `没有登录：用户名或口令不对。请核对后再试；连续错 ${d.maxFailures} 次将锁定 ${d.lockMinutes} 分钟。`,
  },
  auth_locked: {
    status: 423,
    message: (d: { retryAfterSeconds: number }) =>
      `没有登录：口令连续输错次数过多，账号已暂时锁定。请 ${Math.ceil(d.retryAfterSeconds / 60)} 分钟后再试，或请系统管理员重置口令。`,
  },
  auth_disabled: {
    status: 403,
    message: () => '没有登录：账号已停用。需要恢复请联系系统管理员。',
  },
  auth_wrong_code: {
    status: 401,
    message: () => '没有登录：动态口令或备用码不对，或已过期。请核对手机时间后重新输入。',
  },
  auth_challenge_over: {
    status: 401,
    message: () => '没有登录：这次登录已超时或输错次数过多。请回到登录页，重新输入用户名和口令。',
  },
  auth_password_must_change: {
    status: 403,
    message: () => '没有处理：首次登录或重置后须先修改口令。请修改口令后继续。',
  },
  auth_current_password_wrong: {
    status: 403,
    message: () => '没有修改：当前口令不对。请重新输入当前口令。',
  },
  auth_password_weak: {
    status: 400,
    message: (d: { problems: readonly string[] }) => `没有修改口令：新口令${d.problems.join('，')}。请换一个口令。`,
  },
  auth_second_factor_already: {
    status: 409,
    message: () => '没有绑定：本账号已绑定动态口令。需要更换请先解除原有绑定。',
  },
  auth_second_factor_none: {
    status: 409,
    message: () => '没有处理：本账号没有绑定动态口令，或绑定没有完成。请先开始绑定。',
  },
  auth_second_factor_wrong: {
    status: 400,
    message: () => '没有完成绑定：动态口令不对。请核对手机时间，输入验证器上最新的 6 位数字。',
  },
  auth_oidc_off: {
    status: 404,
    message: () => '没有转到统一身份认证：本系统没有配置。请用用户名和口令登录。',
  },
  auth_oidc_away: {
    status: 503,
    message: () => '没有转到统一身份认证：认证服务暂时连接不上。请稍后再试，或用用户名和口令登录。',
  },
  auth_user_missing: {
    status: 404,
    message: () => '没有处理：这个用户没有登录账号。请先为其重置口令，系统会建立账号。',
  },
});

/** Names and ends of sentences that sign-in puts together. */
export const authWords = {
  product: '挂图',
  unifiedTitle: '统一身份认证',
  // Each follows 新口令.
  tooShort: (minLength: number) => `不足 ${minLength} 位`,
  tooPlain: '须含字母、数字、符号中的两类',
  repeating: '是重复的字符',
  hasUserName: '包含了用户名',
  obvious: (word: string) => `包含了容易猜到的“${word}”`,
  unchanged: '与当前口令相同',
} as const;

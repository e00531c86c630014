import type { NoticeEvent } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';

export const noticeRefusals = defineRefusals({
  notice_role_unknown: {
    status: 422,
    message: (d: { role: string }) => `规则没有收下：没有“${d.role}”这个角色。请照角色目录里的编号写。`,
  },
  notice_quiet_wrong: {
    status: 422,
    message: () => '规则没有收下：静默时段应从晚上到第二天早上，现在写的起点不晚于终点。请改为如 20:00 到 08:00。',
  },
  notice_not_found: {
    status: 404,
    message: () => '没有找到这条消息：它不存在，或不在您的权限范围内。请刷新消息列表。',
  },
  channel_not_found: {
    status: 404,
    message: () => '没有找到这个渠道：它不存在或已删除。请刷新渠道列表。',
  },
  channel_kind_fixed: {
    status: 422,
    message: () => '渠道没有保存：邮件和机器人不能互换。请另建一个渠道。',
  },
  channel_url_missing: {
    status: 422,
    message: () => '渠道没有保存：没有填机器人的地址。请从群机器人的设置里复制完整地址。',
  },
  channel_mail_once: {
    status: 409,
    message: () => '渠道没有保存：已经有一个邮件渠道了，每个人的邮件只走一处。请改已有的那个，或先删除它。',
  },
  channel_url_wrong: {
    status: 422,
    message: (d: { host: string }) => `渠道没有保存：这类机器人的地址应在 ${d.host} 上。请核对地址，或改选“通用”。`,
  },
  channel_test_address: {
    status: 422,
    message: () => '测试没有发出：没有填收件地址。请填一个自己的邮箱。',
  },
  channel_test_failed: {
    status: 502,
    message: (d: { why: string }) => `测试没有发出：${d.why}。请照此核对渠道设置后再试。`,
  },
});

/** Why a message did not get out, as the settings page says it. */
export const outwardReasons: Readonly<Record<string, string>> = {
  address_unknown: '查不到对方的地址',
  address_inside: '对方的地址在内网或本机，而渠道没有勾选“允许内网地址”',
  not_encrypted: '对方的地址不加密，而渠道没有勾选“允许内网地址”',
  not_reached: '连不上对方',
  refused: '对方拒收',
  wrong_host: '地址不是这类机器人的主机',
  secrets_lost: '存着的口令或地址打不开，数据目录里的密钥可能换过，要删除渠道后重建',
};

const MOST_PLACES = 4;

export const noticeWords = {
  /** Titles of notices in the product; those that go out are counts only. */
  titles: {
    TASK_SENT: (what: string) => `交办：${what}`,
    TASK_SUPERVISED: (what: string) => `督办：${what}`,
    REQUEST_ASKED: (what: string) => `提请议题：${what}`,
    BLOCKER_ESCALATED: (what: string) => `卡点升级：${what}`,
    RULE_ISSUED: (what: string) => `规则已发布：${what}`,
    EVALUATION_NOTICE: (what: string) => `评价公示：${what}`,
    EVALUATION_PUBLISHED: (what: string) => `评价结果已公布：${what}`,
    OBJECTION_RAISED: (what: string) => `评价异议待复核：${what}`,
  } satisfies Partial<Record<NoticeEvent, (what: string) => string>>,
  answered: (what: string, accepted: boolean, reason: string | null) =>
    `${accepted ? '提请已采纳' : '提请未采纳'}：${what}${reason === null ? '' : `，${reason}`}`,
  /** A line that stands for several notices of places below; the first few places are named. */
  gathered: (event: string, notices: number, places: readonly { readonly place: string; readonly n: number }[]) => {
    const named = places.slice(0, MOST_PLACES).map(({ place, n }) => `${place} ${n}`);
    return `${event} ${notices} 条：${named.join('、')}${places.length > MOST_PLACES ? ` 等 ${places.length} 地` : ''}`;
  },
  unnamed: '（未命名）',
  named: (name: unknown) => (typeof name === 'string' ? name : '（未命名）'),
  until: (what: string, day: unknown) => (typeof day === 'string' ? `${what}，${day} 前可提异议` : what),
  ofUnit: (what: string, unit: string) => `${what}（${unit}）`,
  outwardTitle: (notices: number) => `挂图：${notices}条新消息`,
  outwardLine: (title: string, notices: number) => `${title}${notices}条`,
  testTitle: '挂图：测试消息',
  testLine: '收到这一条，说明通知渠道已经接通。',
  why: (reason: string, status: string | null) =>
    `${outwardReasons[reason] ?? reason}${status === null ? '' : `（${status}）`}`,
  auditSent: (channel: string, notices: number) => `通知外发：${channel}，${notices}条`,
  auditFailed: (channel: string, notices: number) => `通知外发失败：${channel}，${notices}条`,
  auditTest: (channel: string) => `通知外发：${channel}，测试`,
  auditSaved: (channel: string) => `保存通知渠道${channel}`,
  auditRemoved: (channel: string) => `删除通知渠道${channel}`,
};

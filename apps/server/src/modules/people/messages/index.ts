import { defineRefusals } from '../../../platform/http/refusals.ts';

export { DEMO_ACCOUNTS, DEMO_ORGS, type DemoAccount, type DemoOrg, FIRST_ADMINISTRATORS } from './accounts.ts';

/** What this module refuses: what was refused, why, what to do. */
export const peopleRefusals = defineRefusals({
  people_person_not_found: {
    status: 404,
    message: () => '没有找到这个用户：可能已被删除或编号有误。请回到用户列表重新选择。',
  },
  people_org_not_found: {
    status: 404,
    message: () => '没有找到这个机构：编号有误。请刷新机构树后重新选择。',
  },
  people_grant_not_found: {
    status: 404,
    message: () => '没有找到这项授权：编号有误，或已被收回。请刷新后再看。',
  },
  people_stale: {
    status: 409,
    message: (d: { yours: number; current: number }) =>
      `没有保存：您打开之后别人改过（您看到第 ${d.yours} 版，现为第 ${d.current} 版）。请刷新后重新修改。`,
  },
  people_user_name_taken: {
    status: 409,
    message: (d: { userName: string }) => `没有建立用户：用户名 ${d.userName} 已被使用。请换一个用户名。`,
  },
  people_org_name_taken: {
    status: 409,
    message: (d: { name: string }) => `没有保存机构：同一上级下已有“${d.name}”。请换一个名称，或直接使用已有机构。`,
  },
  people_org_loop: {
    status: 409,
    message: () => '没有保存机构：上级机构不能是它自己或它的下级。请另选上级机构。',
  },
  people_territory_unknown: {
    status: 400,
    message: (d: { territoryId: number }) => `没有保存：调度单位 ${d.territoryId} 不存在。请从调度单位树中选择。`,
  },
  people_not_oneself: {
    status: 403,
    message: () => '没有处理：不能给自己授权、收回自己的权限或停用自己。请由另一位管理员办理。',
  },
  people_administrator_reset: {
    status: 403,
    message: (d: { role: string }) =>
      `没有重置口令：对方是${d.role}，在页面上重置等于接管其权限，违反三员分设。请在服务器上用命令行重置。`,
  },
  people_role_unknown: {
    status: 400,
    message: (d: { roleId: string }) => `没有授权：角色 ${d.roleId} 不在角色目录中。请从目录中选择。`,
  },
  people_duty_unknown: {
    status: 400,
    message: (d: { duty: string }) => `没有保存：职责 ${d.duty} 不在职责目录中。请从目录中选择。`,
  },
  people_duty_missing: {
    status: 400,
    message: (d: { role: string }) => `没有授权：“${d.role}”须指定职责。请选择职责后再授权。`,
  },
  people_subjects_missing: {
    status: 400,
    message: (d: { role: string }) =>
      `没有授权：“${d.role}”按项目或企业限定范围，现在一个也没有选。请选择项目或企业后再授权。`,
  },
  people_dates_reversed: {
    status: 400,
    message: (d: { from: string; to: string }) => `没有保存：结束日期 ${d.to} 早于开始日期 ${d.from}。请改正日期。`,
  },
  people_administrators_apart: {
    status: 409,
    message: (d: { role: string; other: string }) =>
      `没有授权：“${d.role}”与此人已有的“${d.other}”不能由同一人担任（系统、安全、审计管理员分设，且不兼业务）。请授予另一人，或先收回原有角色。`,
  },
  people_rights_apart: {
    status: 409,
    message: (d: { rule: string; right: string; otherRight: string; other: string }) =>
      `没有授权：此人在同一单位已有“${d.other}”的“${d.otherRight}”，再加“${d.right}”违反“${d.rule}”。请授予另一人，或先收回原有角色。`,
  },
  people_person_inactive: {
    status: 409,
    message: (d: { displayName: string }) => `没有授权：${d.displayName}的账号已停用。请先启用账号，或换一个人。`,
  },
  people_delegation_not_own: {
    status: 403,
    message: () => '没有办理代理：只能把自己现有的授权交人代理。请由本人办理。',
  },
  people_delegation_chain: {
    status: 409,
    message: () => '没有办理代理：这项授权本身是代理来的，不能再转给别人。请由原授权人办理。',
  },
  people_delegation_administrator: {
    status: 409,
    message: (d: { role: string }) => `没有办理代理：“${d.role}”不能代理。请由安全管理员另行授权。`,
  },
  people_delegation_dates: {
    status: 400,
    message: (d: { from: string; to: string }) =>
      `没有办理代理：代理期 ${d.from} 至 ${d.to} 超出原授权的有效期或早于今天。请改正日期。`,
  },
  people_already_set_up: {
    status: 409,
    message: () => '没有建立管理员：系统已经有管理员。请由系统管理员在用户页面办理。',
  },
});

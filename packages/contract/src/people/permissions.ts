import { z } from 'zod';

/**
 * Everything a role can allow, with the words that officials use for it. Which role holds which is data
 * (`catalog/roles.json`); a permission exists here because code asks for it or will ask for it under this name.
 */
export const PERMISSION_TITLES = {
  'project.read': '查看项目和总图',
  'project.write': '填报项目进展',
  'ledger.import': '导入台账（报数）',
  'ledger.confirm': '审核入账（审核）',
  'period.seal': '封账',
  'statistics.verify': '核定纳统入库',
  'approval.write': '办理审批事项、填报时限',
  'blocker.close': '卡点销号',
  'dispatch.manage': '调度交办',
  'target.divide': '分解年度目标',
  'visit.write': '跑工地、走访登记',
  'instruction.write': '批示',
  'bulletin.draft': '起草通报',
  'bulletin.publish': '签发通报（发布）',
  'score.run': '考核计分',
  'score.publish': '公示和公布考核结果',
  'fund.verify': '财力论证和兑现',
  'enterprise.report': '企业自报',
  'policy.read': '查政策',
  'appeal.write': '提诉求',
  'cocreation.write': '共同缔造',
  'rule.manage': '维护规则和目录',
  'personal.read': '查看未脱敏的个人信息',
  'personal.erase': '删除个人信息',
  'tax.read': '查看企业税收和经营数据',
  export: '导出和打印',
  'people.read': '查看用户和机构',
  'people.manage': '管理用户和机构',
  'rights.grant': '授予和收回权限',
  'audit.read': '查看操作留痕',
  'channel.manage': '维护通知渠道',
} as const;

export type Permission = keyof typeof PERMISSION_TITLES;

/** All permissions, in the order of the table above. */
export const PERMISSIONS = Object.keys(PERMISSION_TITLES) as readonly Permission[];

export const permissionSchema = z.enum(Object.keys(PERMISSION_TITLES) as [Permission, ...Permission[]]);

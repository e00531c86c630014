import { defineRefusals } from '../../platform/http/refusals.ts';

/** Titles of the batches that acts on approval files make. */
export const approvalWords = {
  acts: {
    accept: '受理',
    pause: '暂停计时',
    resume: '恢复计时',
    stop: '中止办理',
    extend: '延期',
    decide: '办结',
    rule: '认定是否需要办理',
  },
  details: { kind: '停表原因', days: '延长的天数', result: '办理结果', needed: '是否需要办理' },
  needless: '该事项经判断不需要办理，不能登记办件。确需办理的，请先认定为需要办理。',
  acceptedAlready: '该事项已经受理，不再认定是否需要办理。请按中止或办结登记。',
  milestone: '开工、完工是里程碑，不是审批事项。请在项目进展中登记。',
  batch: (act: string, code: string, title: string, project: string) => `${act}：${code} ${title}（${project}）`,
};

export const approvalRefusals = defineRefusals({
  approval_project_unknown: {
    status: 404,
    message: () => '没有找到项目：它不存在，或不在您的权限范围内。请回到项目列表重新选择。',
  },
  approval_item_unknown: {
    status: 404,
    message: (d: { code: string }) =>
      `没有登记：本项目的审批事项里没有“${d.code}”。请先填立项方式，或在事项清单中核对代码。`,
  },
  approval_rule_missing: {
    status: 409,
    message: () => '审批事项未算出：今天没有有效的审批事项清单。请由项目办发布一版。',
  },
  approval_not_yours: {
    status: 403,
    message: (d: { title: string; body: string }) =>
      `没有登记：“${d.title}”由${d.body}办理，不在您的职责内。请转请该部门登记。`,
  },
  approval_stale: {
    status: 409,
    message: (d: { yours: number; current: number }) =>
      `没有登记：项目在您打开之后被改过（您看的是第 ${d.yours} 版，现在是第 ${d.current} 版）。请刷新后再登记。`,
  },
  approval_before_open: {
    status: 409,
    message: (d: { waiting: readonly string[] }) =>
      `受理没有登记：前置${d.waiting.join('、')}还没有办结。请等前置办结；确需容缺受理的，填写补齐期限。`,
  },
  approval_act_refused: {
    status: 422,
    message: (d: { why: string }) => `没有登记，台账未变：${d.why}请改正后再登记。`,
  },
  approval_detail_missing: {
    status: 422,
    message: (d: { act: string; what: string }) => `${d.act}没有登记：缺少${d.what}。请补填后再登记。`,
  },
});

import { defineErrors } from '@guatu/kernel';
import { defineRefusals } from '../../../platform/http/refusals.ts';

/** Titles of requests for changes of promise, and of the batches that acts on them make. */
export const changeWords = {
  requested: (type: string, project: string) => `${type}变更：${project}`,
  acts: {
    ask: '征求意见',
    agree: '同意变更',
    object: '不同意变更',
    approve: '批准变更',
    refuse: '驳回变更',
    withdraw: '撤回变更申请',
  },
  act: (act: string, title: string) => `${act}：${title}`,
  projectStates: { GOING: '在推进，没有暂停也没有退出', SUSPENDED: '已经暂停', EXITED: '已经退出' },
  /** What the states of a request are called in sentences. */
  states: {
    REQUESTED: '还在征求意见',
    AGREED: '各单位已同意，待批准',
    APPROVED: '已经批准',
    REFUSED: '已经驳回',
    WITHDRAWN: '已经撤回',
  },
};

export const changeErrors = defineErrors({
  change_rule_shape: (d: { type: string }) =>
    `承诺变更目录未收下：类型“${d.type}”缺失、重复或写法不对。请对照发布版，九种类型各写一条。`,
});

export const changeRefusals = defineRefusals({
  change_no_rule: {
    status: 409,
    message: (d: { day: string }) => `不能申请变更：${d.day} 没有生效的承诺变更目录。请规则管理员核对生效日期。`,
  },
  change_field_wrong: {
    status: 422,
    message: (d: { type: string }) => `变更没有提交：“${d.type}”变更不能改这个字段。请在所列字段里选一个。`,
  },
  change_reason_wrong: {
    status: 422,
    message: (d: { type: string }) => `变更没有提交：理由不在“${d.type}”变更的理由目录里。请选一个目录里的理由。`,
  },
  change_project_state: {
    status: 409,
    message: (d: { state: string }) =>
      `变更没有办理：项目现在${d.state}，不能这样变更。请刷新页面，按现在的状态选变更类型。`,
  },
  change_day_ahead: {
    status: 422,
    message: (d: { today: string }) => `变更没有办理：起算日期晚于今天 ${d.today}。请写今天或以前的日期，到期再办。`,
  },
  change_day_before: {
    status: 422,
    message: () => '变更没有办理：日期早于上一次暂停或退出的日期。请核对前后次序。',
  },
  change_nothing: {
    status: 422,
    message: () => '变更没有提交：拟改为的值与现在的相同。请核对要改成什么。',
  },
  change_open_already: {
    status: 409,
    message: (d: { title: string }) =>
      `变更没有提交：同一事项已有一份在办的申请“${d.title}”。请在那一份上办理，或先撤回它。`,
  },
  change_state: {
    status: 409,
    message: (d: { status: string }) => `不能办理：这份变更申请${d.status}。请刷新页面看最新状态。`,
  },
  change_own: {
    status: 403,
    message: () => '不能办理：这份变更是您自己申请的，申请与审批要分开。请另一位办理。',
  },
  change_not_own: {
    status: 403,
    message: () => '不能撤回：只有申请人可以撤回。请申请人办理，或由审核人驳回。',
  },
  change_unit_missing: {
    status: 422,
    message: () => '没有办理：没有写是哪个单位的意见。请写明单位。',
  },
  change_unit_not_asked: {
    status: 409,
    message: (d: { unit: string }) => `没有记下意见：没有向“${d.unit}”征求过意见。请核对单位名称，或请审核人先征求。`,
  },
  change_other_unit: {
    status: 403,
    message: (d: { unit: string; own: string }) =>
      `没有记下意见：这是“${d.unit}”的意见，您是“${d.own}”的。请由那个单位填写，或请项目办凭来文代录。`,
  },
  change_opinion_paper: {
    status: 422,
    message: (d: { unit: string }) => `没有代录：代“${d.unit}”录意见要附上它的来文。请先把来文挂在项目上，再选中代录。`,
  },
  change_document_missing: {
    status: 422,
    message: (d: { type: string }) => `不能批准：“${d.type}”变更要有批准文件。请写明文件名称和文号。`,
  },
});

import { defineErrors } from '@guatu/kernel';
import { defineRefusals } from '../../../platform/http/refusals.ts';

const listed = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join('、');

/** Titles of the batches that acts at gates make. */
export const gateWords = {
  evidence: (milestone: string, label: string) => `提交证据：${milestone}·${label}`,
  accepted: (milestone: string, label: string) => `认可证据：${milestone}·${label}`,
  returned: (milestone: string, label: string) => `退回证据：${milestone}·${label}`,
  certified: (milestone: string) => `核验里程碑：${milestone}`,
  tolerated: (milestone: string) => `容缺核验里程碑：${milestone}`,
  cured: (milestone: string) => `容缺补齐：${milestone}`,
  reopened: (gates: readonly string[]) => `容缺逾期，门槛重开：${gates.join('；')}`,
  broken: (milestone: string, cureBy: string, lacking: readonly string[]) =>
    `${milestone}应于 ${cureBy} 前补齐${listed(lacking)}`,
  decertified: (milestone: string) => `撤回核验：${milestone}`,
};

/** Places in the catalogues, as their refusals name them. */
export const GATE_PLACES = {
  whole: '全文',
  origins: '项目来源',
  countsFrom: '计数的证据级别',
  limits: '容缺期限、超概比例',
  requirements: (milestone: string) => `${milestone} 的要求`,
  requirement: (milestone: string, label: string) => `${milestone} 的“${label}”`,
  limit: (label: string) => `“${label}”`,
};

export const gateErrors = defineErrors({
  gate_bad_shape: (d: { at: string }) => `门槛目录未收下：${d.at}的写法不对。请对照发布版的同一处改正。`,
  gate_without_certifier: (d: { milestone: string }) =>
    `门槛目录未收下：${d.milestone} 没有写由谁核验。请补上核验单位和权限。`,
  gate_unknown_milestone: (d: { milestone: string; named: string }) =>
    `门槛目录未收下：${d.milestone} 的要求里提到“${d.named}”，没有这个里程碑。请改为里程碑目录里的代码。`,
  gate_repeated: (d: { at: string }) => `门槛目录未收下：${d.at}写了两次。请只保留一条。`,
  gate_condition: (d: { milestone: string; why: string }) => `门槛目录未收下：${d.milestone} 的条件有误。${d.why}`,
  gate_cycle: (d: { codes: string }) =>
    `里程碑目录未收下：${d.codes} 互为前置，谁也无法先达成。请去掉其中一个前置关系。`,
  limit_condition: (d: { at: string; why: string }) => `硬时限目录未收下：${d.at}的适用条件有误。${d.why}`,
  limit_bad_shape: (d: { at: string }) => `硬时限目录未收下：${d.at}的写法不对。请对照发布版的同一处改正。`,
});

export const gateRefusals = defineRefusals({
  gate_no_rule: {
    status: 409,
    message: (d: { day: string }) => `不能判断门槛：${d.day} 没有生效的门槛目录。请规则管理员核对生效日期。`,
  },
  gate_exited: {
    status: 409,
    message: () => '没有办理：项目已经退出，门槛和证据不再变动。确要继续的，先申请重新启动。',
  },
  gate_unknown: {
    status: 404,
    message: (d: { milestone: string }) =>
      `没有办理：${d.milestone} 不适用于这个项目，或门槛目录里没有写。请核对项目来源和门槛目录。`,
  },
  gate_no_document: {
    status: 422,
    message: (d: { requirement: string }) =>
      `没有收下证据：门槛不要求“${d.requirement}”这份文件。请在所列文件里选一份。`,
  },
  gate_evidence_empty: {
    status: 422,
    message: (d: { label: string }) =>
      `没有收下证据：“${d.label}”既没有附件，也没有说明。请上传附件，或写明原件在哪里。`,
  },
  gate_file_unknown: {
    status: 404,
    message: () => '没有收下证据：这个附件既不在本项目名下，也不是本项目走访的照片，或已被取下。请先上传到本项目。',
  },
  evidence_nothing: {
    status: 409,
    message: (d: { label: string }) => `没有办理：“${d.label}”还没有人提交。请先提交证据，再来核验。`,
  },
  evidence_own: {
    status: 403,
    message: (d: { label: string }) => `没有办理：“${d.label}”是您自己提交的，报与核要分开。请另一位核验人办理。`,
  },
  evidence_judged: {
    status: 409,
    message: (d: { label: string }) => `没有办理：“${d.label}”已经有了核验结论。要改结论的，请重新提交后再核验。`,
  },
  evidence_reason_missing: {
    status: 422,
    message: (d: { label: string }) => `没有退回：没有写“${d.label}”为什么退回。请写明哪里不符、要补什么。`,
  },
  gate_no_actual: {
    status: 409,
    message: (d: { label: string }) => `不能核验“${d.label}”：还没有报实际日期。请先填报实际日期，再来核验。`,
  },
  gate_not_met: {
    status: 409,
    message: (d: { label: string; missing: readonly string[] }) =>
      `不能核验“${d.label}”：还差${listed(d.missing)}。请补齐；可容缺的，勾选容缺并写补齐期限。`,
  },
  gate_other_certifier: {
    status: 403,
    message: (d: { label: string; certifier: string }) =>
      `不能核验“${d.label}”：这个里程碑由${d.certifier}核验。请转给他们。`,
  },
  gate_own_evidence: {
    status: 403,
    message: (d: { label: string }) => `不能核验“${d.label}”：证据是您自己提交的，报与核要分开。请另一位核验人办理。`,
  },
  gate_cure_day_missing: {
    status: 422,
    message: () => '不能容缺：没有写补齐期限。请写明哪一天之前补齐。',
  },
  gate_cure_day_wrong: {
    status: 422,
    message: (d: { from: string; days: number }) =>
      `不能容缺：补齐期限要晚于今天 ${d.from}，在 ${d.days} 个工作日以内。请改期限。`,
  },
  gate_cure_calendar: {
    status: 422,
    message: (d: { why: string }) =>
      `不能容缺：数不出到补齐期限的工作日（${d.why}）。请把期限定在已有日历的年份里，或先导入该年日历。`,
  },
  gate_nothing_lacking: {
    status: 409,
    message: (d: { label: string }) => `不用补齐：“${d.label}”没有未了结的容缺。请刷新页面看最新状态。`,
  },
  gate_not_cured: {
    status: 409,
    message: (d: { label: string; missing: readonly string[] }) =>
      `不能了结“${d.label}”的容缺：还差${listed(d.missing)}。请先提交这些证据。`,
  },
  gate_not_certified: {
    status: 409,
    message: (d: { label: string }) => `不能撤回：“${d.label}”还没有核验。请刷新页面看最新状态。`,
  },
});

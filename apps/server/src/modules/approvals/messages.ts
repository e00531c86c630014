import type { Fact } from '@guatu/kernel';
import type { FileFact } from '@guatu/planning';
import { defineRefusals } from '../../platform/http/refusals.ts';

/** A fact in words. */
export function shownFact({ choices = [] }: Pick<FileFact, 'choices'>, value: NonNullable<Fact>): string {
  if (typeof value === 'boolean') return approvalWords.settings.bool[value ? 'yes' : 'no'];
  if (typeof value === 'object') return 'firstDay' in value ? value.firstDay : value.join('、');
  return choices.find(({ id }) => id === value)?.label ?? String(value);
}

/** Titles of the batches that acts on approval files make. */
export const approvalWords = {
  clockNotice: (project: string, item: string, due: string | null) =>
    `${project}：${item}${due === null ? '' : `，时限到${due}`}`,
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
  settings: {
    fact: (label: string, value: string | null) => (value === null ? `撤回“${label}”` : `${label}：${value}`),
    graph: (title: string | null) => (title === null ? '审批事项图：按条件判断' : `审批事项图：${title}`),
    mode: (title: string | null) => (title === null ? '提速模式：标准流程' : `提速模式：${title}`),
    bool: { yes: '是', no: '否' },
    batch: (project: string, told: readonly string[]) => `登记审批条件：${told.join('；')}（${project}）`,
  },
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
  approval_material_unknown: {
    status: 404,
    message: (d: { title: string }) => `没有收下材料：“${d.title}”不要这份材料。请在它的材料清单里选一份。`,
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
  approval_project_stands: {
    status: 409,
    message: (d: { since: string }) =>
      `没有登记：项目自 ${d.since} 起暂停或退出，各事项都停止计时。请先办理恢复或重新启动，再登记办件。`,
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
  approval_fact_unknown: {
    status: 422,
    message: (d: { id: string }) => `没有登记：审批条件里没有“${d.id}”。请从清单中选择，或由项目办在规则中增设。`,
  },
  approval_fact_of_ledger: {
    status: 422,
    message: (d: { label: string }) => `没有登记：“${d.label}”取自项目台账。请在项目基本信息中改，这里随之变。`,
  },
  approval_fact_wrong: {
    status: 422,
    message: (d: { label: string; value: string }) =>
      `没有登记：“${d.label}”不能是“${d.value}”。请从给出的选项中选，数不小于零。`,
  },
  approval_road_unknown: {
    status: 422,
    message: (d: { id: string }) => `没有登记：没有“${d.id}”这张审批事项图。请从清单中选择。`,
  },
  approval_mode_unknown: {
    status: 422,
    message: (d: { id: string }) =>
      `没有登记：本项目的审批事项图没有“${d.id}”这种提速模式。请先定审批事项图，再选模式。`,
  },
  approval_mode_open: {
    status: 422,
    message: (d: { title: string; facts: readonly string[] }) =>
      `没有登记：能否走“${d.title}”还不清楚，缺${d.facts.join('、')}。请先登记这些条件。`,
  },
  approval_mode_closed: {
    status: 422,
    message: (d: { title: string; facts: readonly string[] }) =>
      `没有登记：本项目不符合“${d.title}”的条件${d.facts.length > 0 ? `，差在${d.facts.join('、')}` : ''}。请按标准流程办，或改正条件后再选。`,
  },
  approval_ground_missing: {
    status: 422,
    message: () => '没有登记：选用或退出提速模式要写依据。请填承诺书、会议纪要等的名称或文号。',
  },
  approval_nothing_settled: {
    status: 422,
    message: () => '没有登记：和现在的一样，没有要改的。请改动后再保存。',
  },
  approval_detail_missing: {
    status: 422,
    message: (d: { act: string; what: string }) => `${d.act}没有登记：缺少${d.what}。请补填后再登记。`,
  },
});

import { defineRefusals } from '../../../platform/http/index.ts';

/** Titles of the batches and the words of the blockers that acts on supply and demand make. */
export const factorWords = {
  capacity: (title: string) => `登记供给能力：${title}`,
  demand: (factor: string, project: string) => `登记要素需求：${project}的${factor}`,
  shortage: (title: string) => `缺口登记为堵点：${title}`,
  /** What runs short where no facility is named: the supply of the whole place. */
  place: '本地供给',
  blocker: (d: Readonly<Record<'project' | 'factor' | 'needed' | 'amount' | 'place' | 'month' | 'short', string>>) =>
    `${d.project}${d.needed} 起需${d.factor} ${d.amount}；${d.place} ${d.month} 缺 ${d.short}`,
};

export const factorRefusals = defineRefusals({
  factor_rule_missing: {
    status: 422,
    message: (d: { day: string }) => `不能办理：${d.day} 没有生效的要素供需规则。请先发布一版。`,
  },
  factor_unknown: {
    status: 422,
    message: (d: { factor: string }) => `没有办成：要素“${d.factor}”不在供需规则里。请从所列要素中选。`,
  },
  factor_unit_wrong: {
    status: 422,
    message: (d: { unit: string; needed: string }) =>
      `没有收下：单位“${d.unit}”不能折算为“${d.needed}”，两者不是同一类量。请改用能折算的单位。`,
  },
  factor_used_above: {
    status: 422,
    message: () => '没有收下：已用大于供给能力。请核对两个数；确已超用的，先登记新增能力。',
  },
  factor_addition_early: {
    status: 422,
    message: () => '没有收下：新增能力的投用月份不晚于起始月份。请改月份，或把它并入供给能力。',
  },
  factor_capacity_missing: {
    status: 404,
    message: () => '没有找到这处供给设施：它不存在、不供这种要素，或不在您的权限范围内。请重新选择。',
  },
  factor_no_shortage: {
    status: 409,
    message: (d: { month: string }) => `没有登记：${d.month} 并不缺。请刷新后按现在的供需办理。`,
  },
  factor_project_not_waiting: {
    status: 409,
    message: () => '没有登记：选中的项目里有不等这处供给的，或已经归到这个根本原因。请刷新后重选。',
  },
});

import { defineErrors } from '../errors.ts';

/** Refusals of a condition that somebody wrote; `path` says where in it, from the outside in. */
export const conditionErrors = defineErrors({
  condition_bad_shape: ({ path }: { path: string }) =>
    `条件未收下：${path}不是一个比较，也不是“全部”“任一”“不是”。请按“事实、比较方式、值、单位”填写。`,
  condition_empty: ({ path }: { path: string }) => `条件未收下：${path}下面没有任何一条。请至少写一条，或去掉这一层。`,
  condition_too_large: ({ most }: { most: number }) =>
    `条件未收下：多于 ${most} 条比较，没有人读得清。请拆成几条规则。`,
  condition_fact_unknown: ({ path, fact }: { path: string; fact: string }) =>
    `条件未收下：${path}问的“${fact}”不在可用的事实里。请从列出的事实中选。`,
  condition_op_unfit: ({ path, label, op }: { path: string; label: string; op: string }) =>
    `条件未收下：${path}的“${label}”不能用“${op}”来比。请换一种比较方式。`,
  condition_value_unfit: ({ path, label, value }: { path: string; label: string; value: string }) =>
    `条件未收下：${path}的“${label}”不能与“${value}”比较。请填写与这项事实同类的值。`,
  condition_unit_unfit: ({ path, label, unit }: { path: string; label: string; unit: string }) =>
    `条件未收下：${path}的“${label}”不能以“${unit}”计。请改用与它同类的单位；没有单位的数不写单位。`,
});

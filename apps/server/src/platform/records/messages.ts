import { defineRefusals } from '../http/refusals.ts';

export const recordRefusals = defineRefusals({
  filter_unknown: {
    status: 400,
    message: (d: { filter: string }) => `没有列出：不能按“${d.filter}”筛选。请清除这个条件后再试。`,
  },
  sort_unknown: {
    status: 400,
    message: (d: { sort: string }) => `没有列出：不能按“${d.sort}”排序。请换一列排序。`,
  },
  known_filter: {
    status: 422,
    message: () =>
      '没有列出：园区、产业链、责任单位由系统归类，判定灯色由系统判出，个人信息加密留存，都不能按“按此时所知”筛选。请清除这些条件，或回到现在再看。',
  },
  known_sort: {
    status: 422,
    message: () => '没有列出：看过去某一时刻的台账时，不能按亮灯、期间数排序。请换成名称、总投资等列排序。',
  },
  too_many_views: {
    status: 409,
    message: (d: { most: number }) => `没有存下：一个台账最多存 ${d.most} 个视图。请先删掉不用的。`,
  },
  field_by_act: {
    status: 422,
    message: (d: { label: string }) =>
      `没有保存：“${d.label}”由办理动作写入，不能在表单里直接改。请到项目页的审批、门槛或变更里办理。`,
  },
  record_closed: {
    status: 409,
    message: (d: { name: string }) =>
      `没有保存：“${d.name}”已经作废或并入别的记录。请到合并后的那一条修改，或先撤销那次操作。`,
  },
  merge_same_record: {
    status: 422,
    message: () => '不能合并：两条是同一条记录。请另选一条。',
  },
  merge_already_merged: {
    status: 409,
    message: () => '不能合并：其中一条已经并入别的记录或已作废。请刷新列表后再选。',
  },
});

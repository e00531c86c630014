import type { VisitOccasion } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';

export const visitRefusals = defineRefusals({
  visit_not_found: {
    status: 404,
    message: () => '没有找到这次走访：它还没有传上来，或不在您的权限范围内。请联网同步后再看。',
  },
  visit_project_unknown: {
    status: 404,
    message: () =>
      '没有收下这次走访：没有找到所走访的项目，它已合并、作废，或不在您的权限范围内。请换一个项目后再提交。',
  },
  visit_no_projects: {
    status: 404,
    message: () => '没有取到走访用的项目清单：您的权限范围内没有可走访的项目。请安全管理员在授权里补上项目后再取。',
  },
  visit_other_project: {
    status: 409,
    message: () => '没有收下这次填写：这次走访登记的是另一个项目。请另建一次走访。',
  },
  visit_closed: {
    status: 409,
    message: () => '没有收下这次填写：这次走访已经作废。请另建一次走访，本机内容可以照抄。',
  },
  visit_id_taken: {
    status: 409,
    message: () => '没有收下：编号已被别的登记占用。请另建一次走访，本机内容可以照抄。',
  },
  visit_other_writer: {
    status: 403,
    message: () => '没有收下：这是另一个人在这台设备上写的。请由他本人登录后上传。',
  },
  visit_edit_reused: {
    status: 409,
    message: () => '没有收下这次填写：同一编号先前收过不同的内容。请再保存一次，系统会换一个编号。',
  },
  visit_field_unknown: {
    status: 422,
    message: (d: { key: string }) => `没有收下这次填写：走访里没有“${d.key}”这一项。请更新页面后再提交。`,
  },
  visit_point_wrong: {
    status: 422,
    message: () => '没有收下这次填写：坐标的写法不对。请重新定位，或改为手填地点。',
  },
  visit_day_empty: {
    status: 422,
    message: () => '没有收下这次填写：走访日期不能空。请填写日期后再提交。',
  },
  visit_too_long: {
    status: 422,
    message: (d: { letters: number }) => `没有收下这次填写：内容超过 ${d.letters} 个字符。请分成两次走访登记。`,
  },
  visit_too_often: {
    status: 422,
    message: (d: { times: number }) => `没有收下这次填写：一次走访最多改 ${d.times} 次。请另建一次走访。`,
  },
  visit_photo_type: {
    status: 415,
    message: () => '没有收下照片：走访只收图片，按内容认定。请改拍照片；文件请挂到项目页。',
  },
  visit_problem_unknown: {
    status: 404,
    message: () => '没有转为卡点：这次走访里没有这个问题，或它已被删去。请刷新后再选。',
  },
  visit_problem_raised: {
    status: 409,
    message: () => '没有转为卡点：这个问题已经转过。请到卡点清单里看它的进展。',
  },
  visit_rules_missing: {
    status: 422,
    message: (d: { day: string }) => `走访没有打开：${d.day}没有生效的走访规则。请先发布“走访登记与照片核对”。`,
  },
});

const OCCASIONS: Readonly<Record<VisitOccasion, string>> = {
  SITE_DAY: '周六工地日',
  ENTERPRISE: '企业走访',
  OTHER: '日常走访',
};

/** Names of visits and titles of the batches that acts of this module make. */
export const visitWords = {
  title: (day: string, occasion: string, project: string) =>
    [day, OCCASIONS[occasion as VisitOccasion] ?? '走访', project].filter((part) => part !== '').join(' '),
  sync: (title: string) => `手机填报：${title}`,
  raise: (title: string) => `现场问题转卡点：${title}`,
  save: '走访登记',
};

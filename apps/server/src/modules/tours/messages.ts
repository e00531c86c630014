import { defineRefusals } from '../../platform/http/index.ts';

export const tourRefusals = defineRefusals({
  tour_unknown: {
    status: 404,
    message: () => '没有找到这次拉练：它不存在，或不在您的权限范围内。请回到拉练清单重新选择。',
  },
  tour_card_unknown: {
    status: 404,
    message: () => '没有找到这张分表：它已去掉，或不归您看。请回到拉练页重新选择。',
  },
  tour_rules_missing: {
    status: 422,
    message: (d: { day: string }) =>
      `拉练没有打开：${d.day}没有生效的拉练规则。请先发布“拉练路线与点位表”和“拉练打分办法”。`,
  },
  tour_office_missing: {
    status: 404,
    message: () => '拉练没有打开：您的权限只到单个项目，没有所属的办公室。请项目办授权。',
  },
  tour_not_a_day: {
    status: 422,
    message: (d: { day: string }) => `方案没有建：${d.day}不是这个机制举行的日子，或机制已停用。请从日程里选一天。`,
  },
  tour_there_already: {
    status: 409,
    message: (d: { title: string }) => `方案没有建：${d.title}的方案已经有了。请打开已有的方案接着排。`,
  },
  tour_state: {
    status: 409,
    message: (d: { title: string; status: string }) =>
      `没有办成：${d.title}${TOUR_STATES[d.status] ?? d.status}，不能这样办。请刷新看最新状态；确要改的，先写明理由重开。`,
  },
  tour_days_wrong: {
    status: 422,
    message: (d: { day: number; why: string }) =>
      `日程没有收下：第${d.day}天${d.why === 'ORDER' ? '不晚于前一天' : '的出发、午餐、结束时间先后不对'}。请改正后再存。`,
  },
  tour_too_many: {
    status: 422,
    message: (d: { what: string; most: number }) =>
      `没有收下：${d.what}超过${d.most}。请减少，或改“拉练路线与点位表”的规则。`,
  },
  tour_project_unknown: {
    status: 404,
    message: () => '点位没有收下：有一个项目已合并、作废，或不在您的权限范围内。请刷新后重新选。',
  },
  tour_site_repeated: {
    status: 422,
    message: (d: { name: string }) => `点位没有收下：“${d.name}”选了两次。请只保留一处。`,
  },
  tour_day_unknown: {
    status: 422,
    message: (d: { name: string; day: number }) =>
      `点位没有收下：“${d.name}”指定第${d.day}天看，方案里没有这一天。请改指定的日子，或先加一天。`,
  },
  tour_hours_wrong: {
    status: 422,
    message: (d: { name: string }) => `点位没有收下：“${d.name}”的开放时间放不下停留时间。请改开放时间，或缩短停留。`,
  },
  tour_without_sites: {
    status: 422,
    message: () => '路线没有排：还没有选点位。请先选要看的项目。',
  },
  tour_site_no_place: {
    status: 422,
    message: (d: { names: readonly string[] }) =>
      `路线没有排：必看的${d.names.map((name) => `“${name}”`).join('、')}没有坐标，也没有手填的行车时间。请补坐标或行车时间，或改为可看可不看。`,
  },
  tour_end_no_place: {
    status: 422,
    message: (d: { name: string }) =>
      `路线没有排：“${d.name}”没有坐标，也没有手填的行车时间。请在日程里补上坐标，或手填它到各点位的行车时间。`,
  },
  tour_place_unknown_code: {
    status: 422,
    message: (d: { code: string }) => `行车时间没有收下：方案里没有编号“${d.code}”的地点。请刷新后再填。`,
  },
  tour_order_wrong: {
    status: 422,
    message: (d: { code: string }) => `次序没有收下：“${d.code}”不在方案里，或排了两次。请刷新后再调。`,
  },
  tour_plan_broken: {
    status: 422,
    message: (d: { breaches: number }) =>
      `方案没有定：路线还没有排，或还有${d.breaches}处排不通。请按时间表上的提示调好，或重新排。`,
  },
  tour_marked_already: {
    status: 409,
    message: (d: { judges: readonly string[] }) =>
      `方案没有重开：${d.judges.join('、')}已经打了分，改点位会使打分对不上。请先退回分表，清空打分。`,
  },
  tour_judge_repeated: {
    status: 409,
    message: (d: { name: string }) => `评委没有添上：“${d.name}”已在评委里。同名的请在姓名后注明单位。`,
  },
  tour_group_unknown: {
    status: 422,
    message: (d: { group: string }) => `评委没有添上：打分办法里没有“${d.group}”这一组。请从办法的评委组里选。`,
  },
  tour_judge_out_of_reach: {
    status: 422,
    message: (d: { name: string }) =>
      `评委没有添上：“${d.name}”的账号不能填走访打分，或看不到这次拉练。请不选账号、用纸质分表，或请管理员授权。`,
  },
  tour_card_not_yours: {
    status: 403,
    message: (d: { judge: string }) => `打分没有存：这是评委“${d.judge}”的分表，只能由本人填写。请打开自己的分表。`,
  },
  tour_card_not_paper: {
    status: 403,
    message: (d: { judge: string }) =>
      `分表没有录入：评委“${d.judge}”有账号，由本人打分。确用纸质分表的，请去掉这位评委，不选账号重新添。`,
  },
  tour_card_in: {
    status: 409,
    message: (d: { judge: string }) =>
      `没有办成：评委“${d.judge}”的分表已交，交后不能改。确要改的，请项目办写明理由退回。`,
  },
  tour_card_not_in: {
    status: 409,
    message: (d: { judge: string }) => `分表没有退回：评委“${d.judge}”的分表还没有交。本人可以直接改。`,
  },
  tour_entrant_unknown: {
    status: 422,
    message: (d: { entrant: string }) => `打分没有存：方案里没有编号“${d.entrant}”的参评单位。请刷新后再打。`,
  },
  tour_criterion_unknown: {
    status: 422,
    message: (d: { criterion: string }) => `打分没有存：打分办法里没有“${d.criterion}”这一项。请刷新后再打。`,
  },
  tour_mark_wrong: {
    status: 422,
    message: (d: { entrant: string; criterion: string; full: number }) =>
      `打分没有存：给“${d.entrant}”的“${d.criterion}”不在 0 到 ${d.full} 之间，或超过两位小数。请改正。`,
  },
  tour_card_open: {
    status: 422,
    message: (d: { entrants: readonly string[] }) =>
      `分表没有交：${d.entrants.join('、')}还没有打完。请打完每一项；不宜打分的，写明理由回避。`,
  },
  tour_result_open: {
    status: 409,
    message: () => '结果没有打开：打分还没有封存。请等封存后再看。',
  },
  tour_unscored: {
    status: 422,
    message: (d: { entrants: readonly string[] }) =>
      `打分未汇总：${d.entrants.length === 0 ? '还没有参评单位' : `${d.entrants.join('、')}一张已交的分表也没有`}。请等评委交表。`,
  },
  tour_cards_missing: {
    status: 422,
    message: (d: { judges: readonly string[] }) =>
      `结果没有封存：${d.judges.join('、')}的分表还没有交。请催交，或去掉没有到场的评委。`,
  },
  tour_second_person: {
    status: 403,
    message: () => '结果没有封存：您制定了方案或录过分表，封存须由另一个人核。请交审核人员封存。',
  },
});

const TOUR_STATES: Readonly<Record<string, string>> = {
  PLANNING: '还在排方案',
  PLANNED: '方案已定',
  SEALED: '结果已封存',
};

/** Names of tours and sheets, and titles of the batches that acts of this module make. */
export const tourWords = {
  title: (mechanism: string, day: string) => `${day} ${mechanism}`,
  card: (judge: string, tour: string) => `${judge} ${tour}`,
  create: (title: string) => `制定拉练方案：${title}`,
  days: (title: string) => `改拉练日程：${title}`,
  sites: (title: string) => `定拉练点位：${title}`,
  ways: (title: string) => `手填行车时间：${title}`,
  plan: (title: string) => `排拉练路线：${title}`,
  order: (title: string) => `调整拉练次序：${title}`,
  fix: (title: string) => `定拉练方案：${title}`,
  reopen: (title: string) => `重开拉练方案：${title}`,
  judge: (judge: string, title: string) => `添评委${judge}：${title}`,
  removeJudge: (judge: string, title: string) => `去掉评委${judge}：${title}`,
  mark: (judge: string, title: string) => `评委${judge}打分：${title}`,
  paper: (judge: string, title: string) => `录入${judge}的纸质分表：${title}`,
  reopenCard: (judge: string, title: string) => `退回${judge}的分表：${title}`,
  seal: (title: string) => `封存拉练结果：${title}`,
  unseal: (title: string) => `重开拉练结果：${title}`,
  planPaper: (title: string, sites: number, entrants: number) =>
    `${title}的方案已定：${entrants}个参评单位，${sites}个点位`,
  resultPaper: (title: string, hash: string) => `${title}的结果已封存，指纹${hash.slice(0, 12)}`,
  exported: (fileName: string) => `导出点位表：${fileName}`,
  fileName: (title: string) => `${title}点位表.xlsx`,
  sheet: '点位表',
  sheetTitle: (title: string) => `${title}点位表`,
  madeBy: (by: string, day: string) => `导出人：${by}  ${day}`,
  unit: '单位：万元',
  columns: [
    '序号',
    '日期',
    '到达',
    '离开',
    '参评单位',
    '项目名称',
    '所属区域',
    '业主单位',
    '建设内容',
    '计划总投资',
    '年度计划',
    '年初以来完成',
    '形象进度',
    '亮灯',
    '未解决卡点',
  ],
  lights: { GREEN: '绿灯', YELLOW: '黄灯', RED: '红灯' },
  siteCount: '点位',
  dayCount: '天数',
};

import { defineRefusals } from '../../platform/http/index.ts';

export const bulletinRefusals = defineRefusals({
  bulletin_not_found: {
    status: 404,
    message: () => '没有找到这期通报：它不存在，或不在您的权限范围内。请回到通报列表重新选择。',
  },
  bulletin_already_sealed: {
    status: 409,
    message: (d: { period: string }) => `没有封账：${d.period} 已经封账。要重做，请先由两人重开这一期。`,
  },
  bulletin_nothing_reported: {
    status: 422,
    message: (d: { period: string }) => `没有封账：${d.period} 还没有任何项目报数。请先导入或登记这个月的进展。`,
  },
  bulletin_no_own_leaf: {
    status: 422,
    message: () => '没有封账：您能封账的范围不是一个完整的属地。请用本级项目办的账号封账。',
  },
  bulletin_no_rule: {
    status: 422,
    message: (d: { period: string }) =>
      `没有生成通报：${d.period} 没有生效的通报句式或公文版式。请先在规则里发布一版。`,
  },
  bulletin_reopened: {
    status: 409,
    message: () => '没有重开：这一期已经重开过了。请刷新页面。',
  },
  bulletin_same_person: {
    status: 403,
    message: () => '没有重开：重开须由两人先后同意，您已经申请过了。请另一位有封账权限的同志来同意。',
  },
});

/** Titles of the figures that sentences may name. */
export const figureTitles = {
  projects: '在册重点项目',
  totalInvestment: '计划总投资',
  annualPlan: '年度计划投资',
  should: '应报项目',
  reported: '已报项目',
  carried: '沿用上期项目',
  ytdDone: '累计完成投资',
  monthDone: '当月完成投资',
  rate: '年度计划完成率',
  paceGap: '序时差',
  monthDoneGrowth: '当月完成投资环比',
  newStarts: '新开工项目',
  startsDue: '应开工项目',
  startRate: '开工率',
  statEntered: '新入统项目',
  statEnteredAmt: '入统规模',
  completed: '竣工项目',
  regionRanking: '完成率排名',
  shouldHaveStarted: '应开未开项目',
  zeroProgress: '零进度项目',
  lagging: '进度滞后项目',
  startedNotInStatistics: '开工未纳统项目',
  stalled: '停工停建项目',
  redLights: '红灯项目',
} as const;

/** Columns of the table of units. */
export const regionTitles = {
  projects: '项目数',
  annualPlan: '年度计划',
  ytdDone: '累计完成',
  rate: '完成率',
  paceGap: '序时差',
  rank: '排名',
} as const;

export const counters = { projects: '个' } as const;

export const absentWords = { NOT_REPORTED: '未报', NOT_AVAILABLE: '—' } as const;

/** Columns of an annexed list: caption, alignment, share of the width. */
export const listColumns: readonly (readonly [label: string, align: 'left' | 'center' | 'right', weight: number])[] = [
  ['序号', 'center', 0.8],
  ['项目名称', 'left', 4],
  ['属地', 'left', 2],
  ['总投资', 'right', 1.4],
  ['完成率', 'right', 1.2],
  ['序时差', 'right', 1.3],
];

/** Words of the paper and of its files. */
export const paperWords = {
  unit: '单位',
  unitLine: '单位：亿元、%、百分点',
  tied: (rank: number) => `并列${rank}`,
  regionTable: (period: string) => `${period}各地重点项目投资完成情况`,
  regionChart: (period: string) => `${period}各地年度计划完成率`,
  rateUnit: '%',
  listName: (label: string) => `${label}项目名单`,
  listCaption: (label: string, rows: number) => `${label}项目（${rows}个）`,
  workbook: (period: string) => `${period}重点项目通报附表`,
  trace: (office: string, person: string, at: string, seq: number, hash: string) =>
    `${office} ${person} ${at}　账本链头 ${seq} ${hash.slice(0, 12)}`,
  paperName: (place: string, period: string) => `${place}${period}重点项目建设情况通报.docx`,
  workbookName: (place: string, period: string) => `${place}${period}重点项目通报附表.xlsx`,
  auditSealed: (place: string, period: string) => `${place}${period}封账并生成通报`,
  auditReopenAsked: (place: string, period: string) => `申请重开${place}${period}`,
  auditReopened: (place: string, period: string) => `重开${place}${period}`,
  auditDownloaded: (name: string) => `下载${name}`,
};

const MEASURES: Readonly<Record<string, string>> = {
  projects: '项目数',
  totalInvestment: '总投资',
  annualPlan: '年度计划投资',
  ytdDone: '年初以来完成投资',
  monthDone: '当月完成投资',
  should: '应报项目数',
  reported: '已报项目数',
  carried: '沿用上月数的项目数',
  newStarts: '新开工项目数',
  startsDue: '应开工项目数',
  startsOverdue: '应开未开项目数',
  statEntered: '入统项目数',
  statEnteredAmt: '入统项目总投资',
  startedNotInStatistics: '开工未入统项目数',
  completed: '竣工项目数',
  lightGreen: '绿灯项目数',
  lightYellow: '黄灯项目数',
  lightRed: '红灯项目数',
  lightNone: '未亮灯项目数',
  zeroProgress: '零进度项目数',
  lagging: '进度滞后项目数',
  stalled: '停工项目数',
};

/** What a figure that is counted from projects is called. */
export const measureName = (id: string): string => MEASURES[id] ?? id;

const RESULTS: Readonly<Record<string, string>> = { TOTAL: '总分', CLASS: '档次', RANK: '名次' };

const yearsBack = (years: number) => (years === 0 ? '' : `（${years === 1 ? '上年' : `前 ${years} 年`}同期）`);

/** Where a column comes from. */
export const sourceWords = {
  field: (label: string, years: number) => `企业台账“${label}”${yearsBack(years)}`,
  indicator: (label: string, years: number) => `指标观测“${label}”${yearsBack(years)}`,
  measure: (id: string, years: number) => `项目统计“${measureName(id)}”${yearsBack(years)}`,
  result: (scheme: string, what: string) => `“${scheme}”最近公布的${RESULTS[what] ?? what}`,
  appraised: (label: string) => `期内确认的项目评价“${label}”`,
  entered: '考核单位填报',
};

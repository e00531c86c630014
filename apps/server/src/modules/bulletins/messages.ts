import { type IsoDay, isoDayLabel } from '@guatu/kernel';
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
  bulletin_template_missing: {
    status: 400,
    message: () => '模板未收下：请求里没有文件。请选一份 Word 文档（.docx）再上传。',
  },
  bulletin_template_no_trace: {
    status: 422,
    message: (d: { field: string }) =>
      `模板未收下：里面没有“{${d.field}}”，印出去的文件就查不到是谁、哪天封账的。请在页眉里放上“{${d.field}}”再上传。`,
  },
  bulletin_template_past: {
    status: 422,
    message: (d: { today: string }) => `模板未收下：启用日期早于今天（${d.today}），会改动已过的日子。请选今天或以后。`,
  },
  bulletin_template_not_found: {
    status: 404,
    message: () => '没有找到这版模板：它不存在、已停用，或不在您的权限范围内。请刷新模板列表。',
  },
  bulletin_file_not_made: {
    status: 409,
    message: () => '没有下载：这份文件还没有生成。请等生成完毕；一直没有，请有封账权限的同志点“重新生成”。',
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
  silentUnits: '连续未反馈、列入通报的单位',
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

export const counters = { projects: '个', units: '家' } as const;

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

/** Columns of the agenda: caption, alignment, share of the width. */
export const agendaColumns: typeof listColumns = [
  ['序号', 'center', 0.8],
  ['议题', 'left', 4],
  ['事由', 'left', 3.4],
  ['责任单位', 'left', 2.2],
];

/** Names of the fields that an office's own template may use, besides the titles of the figures. */
export const templateNames = {
  paper: {
    title: '标题',
    mark: '发文机关标志',
    number: '发文字号',
    place: '属地',
    period: '期间',
    addressees: '主送机关',
    agency: '署名',
    day: '成文日期',
    copyTo: '抄送',
  },
  trace: '留痕',
  body: '正文',
  units: '各地',
  annexes: '附件',
  section: '名称',
  list: '条目',
  text: '文字',
} as const;

/** How the paper writes its number and joins names. */
export const templateJoint = {
  list: '，',
  number: (d: { readonly agencyWord: string; readonly year: number; readonly serial: number }) =>
    `${d.agencyWord}〔${d.year}〕${d.serial}号`,
};

/** What a starter template says, with a mark for each field in it. */
export const starterLines: readonly string[] = [
  '{发文机关标志}',
  '{发文字号}',
  '{标题}',
  '{主送机关}：',
  '{#正文}',
  '{名称}',
  '{#条目}',
  '{文字}',
  '{/条目}',
  '{/正文}',
  '{#各地}',
  '{单位}：完成{累计完成}亿元，完成率{完成率}%，排名{排名}',
  '{/各地}',
  '{#附件}',
  '附件：{名称}',
  '{#条目}',
  '{序号}．{项目名称}（{属地}）',
  '{/条目}',
  '{/附件}',
  '{署名}',
  '{成文日期}',
];
export const STARTER_NAME = '通报模板样稿.docx';

/** Words of the agenda and of the supervision orders. */
export const packWords = {
  agendaTitle: (meeting: string | null) => (meeting === null ? '下次调度会议程' : `${meeting}议程`),
  agendaOpening: (day: IsoDay | null, items: number) =>
    `${day === null ? '下次会议' : `${isoDayLabel(day)}召开`}，议题${items}项，按轻重缓急排列如下。`,
  agendaGroup: (label: string, items: number) => `${label}（${items}项）`,
  noUnit: '待定',
  orderTitle: (task: string) => `关于“${task}”的督办单`,
  orderFacts: (order: {
    readonly title: string;
    readonly issuedOn: IsoDay;
    readonly due: IsoDay;
    readonly daysLate: number;
  }) =>
    `${isoDayLabel(order.issuedOn)}交你单位办理的“${order.title}”，应于${isoDayLabel(order.due)}前办结，${
      order.daysLate > 0 ? `至今逾期${order.daysLate}天` : '尚未办结'
    }。`,
  orderAnswer: (last: IsoDay | null) =>
    last === null ? '交办以来未见书面反馈。' : `最近一次反馈为${isoDayLabel(last)}。`,
  orderHelpers: (helpers: readonly string[]) => `请${helpers.join('、')}配合办理。`,
};

/** What the job that makes the papers says it is doing, and what it is called in the list of jobs. */
export const makingWords = {
  title: (place: string, period: string) => `生成${place}${period}通报文件`,
  charts: '正在绘统计图',
  paper: (name: string) => `正在生成${name}`,
  storing: '正在存档',
};

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
  pdfName: (place: string, period: string) => `${place}${period}重点项目建设情况通报.pdf`,
  workbookName: (place: string, period: string) => `${place}${period}重点项目通报附表.xlsx`,
  agendaName: (place: string, period: string) => `${place}${period}调度会议程.docx`,
  orderName: (title: string, nth: number) => `${nth}-${title.replaceAll(/[\\/:*?"<>|“”\s]/g, '')}.docx`,
  packName: (place: string, period: string) => `${place}${period}通报全套.zip`,
  auditSealed: (place: string, period: string) => `${place}${period}封账并生成通报`,
  auditReopenAsked: (place: string, period: string) => `申请重开${place}${period}`,
  auditReopened: (place: string, period: string) => `重开${place}${period}`,
  auditTemplateKept: (name: string, from: string) => `上传通报模板${name}，${from}起用`,
  auditTemplateDropped: (name: string) => `停用通报模板${name}`,
  auditDownloaded: (name: string) => `下载${name}`,
};

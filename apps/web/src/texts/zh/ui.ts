export const common = {
  close: '关闭',
  cancel: '取消',
  export: '导出',
  comma: '、',
  weekdays: '一二三四五六日',
  /** Of what scrolls inside a card of the same title. */
  table: '{{title}}表格',
} as const;

export const light = {
  word: { green: '绿灯', yellow: '黄灯', red: '红灯', none: '不评' },
  short: { green: '绿', yellow: '黄', red: '红', none: '不评' },
  axis: { green: '正常', yellow: '预警', red: '滞后', none: '不评' },
  differs: '上报的是{{word}}',
} as const;

export const figure = {
  menu: '这个数',
  provenance: '从哪来',
  explain: '怎么算',
  instruct: '作批示',
  dispute: '指出有误',
  cite: '复制引用',
} as const;

export const money = {
  yi: '亿元',
  wan: '万元',
  switch: '金额单位',
  unknown: '尚无',
} as const;

export const list = {
  count: '共 {{n}} {{unit}}',
  shown: '显示 {{shown}} / {{n}} {{unit}}',
  asOf: '截至 {{asOf}}',
  unit: '（{{unit}}）',
  columns: '更多列',
  defaultColumns: '恢复默认列',
  selectRow: '选第 {{n}} 行',
  selectAll: '全选',
} as const;

export const sheet = {
  takenAs: '认作 ▸',
  rowNumber: '行号',
  chip: '{{column}} 列认作',
  foldedRows: '第 {{from}}—{{to}} 行已折叠',
  unfold: '展开',
} as const;

export const provenance = {
  title: '这个数从哪来',
  path: '所属',
  rows: '来自 {{count}}',
  rowDetail: '这一行的来历',
  noRows: '没有构成这个数的行',
  sum: '合计 {{count}}',
  keyRow: '换行',
  keyOpen: '打开项目',
  open: '打开项目页',
  openWhole: '打开整表',
  source: '来源',
  before: '这个数以前是多少',
  recordedAt: '记录时间',
  period: '期间',
  valueIn: '值（{{unit}}）',
  change: '比上值',
  confirmedBy: '确认人',
  removed: '原件已按期销毁，留有文字记录和校验值。',
} as const;

export const explain = {
  title: '怎么算出来的',
  rule: '规则',
  inputs: '用到的数',
  steps: '一步一步',
  changes: '怎样会变',
  verdict: { yes: '满足', no: '不满足', unknown: '不能判断' },
  replay: '重放计算',
} as const;

export const asOf = {
  name: '按此时所知',
  chip: '按此时所知 {{time}}',
  now: '现在',
  other: '别的时间',
  show: '查看',
  notFuture: '只能看到现在为止。',
  readOnlyShort: '只看，不能改',
  readOnly: '正在看 {{time}} 的台账，不能改。',
  back: '回到现在',
} as const;

export const period = {
  name: '期间',
  sealed: '已封存',
  open: '未封存',
  corrected: '封存后更正',
} as const;

export const filters = {
  any: '不限',
  clear: '清除',
  search: '查找',
  searchIn: '在{{name}}里查找',
  noMatch: '没有“{{words}}”。',
  several: '{{first}}等 {{n}} 项',
} as const;

export const twin = {
  switch: '{{title}}的看法',
  drawing: '图',
  table: '表',
} as const;

export const map = {
  region: '{{name}}，完成率 {{rate}}，比序时 {{gap}}，绿灯 {{green}}、黄灯 {{yellow}}、红灯 {{red}}',
  pin: '{{n}} 号 {{name}}',
  noReport: '未报',
  tint: { ahead: '达序时', within: '差 10 点内', beyond: '差 10 点以上' },
  pinIs: '对应右侧名单',
  schematic: '示意图，不代表行政区划界线',
  approval: '审图号：{{number}}',
} as const;

export const stages = {
  build: '建设线',
  benefit: '效益线',
  barIs: '柱=项目数（个）',
  red: '红{{n}}',
  open: '{{name}}，{{n}} 个，红灯 {{red}} 个',
} as const;

export const ribbon = {
  forecast: '预 {{date}}',
  plan: '计 {{date}}',
  unverified: '待核验',
  state: { done: '已核验', doing: '在办', overdue: '逾期', todo: '未到', unverified: '待核验', stopped: '已暂停' },
  legendNote: '预=预测日　计=计划日，偏差按自然日',
} as const;

export const stale = {
  title: '{{what}}没有保存',
  why: '您打开之后，{{by}} 在 {{at}} 改过，所以没有保存。请比较两边，选一边接着改。',
  field: '栏目',
  theirs: '台账现值',
  mine: '我填的',
  differs: '两边不同',
  takeTheirs: '用台账现值',
  keepMine: '带着我填的回去改',
} as const;

/** How values of the ledger are printed, wherever they stand. */
export const value = {
  yes: '是',
  no: '否',
  unit: {
    mu: '亩',
    m2: '㎡',
    points: '百分点',
    wanKwh: '万千瓦时',
    tce: '吨标煤',
    wanUsd: '万美元',
    wanPerMu: '万元/亩',
  },
  mark: { void: '作废', survivor: '并入', territory: '属地' },
} as const;

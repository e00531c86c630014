import type { NormalisationMethod } from '@guatu/scoring';

const METHODS: Readonly<Record<NormalisationMethod, string>> = {
  NONE: '原值计分',
  MIN_MAX: '极差标准化',
  Z_SCORE: '标准分',
  RANK: '名次分',
  PERCENTILE_RANK: '百分位名次',
  BORDA: '博达计数',
  GOALPOSTS: '上下限达标',
  DISTANCE_TO_MAX: '与最优之比',
  BASELINE: '与基准之比',
  AVERAGE_RATIO: '均值比（保底加比例）',
  EFFICACY: '功效系数',
  BANDS: '分段计分',
  LINEAR_DEDUCT: '达标扣分',
  COMPLETION: '完成率',
  RANK_STEP: '名次递减',
  RANK_TABLE: '名次对照',
};

/** What figures of a method are called. */
const FACTS: Readonly<Record<string, string>> = {
  baseline: '基准',
  average: '均值',
  best: '最优值',
  target: '目标',
  low: '最低',
  high: '最高',
  mean: '均值',
  deviation: '标准差',
  satisfactory: '满意值',
  unacceptable: '不允许值',
  units: '对象数',
  lambda: '变换参数',
};

const MISSING: Readonly<Record<string, string>> = {
  REFUSE: '拒绝计分',
  UNSCORED: '不评分',
  ZERO: '记零分',
  GROUP_MEAN_SCORE: '取同组平均得分',
  MEAN: '取同组平均值',
  MEDIAN: '取同组中位值',
  EXCLUDE_REWEIGHT: '不计这一项，其余权重按比例放大',
};

/** Words of a score worked through, and of the whole in sentences. */
export const scoreWords = {
  method: (method: NormalisationMethod) => METHODS[method],
  fact: (name: string, value: string) => `${FACTS[name] ?? name} ${value}`,
  missing: (rule: string) => MISSING[rule] ?? rule,
  plain: (column: string, value: string) => `${column} ${value}`,
  per: (column: string, value: string, base: string, baseValue: string, times: string, raw: string) =>
    `${column} ${value} ÷ ${base} ${baseValue}${times} = ${raw}`,
  growth: (column: string, value: string, base: string, baseValue: string, raw: string) =>
    `（${column} ${value} − ${base} ${baseValue}）÷ ${base} ${baseValue} × 100 = ${raw}`,
  treated: (value: string) => `极端值处理后 ${value}`,
  absent: (rule: string) => `缺数，按方案${MISSING[rule] ?? rule}`,
  normalised: (method: string, against: string, value: string) => `${method}${against}：${value}`,
  against: (facts: readonly string[]) => `（${facts.join('，')}）`,
  points: (score: string, marks: string, points: string) => `${score} × 满分 ${marks} = ${points} 分`,
  score: (score: string) => `得分 ${score}`,
  groupOf: (parts: readonly string[], points: string) => `${parts.join(' + ')} = ${points}`,
  hidden: '取自涉税数据，您没有查看权限',
  events: '加减分',
  standing: (d: { shown: string; of: number; rank: number; class: string | null; group: string | null }) =>
    `总分 ${d.shown} 分，在${d.group === null ? '' : `“${d.group}”组`} ${d.of} 个参评对象中列第 ${d.rank} 名${
      d.class === null ? '' : `，评为“${d.class}”`
    }。`,
  unscored: (missing: readonly string[]) =>
    `没有得分：${missing.length === 0 ? '方案要的数不全' : `缺${missing.join('、')}`}，按方案不评分。`,
  strongest: (title: string, share: string, points: string) => `得分率最高的是${title}（${share}，${points} 分）`,
  weakest: (title: string, lost: string) => `失分最多的是${title}（离满分差 ${lost} 分）`,
  bonus: (points: string, titles: readonly string[]) => `加减分合计 ${points} 分：${titles.join('、')}。`,
  moved: (titles: readonly string[], from: string, to: string) => `因${quoted(titles)}，由“${from}”改为“${to}”。`,
  struck: (titles: readonly string[]) => `触及${quoted(titles)}，本就不高于限定的档次，没有再降。`,
  unanswered: (titles: readonly string[]) => `${quoted(titles)}缺数、判断不了，没有据此降档，请核实。`,
  gaps: (titles: readonly string[]) => `缺数：${titles.join('、')}。`,
  lacking: (missing: readonly string[]) => `缺${missing.join('、')}`,
  interval: (d: { percent: string; draws: string; level: string; low: string; high: string }) =>
    `${d.percent}，试算 ${d.draws} 次，${d.level}的名次落在第 ${d.low === d.high ? d.low : `${d.low} 至 ${d.high}`} 名。`,
  doubt: (d: { percent: string; draws: string; level: string }) =>
    `${d.percent}，试算 ${d.draws} 次；区间是其中 ${d.level}的名次所在`,
  within: (percent: number) => `各项权重上下浮动 ${percent}%`,
  dirichlet: '各项权重围绕原值随机抽取',
  otherwise: '方法和数据有误差时',
  /** Of two with one name, each with what it is known by. */
  toldApart: (name: string, mark: string) => `${name}（${mark}）`,
  listed: (parts: readonly string[]) => parts.join('，'),
  named: (parts: readonly string[]) => parts.join('、'),
  stepByStep: (parts: readonly string[]) => parts.join('；'),
  sentence: (parts: readonly string[]) => `${parts.join('，')}。`,
  eventPoints: (title: string, points: string) => `${title} ${points} 分`,
  border: (above: string, below: string) => `${above}／${below}`,
};

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join('、');
}

import type { AppraisalRollup, AppraisalStage } from '@guatu/contract';

/** Words of the workbooks. */
export const workbookWords = {
  list: '项目评价',
  due: '到期未开表的项目',
  sheets: '已开的表',
  dueHeads: ['项目', '属地', '阶段', '为什么到期', '到期日'],
  sheetHeads: [
    ...[
      '评价表',
      '属地',
      '项目',
      '阶段',
      '期间',
      '状态',
      '总分',
      '等次',
      '开表日期',
      '办结期限',
      '超期天数',
      '开表缘由',
    ],
    '更正情况',
  ],
  replaced: '已更正',
  results: '终评结果汇总',
  finals: '终评名单',
  resultHeads: ['分类', '名称', '得分', '终评（张）', '未计（张）', '涉税未计（张）', '等次分布'],
  finalHeads: ['评价表', '属地', '项目', '总分', '等次', '责任单位', '行业', '计划总投资'],
  by: { UNIT: '责任单位', INDUSTRY: '行业', PLACE: '地区' } satisfies Readonly<Record<AppraisalRollup['by'], string>>,
  weighing: '责任单位是其项目的平均，一个项目有几个责任单位的各算一次；行业和地区按计划总投资加权，没有投资额的未计。',
  hidden: '无权查看',
  withheld: '涉税未计：由总分能推回企业税收，导出人无权查看，这几张不在得分里，等次照计。',
  units: (names: readonly string[]) => names.join('、'),
  classes: (counted: readonly (readonly [string, number])[]) =>
    counted.map(([id, count]) => `${id} ${count}`).join('，'),
};

/** Words of one sheet as a paper. */
export const paperWords = {
  mark: '项目评价表',
  title: (project: string, stage: string, edition: number) =>
    `${project}\n${stage}${edition > 1 ? `（第${edition}版）` : ''}`,
  result: '评价结果',
  scored: (shown: string, given: string | null) => `总分${shown}分${given === null ? '' : `，等次“${given}”`}。`,
  unscored: '还缺判据，算不出总分。',
  before: (given: string) => `只按分数是“${given}”。`,
  struck: (stage: AppraisalStage, titles: readonly string[]) =>
    `命中${stage === 'MID' ? '预警' : '否决'}：${titles.join('、')}。`,
  byOn: (person: string, day: string) => `${person}于${day}`,
  withUnit: (title: string, unit: string) => `${title}（${unit}）`,
  listed: (labels: readonly string[]) => labels.join('；'),
  none: (stage: AppraisalStage) => (stage === 'MID' ? '没有命中预警。' : '没有命中否决项。'),
  unanswered: (titles: readonly string[]) => `还没有回答的：${titles.join('、')}。`,
  events: (events: readonly { readonly title: string; readonly points: number | null }[]) =>
    `加减分：${events.map(({ title, points }) => `${title}${points === null ? '（无权查看）' : `${points > 0 ? '＋' : '－'}${Math.abs(points)}分`}`).join('、')}。`,
  classOnly: (given: string) => `等次“${given}”。`,
  opened: (why: string, by: string, on: string) => `开表缘由：${why}。${by}于${on}开表。`,
  handed: (submitted: string | null, decided: string | null) =>
    `${submitted === null ? '' : `${submitted}提交`}${decided === null ? '' : `，${decided}确认`}。`,
  basis: (title: string, version: number, note: string) => `计分方案“${title}”第${version}版（${note}）。`,
  correction: (edition: number, cause: string) => `本表更正第${edition}版，缘由：${cause}。`,
  changed: (changes: readonly { readonly title: string; readonly from: string; readonly to: string }[]) =>
    changes.length === 0
      ? '各项数值没有变化。'
      : `${changes.map(({ title, from, to }) => `${title}由${from}改为${to}`).join('；')}。`,
  scores: '逐项得分',
  scoreTable: '维度和判据得分表',
  scoreColumns: [
    ['维度和判据', 'left', 3],
    ['满分', 'right', 1],
    ['数值', 'right', 1.2],
    ['得分', 'right', 1],
  ] as const,
  figures: '判据和来源',
  figureTable: '判据来源表',
  figureColumns: [
    ['判据', 'left', 2.4],
    ['数值', 'right', 1.2],
    ['来源', 'left', 1],
    ['依据或算法', 'left', 3],
  ] as const,
  from: { LEDGER: '台账', RESULT: '以往评价', ENTERED: '填报' } as const,
  missing: '缺',
  hidden: '无权查看',
  leftOut: '不计',
  yes: '是',
  no: '否',
  next: (given: string) => `怎样到“${given}”`,
  way: (changes: readonly string[]) => `${changes.join('，并且')}。`,
  change: (title: string, from: string, to: string) => `${title}由${from}到${to}`,
  noWay: '一两项判据怎样改都到不了。',
  draft: '本表还没有确认，不作依据',
  replaced: '本表已被更正的一版代替，不作依据',
  trace: (office: string, person: string, at: string, hash: string | null) =>
    `${office} ${person} ${at}${hash === null ? '' : `　结果指纹 ${hash.slice(0, 12)}`}`,
  fileName: (title: string) => `${title.replaceAll(/[\\/:*?"<>|]/g, '')}.docx`,
  audit: (title: string) => `导出评价表：${title}`,
};

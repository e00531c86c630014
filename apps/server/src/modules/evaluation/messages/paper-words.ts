import type { EvaluationStatus } from '@guatu/contract';

/** Words of the workbook and of the Word paper. */
export const paperWords = {
  sheets: { ranking: '名次', scores: '得分明细', figures: '数据及来源', scheme: '方案', versions: '版本与指纹' },
  workbook: (title: string) => `${title}.xlsx`,
  exported: (fileName: string) => `导出评价结果：${fileName}`,
  madeBy: (by: string, day: string, no: number) => `导出人：${by}  ${day}  第 ${no} 版`,
  status: { DRAFT: '未公布', NOTICE: '公示中', PUBLISHED: '已公布', WITHDRAWN: '已撤回' } as const satisfies Readonly<
    Record<EvaluationStatus, string>
  >,
  ranking: ['名次', '上次名次', '参评对象', '所属', '组别', '总分', '档次', '名次区间', '一票否决或限制', '缺数'],
  interval: (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`),
  scores: ['参评对象', '指标', '单位', '指标值', '对照', '计分方法', '满分', '得分', '计算过程'],
  figures: ['参评对象', '数据列', '单位', '数值', '取自', '来源'],
  hidden: '涉税，无权查看',
  unknown: '缺',
  scheme: ['项目', '内容'],
  schemeRows: (d: {
    title: string;
    version: number;
    number: string | null;
    from: string;
    until: string | null;
    note: string;
    hash: string;
    doubt: string | null;
  }): readonly (readonly [string, string])[] => [
    ['方案', `${d.title}（第 ${d.version} 版）`],
    ['文号', d.number ?? '无'],
    ['有效期', `${d.from} 起${d.until === null ? '' : `，至 ${d.until}`}`],
    ['依据', d.note],
    ['方案指纹', d.hash],
    ['名次区间', d.doubt ?? '方案没有要求'],
  ],
  weight: (title: string, method: string | null, marks: string) =>
    [title, `${method ?? '分组'}，满分 ${marks}`] as const,
  versions: ['版本', '缘由', '计算人', '日期', '对象数', '方法指纹', '数据指纹', '结果指纹'],
  sources: {
    ledger: (label: string, period: string) => `台账“${label}”${period === '' ? '' : `，${period}`}`,
    counted: (figure: string, period: string) => `项目统计“${figure}”${period === '' ? '' : `，截至 ${period}`}`,
    result: (no: number) => `其他评价结果（第 ${no} 版）`,
    appraisals: (titles: readonly string[], unseen: number) => {
      const hidden = unseen === 0 ? [] : [`无权查看的 ${unseen} 张`];
      return `项目评价表 ${titles.length + unseen} 张${titles.length + unseen === 0 ? '' : `：${[...titles, ...hidden].join('、')}`}`;
    },
    entered: (by: string, on: string, note: string, cell: string | null) =>
      `${by} ${on} 填报，依据：${note}${cell === null ? '' : `，见 ${cell}`}`,
    cell: (file: string, sheet: string, cell: string) => `${file} › ${sheet} › ${cell}`,
    objection: (by: string, on: string) => `异议成立，${by} ${on} 更正`,
  },
  mark: '评价公示',
  markPublished: '评价通报',
  noticeTitle: (title: string) => `关于${title}结果的公示`,
  publishedTitle: (title: string) => `关于${title}结果的通报`,
  draftTitle: (title: string) => `${title}结果（未公布）`,
  opening: (d: { scheme: string; number: string | null; period: string; units: number; exempt: number }) =>
    `按照《${d.scheme}》${d.number === null ? '' : `（${d.number}）`}，${d.period}参评 ${d.units} 个${
      d.exempt === 0 ? '' : `，列名不评 ${d.exempt} 个`
    }，结果如下。`,
  classes: (counts: readonly string[]) => `其中${counts.join('，')}。`,
  classCount: (title: string, count: number) => `“${title}”${count} 个`,
  notice: (from: string, until: string) =>
    `公示期自${from}至${until}。对数据或结果有异议的，请在公示期内提出，写明理由并附依据；复核成立的，重新计算并再次说明。`,
  seal: (no: number, hash: string) => `本结果为第 ${no} 版，结果指纹 ${hash}，可据以重新计算、逐位核对。`,
  leftOut: (count: number) => `另有 ${count} 家台账缺数，不知道是否应参评，未列入。`,
  heading: '名次',
  caption: (rows: number) => `名次表（${rows} 个）`,
  exemptHeading: '列名不评',
  exemptCaption: (rows: number) => `列名不评（${rows} 个）`,
  table: ['名次', '参评对象', '所属', '总分', '档次'],
  exemptTable: ['参评对象', '缘由'],
  document: (title: string) => `${title}.docx`,
};

/** Words of comparisons, ways up, replays and what a ranking depends on. */
export const compareWords = {
  version: (title: string, no: number) => `${title}（第 ${no} 版）`,
  scheme: (title: string, version: number) => `同样的数据，按“${title}”第 ${version} 版方案`,
  placed: (from: number, to: number) =>
    from === to
      ? `名次不变（第 ${to} 名）`
      : `由第 ${from} 名到第 ${to} 名，${to < from ? '升' : '降'} ${Math.abs(to - from)} 名`,
  entered: '原来没有得分，这次有',
  left: '原来有得分，这次没有',
  reclassed: (from: string, to: string) => `由“${from}”到“${to}”`,
  because: (parts: readonly string[]) => `主要因为${parts.join('、')}`,
  part: (title: string, points: string) => `${title} ${points.startsWith('-') ? points : `+${points}`} 分`,
  way: (changes: readonly string[], goal: string) => `${changes.join('，同时')}，其他都不变，可${goal}。`,
  change: (title: string, from: string, to: string, up: boolean) =>
    `${title}由 ${from} ${up ? '提高' : '降低'}到 ${to}`,
  toClass: (title: string) => `到“${title}”`,
  toRank: (rank: number) => `到第 ${rank} 名以内`,
  differs: {
    recipe: '方案与当时的不同',
    data: '数据与当时的不同',
    result: '结果与当时的不同',
    table: '名次表与重新计算的不同',
  },
  weight: (title: string, percent: number) => `${title}的权重（±${percent}%）`,
  normalisation: '标准化方法（原方法、极差、百分位）',
  how: (d: { n: string; runs: string; seed: number }) =>
    `看各对象名次平均移动多少：在 ${d.n} 组低差异样本点上试算 ${d.runs} 次，种子 ${d.seed}；首项是一个因素单独说明的份额，总项还含与其他因素的共同作用；两者都是抽样估计，可能略小于 0 或略大于 100%`,
};

/*
 * Sentences as reports have them, every figure in brackets; dates, names, slogans and list numbers are none. A decrease is a
 * negative value for us and a plain number for a recogniser, so only the size counts here.
 */
const MARKED = [
  '2023年,青河市地区生产总值[600.5亿元]、增长[6.3%],第三产业占比[48.2%]。',
  '1-8月,固定资产投资下降[0.5个百分点],新开工项目[58个],其中五大工程全部开工。',
  '修通国道[30.5公里],征收土地[3万余亩],惠及[12万户]、[35.6万人]。',
  '深入推进“三年行动”,出台暖企35条,减税降费[2.1亿元],压减办理时限[三成]。',
  '(二)获评全国百强县,综合实力居全省第二方阵,PM2.5浓度下降[4%]。',
  '总投资[35亿元]的长河新能源电池产业园二期、总投资[8000万元]的S315改线工程建成。',
  '新签约、新注册、新投产项目分别达到[20个]、[19个]、[11个],签约[十七亿元]。',
  '办理时限由[15天]压缩到[3个工作日],一次办好事项达[九成]。',
  '城镇、农村居民人均可支配收入分别为[42170元]、[18320元],用电量[5.2亿千瓦时]。',
  '第十五届人民代表大会第三次会议2024年1月9日召开,建成2号线和三中新校区。',
  '新建厂房[6万平方米],年产电池[15万吨],接待游客[800余万人次]。',
  '坚持一张蓝图绘到底,办结群众诉求[1.2万件],建成口袋公园[两处]。',
];

interface Marked {
  readonly start: number;
  readonly end: number;
}

/** The sentences without their brackets, and where the figures stand. */
export function sampleFigures(): { readonly text: string; readonly figures: readonly Marked[] } {
  const figures: Marked[] = [];
  let text = '';
  let open = 0;
  for (const char of `${MARKED.join('\n')}\n`) {
    if (char === '[') open = text.length;
    else if (char === ']') figures.push({ start: open, end: text.length });
    else text += char;
  }
  return { text, figures };
}

/** F1 of spans: a figure is found by a span that overlaps it, each span counts once. */
export function spanScore(found: readonly Marked[], figures: readonly Marked[]): number {
  const hit = figures.filter((figure) =>
    found.some((span) => span.start < figure.end && figure.start < span.end),
  ).length;
  return (2 * hit) / (found.length + figures.length);
}

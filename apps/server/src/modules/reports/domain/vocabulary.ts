/** Where a sentence or an item of a list ends. */
export const SENTENCE_END = /[。；;!！?？\n]/u;

/** Where what was said of one project ends. */
export const CLAUSE_END = /[。；;\n]/u;

/** Verbs of a comparison that stand before its figure and are no part of what is measured (占七成, 同比增长5%). */
export const COMPARING = /(?:占|同比|比)$/u;

/** Words before a target in percent that say it is a rate of growth. */
export const GROWING = /增长|增速|增幅|增加/u;

/** More than the number, not just as much. */
export const EXCEEDING = /[超逾过]$/u;

/** What a rate of growth is worked out against, where the words say so: 同比 alone tells no prices. */
export const GROWTH_WORDS = {
  QOQ: /环比/u,
  AVERAGE: /年均/u,
  YOY_REAL: /可比价|不变价|实际增长/u,
  YOY_NOMINAL: /现价|名义/u,
} as const;

/** A figure as written: digits with separators, then what it is counted in. */
export const WRITTEN_FIGURE = /^[约近超]?([-+−]?\d[\d,，]*(?:\.\d+)?)\s*([^\d]*)$/u;

/** Between the digits of one number. */
export const SEPARATORS = /[,，]/g;

/** In a figure (100余个), no part of its unit. */
export const HEDGES = /[余多]/g;

/** The multipliers that a unit may begin with. */
export const MULTIPLIERS = /^[万亿]+/;
export const MULTIPLIED: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Amounts in the units that offices write them in, the larger first. */
export const OFFICE_UNITS = [
  ['亿元', 1e8],
  ['万元', 1e4],
] as const;

/** A line that names who published a report, with a label of its own (来源：区统计局). */
export const PUBLISHER_LINE =
  /^[\s【[（(]*(?:来源|信息来源|发布单位|发布机构|发文单位|发文机关|供稿单位|供稿)\s*[：:]\s*/u;

/** A line that tells the day a report was published, with a label of its own (发布日期：2026-11-03). */
export const PUBLISHED_LINE = /(?:发布时间|发布日期|发文日期|成文日期|印发日期)\s*[：:]\s*/u;

/** Where the name of a publisher ends in its line. */
export const PUBLISHER_END = /[\s　,，;；。|｜/）)】\]]|(?:发布|发文|成文|印发)(?:时间|日期)|\d{4}[年.-]/u;

/** How the name of an office ends; a signature is one, whatever else stands in a short line is not. */
export const OFFICE_NAME =
  /^[\p{Script=Han}（）()·]{2,38}(?:局|委|办|厅|部|处|科|中心|政府|委员会|管委会|办公室|指挥部|专班|统计队|调查队|总队|公司|报社|日报|银行|支行)$/u;

/** Months and days, in digits or in characters (一月六日); years come in digits. */
const SMALL = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const DAY = String.raw`(\d{4})\s*(?:年|[-./])\s*(${SMALL})\s*(?:月|[-./])\s*(${SMALL})(?:\s*日)?`;

/** A whole day. */
export const WHOLE_DAY = new RegExp(DAY, 'u');

/** A line, or the end of the text, that is nothing but a day. */
export const DAY_ALONE = new RegExp(String.raw`^[\s（(—-]*${DAY}[\s）)]*$`, 'u');

/** The day under the title of a work report (——2026年1月15日在区第三届人民代表大会第六次会议上). */
export const DAY_OF_SPEECH = new RegExp(
  String.raw`^[\s—\-（(]*\d{4}\s*年\s*${SMALL}\s*月\s*${SMALL}\s*日在.{2,60}会议上[\s）)]*$`,
  'u',
);

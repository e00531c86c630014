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

/** The words that units are called by in columns, and the base units of the field dictionary in the same words. */
export const BASE_UNIT_WORDS: Readonly<Record<string, string>> = {
  'CNY yuan': '元',
  'CNY yuan per mu': '元/亩',
  USD: '美元',
  mu: '亩',
  m2: '平方米',
  kWh: '千瓦时',
  tce: '吨标煤',
};

/** What offices print these amounts in when a column does not say. */
export const PRINTED_UNITS: Readonly<Record<string, string>> = {
  'CNY yuan': '万元',
  'CNY yuan per mu': '万元/亩',
  USD: '万美元',
  mu: '亩',
  m2: '㎡',
  kWh: '万千瓦时',
  tce: '吨标煤',
};

export const PER_MU = '/亩';
export const YES = '是';
export const NO = '否';
export const LIST_MARK = '、';
export const SPAN_MARK = '至';
export const HALVES = ['上', '下'] as const;
export const dateWords = {
  year: (year: string) => `${year}年`,
  month: (year: string, month: number) => `${year}年${month}月`,
  day: (year: string, month: number, day: number) => `${year}年${month}月${day}日`,
  quarter: (year: string, quarter: string) => `${year}年第${quarter}季度`,
  half: (year: string, half: string) => `${year}年${half}半年`,
};
/** A unit in the brackets of a caption: 投资(万元). */
export const CAPTION_UNIT = /[((]([^()()]+)[))]\s*$/;
/** Where a form says as of when it speaks, with the year and month left blank or of an earlier time. */
export const BLANK_MONTH = /[\d\s_ ]*年[\d\s_ ]*月/;

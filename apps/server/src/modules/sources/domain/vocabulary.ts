/** What tells the parts of one undertaking apart (期、标段、方位、编号); names that differ in it are different things. */
export const PART_WORDS = /[0-9]+|[一二三四五六七八九十]+|[甲乙丙丁戊己庚辛]|[东南西北](?=区|段|片)|[a-z]+/gu;

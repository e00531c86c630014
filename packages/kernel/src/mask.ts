import { isCitizenId } from './codes/citizen-id.ts';
import { removeSpaces, toHalfWidth } from './text.ts';

/** Masking for screens and exports of those who may not see personal data. Masks hide; they are never stored. */

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 ' +
    '公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 ' +
    '拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 完颜 纳兰 叶赫'
  ).split(' '),
);

/** A name keeps its surname: 张三丰 → 张**, 欧阳娜娜 → 欧阳**. A name with a dot keeps its first character only. */
export function maskName(name: string): string {
  const characters = Array.from(removeSpaces(name));
  const compound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  return keepEnds(characters.join(''), compound ? 2 : 1, 0);
}

/** A mobile number keeps three and four digits (138****5678); any other number only its last two. */
export function maskPhone(phone: string): string {
  const digits = toHalfWidth(phone).replace(/\D/g, '');
  const mobile = /^(?:86)?(1\d{10})$/.exec(digits)?.[1];
  return mobile === undefined ? keepEnds(digits, 0, 2) : keepEnds(mobile, 3, 4);
}

/** An identity number keeps six and four characters; for the public only three and two. */
export function maskCitizenId(id: string, audience: 'internal' | 'public' = 'public'): string {
  const text = removeSpaces(toHalfWidth(id));
  return audience === 'internal' ? keepEnds(text, 6, 4) : keepEnds(text, 3, 2);
}

/** A bank account keeps its last four digits. */
export function maskBankAccount(account: string): string {
  return keepEnds(removeSpaces(toHalfWidth(account)), 0, 4);
}

// Names of places are Chinese characters; road words end the search, so that 黄石大道城市花园 gives no 市.
const PLACE = '((?![路街巷弄道])[\\u4e00-\\u9fff]){1,12}?';
const LEVELS = [
  `${PLACE}(省|自治区)`,
  `${PLACE}(市|自治州|州|盟|地区)`,
  `${PLACE}(区|县|市|旗)`,
  `[\\u4e00-\\u9fff]{1,8}?街道(办事处)?|${PLACE}(镇|乡|苏木)`,
];
const ADDRESS = new RegExp(`^${LEVELS.map((level) => `(${level})?`).join('')}`);

/** An address down to its sub-district or town; less where the text does not name one. */
export function maskAddress(address: string): string {
  const text = removeSpaces(toHalfWidth(address));
  const kept = ADDRESS.exec(text)?.[0] ?? '';
  return kept === text ? text : `${kept}***`;
}

/** Free text with mobile numbers and identity numbers masked wherever they stand. */
export function maskNumbersInText(text: string): string {
  return text
    .replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, (id) => (isCitizenId(id) ? maskCitizenId(id) : id))
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone);
}

/** Keeps so many characters at both ends, but never all: a text too short for that shows none. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  if (characters.length <= head + tail) return '*'.repeat(characters.length);
  return characters.map((char, i) => (i < head || i >= characters.length - tail ? char : '*')).join('');
}

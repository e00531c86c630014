import { parseUnitList, type Unit } from '../columns/units.ts';
import { foldTight } from '../text/fold.ts';

const UNIT_LINE =
  /(?:计量|金额|货币|投资|资金|面积)?单位(?:均)?[::为]\s*\(?([^::;;。()]{1,20}?)\)?(?=$|[;;。,\s)(]|日期|时间|填报|20\d\d)/g;
// 金额:万元, without the word 单位.
const AMOUNTS_IN = /^\(?(?:金额|计价|计量|币种)[::]([^::]{1,12}?)\)?$/;
const OFFICE_LINE =
  /(?:填报|报送|上报|编制|制表|填表|报表|填制|汇总)(?:单位|部门)(?:\((?:盖章|公章|章)\))?[::]\s*([^::]*?)(?=$|\s{2,}|(?:填报|截止|截至|报送|统计|制表)(?:日期|时间)|日期[::]|单位[::])/;
const DATE_LINE =
  /(?:截止|截至|填报|报送|统计|制表|更新|填表|数据)(?:日期|时间|时点|月份)?[::]|^日期[::]|^\(?(?:截至|截止)/;
const PURE_DATE =
  /^\(?(?:19|20)\d{2}(?:年度?|[-./])(?:\d{1,2}[-—至]?\d{0,2}(?:月(?:份|底)?|[-./])?(?:\d{1,2}日?)?)?\)?$/;
const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填报要求|口径|指标解释|数据来源|资料来源|注释|特别说明|填写说明|相关说明|备\s*注)\s*(?:[::]|\d|[、.])|^[*※★☆](?!\d)|^\(?注\)?[::]/;
const SIGNATURE =
  /(?:填表人|填报人|制表人?|审核人?|复核人?|审批人?|负责人|分管领导|主管领导|经办人|联系人|联系电话|填报日期|报出日期|单位负责人|统计负责人|签字|盖章|签章|主要领导)\s*(?:\((?:签字|签章|盖章)\))?\s*[::]/;
const TITLE =
  /(?:台账|清单|名单|名册|一览表|进度表|情况表|统计表|汇总表|明细表|月报表?|报表|目录|计划表|登记表|通报|花名册|排名表|调度表|表)(?:\(.*\))?(?:\d)?$/;
const ATTACHMENT = /^附(?:件|表)\d*[::]?$/;
// 续表, (续), (续1), 续上表; but 续建 is a kind of project.
const CONTINUED = /\(续(?:表|上表)?\d*\)|续(?:表|上表)\d*|^续\d*$/;

/** Units named by lines such as `单位:万元` or `(金额单位:万元、面积单位:亩)`. A unit that is an office (`单位:区发改局`) is none. */
export function unitsOfLine(text: string): Unit[] {
  const folded = foldTight(text);
  const amounts = AMOUNTS_IN.exec(folded)?.[1];
  if (amounts !== undefined) return parseUnitList(amounts);
  if (!folded.includes('单位')) return [];
  const units: Unit[] = [];
  for (const match of folded.matchAll(UNIT_LINE)) units.push(...parseUnitList(match[1] ?? ''));
  return units;
}

/** The office named by `填报单位:…`; also by a bare `单位:…` when what follows is no unit. */
export function officeOfLine(folded: string): string | null {
  const named = OFFICE_LINE.exec(folded)?.[1]?.trim();
  if (named) return named;
  const bare = /^单位(?:名称)?[::]\s*(\S+)/.exec(folded)?.[1];
  return bare && unitsOfLine(folded).length === 0 ? bare : null;
}

/** Who filled the sheet in, from `填表人:…`. */
export function fillerOfLine(folded: string): string | null {
  return (
    /(?:填表人|填报人|制表人?|经办人)[::]\s*([\p{Script=Han}·]{2,12}?)(?=\s|$|审核|复核|负责|联系)/u.exec(
      folded,
    )?.[1] ?? null
  );
}

/** A line above or below a table that says unit, office or date. */
export function isHeadLine(folded: string): boolean {
  return (
    unitsOfLine(folded).length > 0 ||
    OFFICE_LINE.test(folded) ||
    DATE_LINE.test(folded) ||
    PURE_DATE.test(folded.replace(/\s+/g, '')) ||
    /^单位[::]/.test(folded)
  );
}

export function isNoteLine(folded: string): boolean {
  return NOTE.test(folded);
}

export function isSignatureLine(folded: string): boolean {
  return SIGNATURE.test(folded);
}

export function isTitleLine(folded: string): boolean {
  const tight = folded.replace(/\s+/g, '');
  return (tight.length >= 4 && TITLE.test(tight.replace(CONTINUED, ''))) || ATTACHMENT.test(tight);
}

export function isAttachmentLine(folded: string): boolean {
  return ATTACHMENT.test(folded.replace(/\s+/g, ''));
}

/** A title as it is compared with the title of another page: without 续表 and blanks. */
export function titleKey(folded: string): string {
  return folded.replace(/\s+/g, '').replace(CONTINUED, '').replace(/[()]/g, '');
}

export function saysContinued(folded: string): boolean {
  return CONTINUED.test(folded.replace(/\s+/g, ''));
}

const GROUP_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}(?:类|部分|批|组)|[ⅠⅡⅢⅣⅤⅥIVX]{1,4}[、.]|[A-Z][、.](?!\d))/;
const GROUP_COUNT =
  /\((?:共)?\d+(?:个|家|户|项|条|件|宗|笔)\)[::]?$|[::]\d+(?:个|家|户|项|条)$|(?:共|计)\d+(?:个|家|户|项|条)$/;

/** A caption of a group of rows: `一、工业项目`, `(二)服务业`, `已签约项目(11个)`. */
export function isGroupCaption(tight: string): boolean {
  return GROUP_NUMBER.test(tight) || (tight.length <= 30 && GROUP_COUNT.test(tight));
}

/** A caption that is a group's by its number (`一、…`), not only by what it counts: 老旧小区改造(12个) may be a name. */
export function isNumberedGroup(tight: string): boolean {
  return GROUP_NUMBER.test(tight);
}

/** The number of a group standing alone in the running-number column. */
export function isGroupNumber(tight: string): boolean {
  return /^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.]?|[ⅠⅡⅢⅣⅤⅥIVX]{1,4}[、.]?|[A-Z][、.]?)$/.test(tight);
}

const TOTAL = /^.{0,14}?(?:合计|小计|总计|共计)(?:数|金额|[::]|[::]?\d+[个项家户条笔件])?$/;
const TOTAL_START = /^(?:合计|总计|小计|共计|其中)(?![\p{Script=Han}]{5,})/u;
const TOTAL_WORDS = new Set([
  '全市',
  '全区',
  '全县',
  '全州',
  '全省',
  '累计',
  '汇总',
  '总数',
  '平均',
  '平均值',
  '均值',
  '全市平均',
  '全区平均',
  '全县平均',
  '总体',
  '本页计',
  '总和',
]);

/** Whether a row's label says that the row adds up others. */
export function isTotalLabel(tight: string): boolean {
  if (tight.length > 24) return false;
  const bare = tight.replace(/\([^()]*\)/g, '');
  return TOTAL.test(bare) || TOTAL_START.test(bare) || TOTAL_WORDS.has(bare);
}

/** A label whose row covers only some of the rows around it, so that its sums cannot be checked. */
export function isPartialTotal(tight: string): boolean {
  return tight.startsWith('其中') || tight.includes('平均') || tight.includes('均值');
}

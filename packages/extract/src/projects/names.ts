import { GENERIC, LIST_HEAD, NAME_ENDS, NAME_LEAD, NO_PROJECT } from '../words/project-words.ts';
import { nextHead, withoutHeads } from './heads.ts';

/** A name inside a clause. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** One of several joined by 等 and a head: what is said of money is said of all together. */
  readonly listed: boolean;
  /** Where the list that it belongs to begins and ends; its own places where it stands alone. */
  readonly listStart: number;
  readonly listEnd: number;
}

const SHORTEST = 3;
const PRICED = /(?:投资|投入).{0,4}\d[\d.]*[万亿]*元.{0,2}的$/;
// 项目办, 项目服务: the head is part of another word.
const HEAD_OF_OTHER =
  /^(?:办|服务|攻坚|储备|手续|库|化|等地|经理|资金|管理|指挥|拉练|秘书|现场|审批|清单|专班|签约仪式|谋划|申报|招引|引领|总数|投资|单位|质量|机遇|路径|人|行动|集中|师|学|量|中|年(?![底内末初]))/;
// A list of kinds of works (等7大类工程) names none of them.
const KINDS = /等(?:[0-9０-９一二三四五六七八九十多几]{1,3})?大?类(?:工程|项目)?/;
const ENDED = new RegExp(
  `^(?:${NAME_ENDS.source}|[（()）”"\\s]|\\d+(?:天|个月|年|座|月)|[一二三四]阶段|力争|确保|加快|正在|累计|全线|作为|建设现场|年[底内]|上半年|今年|[均都也要已的、和在]|\\d{1,2}月)`,
);
// 某厂实施X项目: the name begins behind the act.
const INNER_ACT = /(?:实施|开展|新建|启动|打造|推进|支持|建设(?!项目|工程|[和与及、等并完且]|$))(?=[^，,]{3})/g;
const AFTER_WORK = /(?:建设|推进|实施|施工).*$/;
const KIND_OF_WORK = /(?:项目|工程|改造|整治|治理|提升|扩建|迁建|更新|管网|期)$/;
// 幸福路、建设路等, 推进幸福路建设: roads are named by themselves.
const ROADS =
  /^(?<road>[^、]{1,14}(?:路|街|巷|[^阶手路地时片]段|[^天立]桥))(?<work>建设|改造|拓宽|刷黑|改扩建|提档升级|续建|延伸)?$/;
const ROAD_WORKS = /(?:建设|改造|拓宽|刷黑|扩建|升级|续建|延伸)(?:工程)?$/;
const LOCATION = /(?:选址|位于|坐落|地处)/;
const LONGEST = 40;
const ACT_REACH = 20;
// Honours and sentences that a head happens to end.
const NO_NAME =
  /^(?:(?:19|20)\d\d年|[该本此这]|分[一二两三四五六七八九十\d]+期|[\d一二三四五六七八九十A-Z]+号(?:厂房|楼|车间|地块)|[\d.]+[万亿]?(?:平方米|公里|米|亩)|[一二三四五六]期|年产量|达[到\d]|每[年月日周季]|获批|获评|荣获|入选|被评|认定|争创|申报|授予|列为|国家级|全国)|实现|提高|加强|解决|促进|优化|坚持|打造|围绕|聚焦|开展|通过|成为|带动|满足|提供|形成|出席|见证|召开|进行|共同|我们|我[区市县]|群众|企业(?!总部|园|港|孵化)|[市县区镇]长|书记|主任/;
/** Acts and predicates: without one of them a facility is only mentioned. */
const ACT =
  /签约|开工|动工|启动|施工|贯通|铺开|收尾|试运行|联调|合龙|开通|架设|建成|建设|竣工|完工|投产|投用|投入使用|运营|推进|加快|实施|完成|谋划|落户|落地|打造|新建|改建|改造|进展|奠基|封顶|通车|贯通|合龙|纳入|列入|投资|支持|保障|跟进|开园|修复|争取|引进|选址|抓好|服务|(?:主要有|包括|分别[为是]|涉及)|掘进|位于|^是由|机器轰鸣|火热|如火如荼|^(?:是|作为)[^，,]{0,20}(?:项目|工程|组成部分)/;

/** The named projects of one clause. */
export function namesIn(clause: string, inList = false): readonly FoundName[] {
  const kinds = KINDS.exec(clause);
  if (kinds !== null) return aloneNames(clause, kinds.index + kinds[0].length);
  const list = LIST_HEAD.exec(clause);
  if (list !== null) {
    const listEnd = list.index + list[0].length;
    return [...listedNames(clause, itemsOf(clause, 0, list.index), listEnd), ...aloneNames(clause, listEnd)];
  }
  return aloneNames(clause, 0, inList);
}

/** Where the head of a list ends (等5个项目); null in a clause without one. */
export function listHeadEnd(clause: string): number | null {
  const list = LIST_HEAD.exec(clause);
  return list === null ? null : list.index + list[0].length;
}

const STRETCH = /^[^，,、]{4,30}至[^，,、]{2,12}段(?=[（(]|$)/;
const MEANS = /^(?:建设|工作)?为(?:抓手|重点|核心|引领|契机|统领|突破口|目标)/;
const REMARK = 36;
const REMARK_BEHIND = /^[（(][^（()）]{1,24}[）)]/;
const BRACKETS_BEHIND = /^(?:[（(][^（()）]{1,8}[）)])?$/;

/** Whether a clause says nothing but a name. */
export function isBareName(clause: string): boolean {
  const last = aloneNames(clause, 0, true).at(-1);
  return last !== undefined && BRACKETS_BEHIND.test(clause.slice(last.end));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `inList`: a list that goes on in the next clause says that its items are projects, so that no act is needed here. */
function aloneNames(clause: string, from: number, inList = false): readonly FoundName[] {
  const works = ROAD_WORKS.test(clause);
  // Most clauses hold no head at all: asking once spares taking every item apart.
  if (!works && nextHead(clause, from) === null) return [];
  const items = joinHeadless(clause, itemsOf(clause, from, clause.length), works);
  const found = items.flatMap((item) => {
    const lead = leadEnd(clause, item);
    const placed = LOCATION.exec(clause.slice(item.start, lead + 2));
    // 项目位于X: X is where it lies; 位于X的Y: Y is the project.
    if (placed !== null && !clause.slice(item.start + placed.index, lead).includes('的')) return [];
    const end = headEnd(clause, lead, item.end) ?? roadEnd(clause, lead, item.end, works);
    if (end === null) return [];
    const name = clause.slice(lead, end);
    // 总投资8亿元的学校项目: money of its own makes even a plain name one project.
    const priced = PRICED.test(clause.slice(item.start, lead));
    if (!isName(name) || (isGeneric(name) && !priced)) return [];
    return [{ start: lead, end }];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A facility is only mentioned unless an act stands right before the list or behind it.
  const acted = inList || ACT.test(clause.slice(from, first.start));
  const behind = clause.slice(last.end, last.end + LONGEST).replace(REMARK_BEHIND, '');
  // 以水系治理为抓手: a means, and no work of its own.
  if (MEANS.test(behind)) return [];
  if (!acted && !ACT.test(behind.slice(0, ACT_REACH))) return [];
  // What is said behind a list is said of every item of it.
  return found.map((name) => ({ ...name, listed: false, listStart: first.start, listEnd: last.end }));
}

/** The items of a list that its head calls projects. */
function listedNames(clause: string, items: readonly Span[], listEnd: number): readonly FoundName[] {
  const spans = items.map((item) => {
    const start = leadEnd(clause, item);
    const text = clause.slice(start, item.end);
    return { start, end: start + (/(?:建设|配套建设)$/.exec(text)?.index ?? text.length) };
  });
  const named = spans.filter(({ start, end }) => isName(clause.slice(start, end)));
  const special = (span: Span) => {
    const name = clause.slice(span.start, span.end);
    return !isGeneric(name) || isFacility(name);
  };
  // 垃圾发电、柏云制袜等12个项目: beside a name plain words are one too, if they are more than a kind of work.
  const among = named.some(special);
  const kept = named.filter((span) => special(span) || (among && isLongEnough(clause.slice(span.start, span.end))));
  const listStart = kept[0]?.start ?? 0;
  return kept.map((span) => ({ ...span, listed: true, listStart, listEnd }));
}

const ENOUGH = 4;

function isLongEnough(name: string): boolean {
  return name.length >= ENOUGH && !KIND_OF_WORK.test(name);
}

/** Items of a list between 、 and a last 和 or 及, quotation marks kept whole. */
function itemsOf(clause: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  let quoted = false;
  for (let at = from; at < to; at += 1) {
    const char = clause.charAt(at);
    if (char === '“') quoted = true;
    else if (char === '”') quoted = false;
    else if (char === '、' && !quoted) {
      spans.push({ start, end: at });
      start = at + 1;
    }
  }
  spans.push(...splitLast(clause, { start, end: to }, spans.length > 0));
  return spans;
}

/** A、B和C: the last item is parted at 和 where both sides are long enough to be names, outside lists only behind a head. */
function splitLast(clause: string, item: Span, inList: boolean): readonly Span[] {
  const text = clause.slice(item.start, item.end);
  const at = text.search(/和|以及/);
  const mark = text.startsWith('以及', at) ? 2 : 1;
  const parts = inList || headEnd(clause, item.start, item.start + at) === item.start + at;
  if (!parts || at < SHORTEST || text.length - at - mark < SHORTEST) return [item];
  return [
    { start: item.start, end: item.start + at },
    { start: item.start + at + mark, end: item.end },
  ];
}

/** 枣子山、上窑片改造项目 is one name: what stands without a head before one that closes the list goes with it. */
function joinHeadless(clause: string, items: readonly Span[], works: boolean): readonly Span[] {
  const joined: Span[] = [];
  let waiting: Span | null = null;
  for (const [at, item] of items.entries()) {
    const headed =
      headEnd(clause, item.start, item.end) !== null ||
      (works && roadEnd(clause, leadEnd(clause, item), item.end, works) !== null);
    // A facility closes no such list: 老院、新楼 are two.
    const kindOfWork =
      waiting !== null && KIND_OF_WORK.test(clause.slice(item.start, item.end).replace(AFTER_WORK, ''));
    const start: number = waiting !== null && (kindOfWork || works) ? waiting.start : item.start;
    if (headed || at === items.length - 1) {
      joined.push({ start, end: item.end });
      waiting = null;
    } else {
      waiting = { start, end: item.end };
    }
  }
  return joined;
}

/** Past efforts, verbs and what belongs to the name only as its attribute (总投资2.5亿元的). */
function leadEnd(clause: string, item: Span): number {
  let start = item.start;
  const text = clause.slice(item.start, item.end);
  const attribute = text.lastIndexOf('的', text.length - 2);
  if (attribute >= 0) start += attribute + 1;
  start += NAME_LEAD.exec(clause.slice(start, item.end))?.[0].length ?? 0;
  const rest = clause.slice(start, item.end);
  INNER_ACT.lastIndex = 0;
  let past = 0;
  // X工程建设全面铺开: behind the last head an act is the predicate.
  while (INNER_ACT.test(rest) && nextHead(rest, INNER_ACT.lastIndex) !== null) past = INNER_ACT.lastIndex;
  return start + past;
}

/** The end of the last head before a predicate begins; null where there is none. */
function headEnd(clause: string, start: number, end: number): number | null {
  const text = clause.slice(start, Math.min(end, start + LONGEST + 20));
  let last: number | null = null;
  for (let head = nextHead(text, 0); head !== null; head = nextHead(text, head.end)) {
    // With the head itself: 建设 ends a name, 建设项目 does not.
    const between = last === null ? '' : text.slice(last, head.end);
    if (last !== null && (NAME_ENDS.test(between) || COUNTED.test(between))) break;
    if (last === null && head.start > 2 && predicateInside(text.slice(2, head.start))) break;
    const { end } = head;
    if (HEAD_OF_OTHER.test(text.slice(end, end + 4)) && !/^建设/.test(text.slice(end))) continue;
    // 外环东段(云溪路—白鹭大道): what the brackets say is not the name's end.
    if (OPEN_BRACKET.test(text.slice(0, end))) continue;
    // A head that another noun follows is in the middle of a name (铁路西站).
    const behind = text.slice(end, end + REMARK).replace(REMARK_BEHIND, '');
    if (end < text.length && !(behind === '' || ENDED.test(behind))) continue;
    last = end;
  }
  // 某高速甲至乙段: a stretch of a road has no head.
  last ??= STRETCH.exec(text)?.[0].length ?? null;
  return last === null ? null : start + last;
}

/** The end of a road's name in a clause that ends with work on roads. */
function roadEnd(clause: string, start: number, end: number, works: boolean): number | null {
  const road = works ? ROADS.exec(clause.slice(start, end))?.groups?.road : undefined;
  return road === undefined ? null : start + road.length;
}

const PREDICATE_INSIDE = /(?:成功|顺利|正式|全面启动|位于|坐落|选址|总投资|计划总|预计|，)/;

function predicateInside(text: string): boolean {
  return PREDICATE_INSIDE.test(text);
}

const COUNTED = /[0-9０-９]{1,4}余?[个条家项处座]/;

function isName(name: string): boolean {
  return (
    name.length >= SHORTEST &&
    name.length <= LONGEST &&
    !NO_PROJECT.test(name) &&
    !NO_NAME.test(name) &&
    isBalanced(name) &&
    !COUNTED.test(name) &&
    !/[,，。;；]/.test(name)
  );
}

/** 冷链物流园, 有轨电车: plain words, but a facility where a list says that its items are projects. */
function isFacility(name: string): boolean {
  return name.length >= 3 && !KIND_OF_WORK.test(name) && headEnd(name, 0, name.length) === name.length;
}

const OPEN_BRACKET = /[（(][^（()）]*$/;

function isBalanced(name: string): boolean {
  return count(name, '“') === count(name, '”') && !OPEN_BRACKET.test(name) && !/^、|一批|步骤|分类/.test(name);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

// 第六水厂, 地铁4号线, 市体育中心: a number, or the town that has one of its kind, makes a plain word a name.
const NUMERAL = /^[一二三四五六七八九十百千万双]/;
const NUMBERED =
  /第[一二三四五六七八九十\d]+(?!产业|方|批|期|轮|季)|[一二三四五六七八九十\d]+(?:号|中$)|[东南西北]段|^(?:建设|人民|解放|工业|交通|文化|创业|振兴|滨江|沿江)[东西南北中]?(?:路|大道)$/;
const OF_TOWN =
  /^[省市县区州](?![级场政民域内外直重属])[^、]{1,10}(?:中心|馆|院|校|中学|小学|幼儿园|[公园]园|体育场)(?:[东西南北新分]院|新馆|新校区|新院区|(?:改)?扩建|迁建)?$|^市民中心$/;

/** Whether a name is made of words that only classify. */
function isGeneric(name: string): boolean {
  if (NUMBERED.test(name) || OF_TOWN.test(name)) return false;
  const rest = withoutHeads(name.replace(/(?:项目|工程)$/, '').replace(GENERIC, '')).replace(
    /[“”()（）、和及与0-9]/g,
    '',
  );
  // 三宝, 万达: a numeral may begin a proper name.
  return rest.length < 2 && !(rest !== '' && NUMERAL.test(name) && name.charAt(1) === rest);
}

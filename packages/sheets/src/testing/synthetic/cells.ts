import { dayFromNumber, dayNumber, isoDay } from '@guatu/kernel';
import type { CellValue } from '../../grid.ts';
import type { Random } from './random.ts';

/** A generated cell: what the sheet holds and what a careful reader makes of it. */
export interface MadeCell {
  readonly value: CellValue;
  readonly format?: string;
  /** Undefined: the cell says nothing. */
  readonly gold?: unknown;
  readonly problem?: string;
}

export interface CellContext {
  readonly year: number;
  readonly month: number;
  /** Yuan per unit of the column's plain numbers. */
  readonly factor: number;
  readonly date1904: boolean;
  /** Everything is text, as in CSV. */
  readonly textOnly: boolean;
  /** 0 for tidy ledgers, 1 for the worst. */
  readonly mess: number;
  readonly seq: number;
}

export type CellMaker = (random: Random, at: CellContext) => MadeCell;

const BLANKS = [null, null, '—', '/', '-', '无', '暂无', '待定', 'N/A', '——', '　'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
const PLACES = [
  '河口镇',
  '陈贵镇',
  '八泉街道',
  '灵乡镇',
  '还地桥镇',
  '黄思湾街道',
  '经济开发区',
  '团城山街道',
  '富池镇',
];
const OFFICES = [
  '区发改局',
  '区经信局',
  '区住建局',
  '区水利局',
  '区自然资源和规划分局',
  '区招商服务中心',
  '区商务局',
  '区交通运输局',
  '市生态环境局',
];
const BRANDS = [...'岑珏沅辰澜岫峤泽衡翎禾钧昀昇泓锋'];
const TRADES = ['特钢', '铜业', '电子科技', '新材料', '生物科技', '智能装备', '食品', '环保科技', '光电'];

export function blank(random: Random): MadeCell {
  return { value: random.pick(BLANKS) };
}

function brand(random: Random): string {
  return random.pick(BRANDS) + random.pick(BRANDS) + random.pick(TRADES);
}

export function person(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : '');
}

export const place: CellMaker = (random) => said(random.pick(PLACES));
export const office: CellMaker = (random) => said(random.pick(OFFICES));
export const company: CellMaker = (random) =>
  said(`${random.pick(['黄石', '大冶', '湖北', ''])}${brand(random)}有限公司`);

function said(text: string): MadeCell {
  return { value: text, gold: text };
}

export const projectName: CellMaker = (random, at) =>
  said(
    `${brand(random)}年产${random.int(2, 900)}万套${random.pick(['轴承', '线束', '铜箔', '模具', '传感器', '轮毂'])}${random.pick(['', '产业园', '扩建', '生产线'])}项目${at.seq % 7 === 0 ? '(一期)' : ''}`,
  );

export const enterpriseName: CellMaker = (random, at) =>
  said(`${random.pick(['大冶', '湖北', '黄石'])}${brand(random)}${at.seq}号有限公司`);

const TEXTS = [
  '桩基施工完成',
  '主体结构封顶',
  '正在办理施工许可',
  '钢结构吊装完成,屋面施工',
  '已召开协调会',
  '设备进场',
  '需市级协调用地',
  '流动资金不足,希望对接银行',
  '厂区供电容量不足',
  '完成可研编制',
];
export const words: CellMaker = (random) => (random.chance(0.15) ? blank(random) : said(random.pick(TEXTS)));
export const problemText: CellMaker = (random, at) =>
  said(
    `${random.pick(['园区三路断头', '用地指标缺口', '临时用电未接通', '环评批复滞后'])}${at.seq},${random.pick(['设备无法进场', '影响开工', '请求协调'])}`,
  );
export const permit: CellMaker = (random) =>
  said(random.pick(['在办', '不涉及', '鄂发改审批[2024]12号', '2024年3月取得', '已取得']));
export const batch: CellMaker = (random, at) => said(`${at.year}年第${random.pick(['一', '二', '三'])}批`);

export function people(random: Random, at: CellContext): MadeCell {
  if (random.chance(0.08)) return blank(random);
  const names = [person(random), ...(random.chance(0.4) ? [person(random)] : [])];
  const written = names.map((name) =>
    name.length === 2 && random.chance(0.3 * at.mess)
      ? `${name.charAt(0)}${random.pick([' ', '　'])}${name.charAt(1)}`
      : name,
  );
  return { value: written.join(random.pick(['、', '、', ',', '，', ';', '/', '\n'])), gold: names };
}

export function units(random: Random): MadeCell {
  const names = random.chance(0.3) ? [random.pick(OFFICES), random.pick(PLACES)] : [random.pick(OFFICES)];
  return { value: names.join(random.pick(['、', '\n', '，', '；'])), gold: names };
}

export function phone(random: Random, at: CellContext): MadeCell {
  const text = `199${String(random.int(10_000_000, 99_999_999))}`;
  return { value: !at.textOnly && random.chance(0.5) ? Number(text) : text, gold: text };
}

function group(number: number): string {
  const [whole = '', part] = String(number).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

function plain(number: number, at: CellContext): CellValue {
  return at.textOnly ? String(number) : number;
}

/** Money in the column's unit, sometimes with a unit of its own. `low`–`high` in yuan. */
export function money(low: number, high: number): CellMaker {
  return (random, at) => {
    if (random.chance(0.07)) return blank(random);
    const digits = at.factor >= 1e8 ? 4 : at.factor >= 1e4 ? 2 : 0;
    const number = Number((random.int(low / 1e4, high / 1e4) * (1e4 / at.factor)).toFixed(digits));
    const yuan = Math.round(number * at.factor);
    const roll = random.next() / Math.max(at.mess, 0.001);
    if (roll < 0.03) return { value: `${Number((yuan / 1e8).toFixed(8))}亿元`, gold: yuan };
    if (roll < 0.06) return { value: `约${Number((yuan / 1e4).toFixed(4))}万元`, gold: yuan };
    if (roll < 0.09) return { value: group(number), gold: yuan };
    if (roll < 0.11)
      return {
        value: String(number).replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
        gold: yuan,
      };
    if (roll < 0.13) return { value: `${number}(含设备)`, gold: yuan };
    if (roll < 0.14) return { value: `${number}-${number + 1}`, problem: 'unparsed' };
    if (roll < 0.15) return { value: '以合同为准', problem: 'unparsed' };
    if (roll < 0.16) return { value: at.textOnly ? '#REF!' : { error: '#REF!' }, problem: 'error_value' };
    if (roll < 0.18 && at.factor === 1e4 && !at.textOnly)
      return { value: number, format: '#,##0.00"万元"', gold: yuan };
    return {
      value: plain(number, at),
      gold: yuan,
      ...(random.chance(0.2) && !at.textOnly ? { format: '#,##0.00' } : {}),
    };
  };
}

export function count(low: number, high: number): CellMaker {
  return (random, at) => {
    const number = random.int(low, high);
    return random.chance(0.1 * at.mess)
      ? { value: `${number}${random.pick(['个', '人', ''])}`, gold: number }
      : { value: plain(number, at), gold: number };
  };
}

/** An area in the unit of the caption; `ratio` converts to the field's base unit. */
export function area(low: number, high: number): CellMaker {
  return (random, at) => {
    if (random.chance(0.1)) return blank(random);
    const number = random.int(low, high);
    return { value: plain(number, at), gold: Number((number * at.factor).toPrecision(15)) };
  };
}

export const seq: CellMaker = (_, at) => ({ value: at.textOnly ? String(at.seq) : at.seq, gold: at.seq });

function serialOf(day: string, date1904: boolean): number {
  return dayNumber(isoDay(day)) + (date1904 ? 24_107 : 25_569);
}

/** A date in any of the ways ledgers write them, within some months of the table's own. */
export function date(from: number, to: number): CellMaker {
  return (random, at) => {
    if (random.chance(0.12)) return blank(random);
    const base = dayNumber(isoDay(`${at.year}-${String(at.month).padStart(2, '0')}-15`));
    const day = dayFromNumber(base + random.int(from * 30, to * 30));
    return writeDate(day, random, at);
  };
}

function writeDate(day: string, random: Random, at: CellContext): MadeCell {
  const [year = '', month = '', date = ''] = day.split('-');
  const m = Number(month);
  const d = Number(date);
  const ym = `${year}-${month}`;
  const forms: (() => MadeCell)[] = [
    () =>
      at.textOnly
        ? { value: `${year}/${m}/${d}`, gold: day }
        : {
            value: serialOf(day, at.date1904),
            format: random.pick(['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d/yy', '[$-804]yyyy\\-m\\-d']),
            gold: day,
          },
    () => ({ value: `${year}年${m}月${d}日`, gold: day }),
    () => ({ value: `${year}.${m}.${d}`, gold: day }),
    () => ({ value: `${year}-${month}-${date}`, gold: day }),
    () => ({ value: `${year}.${m}`, gold: ym }),
    () => ({ value: `${year}年${m}月`, gold: ym }),
    () => ({ value: `${year}年${m}月${random.pick(['底', '初', '上旬', '中旬', '下旬'])}`, gold: ym }),
    () => ({ value: `${year.slice(2)}年${m}月`, gold: ym }),
    () => ({
      value: `${year}年${random.pick(['', '第'])}${'一二三四'.charAt(Math.floor((m - 1) / 3))}季度`,
      gold: `${year}Q${Math.floor((m - 1) / 3) + 1}`,
    }),
    () => ({ value: `${year}年${m <= 6 ? '上' : '下'}半年`, gold: `${year}H${m <= 6 ? 1 : 2}` }),
    () => ({ value: `${year}年底`, gold: year }),
    () =>
      at.textOnly
        ? { value: `${year}-${month}`, gold: ym }
        : { value: serialOf(day, at.date1904), format: random.pick(['yyyy"年"m"月"', 'yyyy-mm', 'yyyy.mm']), gold: ym },
    () => (at.textOnly ? { value: `${year}/${month}`, gold: ym } : { value: serialOf(day, at.date1904), gold: day }),
    () =>
      at.textOnly
        ? { value: `${year}${month}${date}`, gold: day }
        : { value: Number(`${year}.${month}`), format: '0.00', gold: ym },
    () => (Number(year) === at.year ? { value: `${m}月底`, gold: ym } : { value: `${year}年${m}月`, gold: ym }),
    () =>
      at.textOnly
        ? { value: Number(year) === at.year ? `${m}月${d}日` : `${year}/${m}/${d}`, gold: day }
        : { value: Number(`${year}.1`), problem: 'ambiguous_date' },
  ];
  if (!random.chance(at.mess)) return (forms[0] ?? blank)(random);
  return random.pick(forms)();
}

export const month: CellMaker = (random, at) => {
  if (random.chance(0.3)) return blank(random);
  const m = random.int(1, at.month);
  const gold = `${at.year}-${String(m).padStart(2, '0')}`;
  return random.pick<MadeCell>([
    { value: `${at.year}.${m}`, gold },
    { value: `${at.year}年${m}月`, gold },
    { value: `${m}月`, gold },
    { value: gold, gold },
  ]);
};

export const span: CellMaker = (random, at) => {
  const from = at.year - random.int(0, 2);
  const to = at.year + random.int(0, 2);
  return random.pick<MadeCell>([
    { value: `${from}-${to}年`, gold: { from: `${from}`, to: `${to}` } },
    { value: `${from}—${to}`, gold: { from: `${from}`, to: `${to}` } },
    { value: `${from}年3月至${to}年10月`, gold: { from: `${from}-03`, to: `${to}-10` } },
    { value: `${from}.3-${to}.12`, gold: { from: `${from}-03`, to: `${to}-12` } },
  ]);
};

export const yesNo: CellMaker = (random) => {
  const yes = random.chance(0.6);
  return { value: yes ? random.pick(['是', '√', 'Y', '是']) : random.pick(['否', '×', 'N', '否']), gold: yes };
};

/** One of the words, each with its id. */
export function oneOf(entries: readonly (readonly [string, string])[]): CellMaker {
  return (random) => {
    const [text, id] = random.pick(entries);
    return { value: text, gold: id };
  };
}

export const projectCode: CellMaker = (random, at) => {
  const code = `${String(at.year - 1).slice(2)}${String(random.int(1, 12)).padStart(2, '0')}-420203-04-0${random.int(1, 5)}-${random.int(100_000, 999_999)}`;
  const roll = random.next() / Math.max(at.mess, 0.001);
  if (roll < 0.04) return { value: code.replaceAll('-', '—'), gold: code };
  if (roll < 0.06) return { value: code.slice(0, -2), gold: code.slice(0, -2), problem: 'bad_code_format' };
  return { value: code, gold: code };
};

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export const creditCode: CellMaker = (random, at) => {
  const body = `91420281MA${Array.from({ length: 7 }, () => CREDIT.charAt(random.int(0, 30))).join('')}`;
  const sum = [...body].reduce((total, char, index) => total + CREDIT.indexOf(char) * (3 ** index % 31), 0);
  const code = body + CREDIT.charAt((31 - (sum % 31)) % 31);
  const roll = random.next() / Math.max(at.mess, 0.001);
  if (roll < 0.04) return { value: code.toLowerCase(), gold: code };
  if (roll < 0.06 && !at.textOnly) return { value: 9.14202816e17, problem: 'precision_lost' };
  if (roll < 0.08) {
    const wrong = code.slice(0, -1) + (code.endsWith('3') ? '4' : '3');
    return { value: wrong, gold: wrong, problem: 'bad_check_digit' };
  }
  return { value: code, gold: code };
};

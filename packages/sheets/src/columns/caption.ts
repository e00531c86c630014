import { arabicDates, foldTight } from '../text/fold.ts';
import type { TablePeriod } from './period-words.ts';
import { type Token, tokenize } from './tokenize.ts';
import { parseUnit, parseUnitList, type Unit } from './units.ts';

/** One caption of a header path, read: its meanings in every way the brackets may be taken, and the units it names. */
export interface Caption {
  /** Folded, without white space; what templates and screens show. */
  readonly text: string;
  /** The caption without its unit. */
  readonly label: string;
  readonly variants: readonly ReadonlySet<Token>[];
  readonly units: readonly Unit[];
  /** The caption is a unit and nothing else. */
  readonly unitOnly: boolean;
}

const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g;
// How to fill the column in, not what it means.
const INSTRUCTION =
  /^(?:是\/?否|是或否|√\/?×?|√或×|打√|必填|选填|签字|盖章|请?填写?.*|如.*|例.*|格式.*|年\/?月\/?日?|年-月-日|yyyy.*|\d+(?:=.*)?|单选|多选|下拉.*|[甲乙丙丁]|以.*为准|含.*|不含.*|精确.*|保留.*)$/i;
const UNIT_PREFIX = /^(?:计量|金额|投资|面积)?单位[::]/;
const TRAILING_UNIT =
  /^(.*[\p{Script=Han})%±])[/,、]?(万元|亿元|亩|平方米|㎡|m2|万平方米|万千瓦时|万kwh|吨标煤|吨标准煤|万元\/亩|公顷|万美元|个百分点|百分点|%)$/iu;
// 从业人数/人: after a slash any unit may stand.
const SLASHED_UNIT = /^(.*[\p{Script=Han})%])\/([^/]{1,6})$/u;
const NUMBERING = /^(?:\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\))/;

const cache = new Map<string, Caption>();

/** Reads a caption for a table of the given period. */
export function readCaption(raw: string, at: TablePeriod): Caption {
  const key = `${at.year}|${at.month}|${raw}`;
  const known = cache.get(key);
  if (known) return known;
  const caption = parseCaption(raw, at);
  // Captions are few; data that is tried as a caption must not grow the cache without end.
  if (cache.size > 5000) cache.clear();
  cache.set(key, caption);
  return caption;
}

function parseCaption(raw: string, at: TablePeriod): Caption {
  const text = arabicDates(foldTight(raw)).replace(/[::]$/, '');
  const units: Unit[] = [];
  const wholeUnits = parseUnitList(text.replace(UNIT_PREFIX, '').replace(/^\((.*)\)$/, '$1'));
  if (wholeUnits.length > 0) return { text, label: '', variants: [], units: wholeUnits, unitOnly: true };
  const bare = text.replace(NUMBERING, '') || text;
  const keepOrDrop = (keep: boolean) =>
    bare.replace(BRACKETS, (_, round?: string, square?: string, lens?: string) => {
      const inner = (round ?? square ?? lens ?? '').replace(UNIT_PREFIX, '');
      const named = parseUnitList(inner);
      if (named.length > 0) {
        if (!keep) units.push(...named);
        return '';
      }
      // 县(市、区) is one word with its separators taken out: 县市区.
      return keep && !INSTRUCTION.test(inner) ? inner.replace(/[、/]/g, '') : '';
    });
  const dropped = keepOrDrop(false);
  const trailing = TRAILING_UNIT.exec(dropped) ?? SLASHED_UNIT.exec(dropped);
  const trailingUnit = trailing?.[2] === undefined ? null : parseUnit(trailing[2]);
  if (trailingUnit) units.push(trailingUnit);
  const cut = (form: string) =>
    trailingUnit ? form.replace(TRAILING_UNIT.test(form) ? TRAILING_UNIT : SLASHED_UNIT, '$1') : form;
  const forms = [...new Set([cut(dropped), cut(keepOrDrop(true))])].filter((form) => form !== '');
  const variants = forms.map((form) => tokenize(form, at));
  if (units.some((unit) => unit.dimension === 'percent')) {
    // 占年度计划(%) says by its unit that it is a rate.
    variants.push(
      ...variants.filter((tokens) => !tokens.has('RATE')).map((tokens) => new Set<Token>([...tokens, 'RATE'])),
    );
  }
  return { text, label: cut(dropped) || bare, variants, units, unitOnly: false };
}

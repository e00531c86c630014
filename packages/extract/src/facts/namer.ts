import type { Unit } from '../model.ts';
import type { Quantity } from '../scan/quantity.ts';
import type { PeriodMention } from '../time/find-periods.ts';
import { ATTRIBUTE, BARE_VERB, LAST_VERB, LIGHT_VERB, OWN_OBJECT, WEAK, YEARLY } from '../words/phrase-words.ts';
import { type NounAfter, nounAfter } from './noun-after.ts';
import { goesOn, shareOut } from './parallel.ts';
import { type Phrase, readPhrase, trimEdges } from './phrase.ts';
import { regionOf, withoutOwnPlace } from './region-of.ts';
import type { Sentence } from './sentence.ts';
import { type Ahead, wordsBefore } from './words-before.ts';

/** A quantity with what it measures. */
export interface Named {
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly indicator: string | null;
  readonly kind: Phrase['kind'];
  readonly negative: boolean;
  readonly region: string | null;
}

const LONGEST_NAME = 40;

/** Names the figures of a document sentence by sentence; what a sentence leaves out, the last subject supplies. */
export class Namer {
  /** The last thing spoken of, for 同比增长 and 占比 that name nothing. */
  private subject = '';
  /** The last share spoken of: points (提高2个百分点) move the share, percentages the thing itself. */
  private share = '';
  /** The last thing counted behind or before a number, for bare verbs (竣工30个). */
  private thing = '';
  /** The first subject of the sentence before, for one that begins with a bare movement (其中一季度增长8%). */
  private opening = '';
  private readonly documentRegion: string | null;

  constructor(documentRegion: string | null) {
    this.documentRegion = documentRegion;
  }

  name(text: string, sentence: Sentence, mentions: readonly PeriodMention[]): readonly Named[] {
    const named: Named[] = [];
    const { quantities } = sentence;
    const spoken = sentence.start > 0 && text.charAt(sentence.start - 1) !== '\n' ? this.opening : '';
    this.subject = '';
    this.share = '';
    this.thing = '';
    let used = sentence.start;
    // Mentions of times that begin before the figure; figures and mentions both come in order, so it only grows.
    let mentioned = 0;
    for (let at = 0; at < quantities.length; ) {
      const list = listFrom(text, quantities, at);
      const first = list[0] as Quantity;
      const unit = list.find((one) => one.unit !== null)?.unit ?? null;
      const limit = quantities[at + list.length]?.start ?? sentence.end;
      at += list.length;
      if (unit === null) continue;
      while ((mentions[mentioned]?.start ?? Number.POSITIVE_INFINITY) + sentence.start < first.start) mentioned += 1;
      const raw = wordsBefore(text, used, first.start, sentence.start, mentions, mentioned);
      const last = list.at(-1) as Quantity;
      const after = nounAfter(text, last.end, limit, unit);
      const result = this.figure(raw, unit, after, named.length === 0 ? spoken : '');
      if (named.length === 0) this.opening = this.subject;
      used = result.usedAfter && after !== null ? after.end : last.end;
      // One by one: a list without end would not fit into the arguments of one call.
      for (const one of this.spread(list, unit, result)) named.push(one);
    }
    return named;
  }

  private spread(list: readonly Quantity[], unit: Unit, result: Figure): readonly Named[] {
    const factor = list.at(-1)?.factor ?? 1;
    const names = shareOut(result.shared, list.length);
    return list.map((quantity, at) => ({
      quantity: quantity.unit === null ? { ...quantity, value: quantity.value * factor } : quantity,
      unit: quantity.unit ?? unit,
      indicator: names?.[at] ?? result.indicator,
      ...{ kind: result.phrase.kind, negative: result.phrase.negative },
      region: regionOf(result.indicator, this.documentRegion),
    }));
  }

  /** What a figure measures, from the words before it, the noun behind it, and what was spoken of. */
  private figure({ words: raw, ahead }: Ahead, unit: Unit, after: NounAfter | null, spoken: string): Figure {
    const phrase = readPhrase(raw, unit);
    const own = withoutOwnPlace(phrase.subject, this.documentRegion);
    const figure = (indicator: string, usedAfter: boolean, shared = indicator): Figure => ({
      phrase,
      indicator: indicator === '' ? null : indicator.slice(0, LONGEST_NAME),
      usedAfter,
      shared,
    });
    if (after !== null && takesNounAfter(own, unit, after, phrase)) {
      const name = after.owned
        ? trimEdges(after.noun) + attributeOf(own)
        : this.besideNoun(raw, own, unit) + after.noun;
      this.thing = trimEdges(after.noun);
      this.subject = name;
      return figure(name, true);
    }
    // 占总额的30% is a share; in 占年度目标8公里的 the figure is the aim itself.
    if (own.startsWith('占') && this.subject !== '')
      return figure(this.subject + (OWN_AIM.test(own) && unit !== 'pct' ? own.slice(1) : own), false);
    if (WEAK.test(own)) {
      if (ahead !== '') this.subject = ahead;
      else if (this.subject === '' && (isRelative(phrase, unit) || own !== '')) this.subject = spoken;
      const moved = unit === 'pp' && this.share !== '' ? this.share : this.subject;
      const inherited = moved + phrase.suffix;
      if (phrase.kind === 'share') this.share = inherited;
      return figure(inherited === '' ? own : inherited, false, this.subject);
    }
    if (BARE_MOVEMENT.test(own) && this.subject !== '') return figure(this.subject + own, false, this.subject);
    if (BARE_VERB.test(own) && isCounted(unit)) {
      // 竣工30个 counts what was spoken of; where nothing was, the verb alone must do.
      this.subject = OWN_OBJECT.test(own) ? own : own + this.thing;
      return figure(this.subject, false);
    }
    if (ATTRIBUTE.test(own) && this.thing !== '')
      return figure(this.thing + own.replace(/^该(?:项目|基地)/, ''), false, own);
    this.subject = own;
    this.share = '';
    if (isCounted(unit)) this.thing = own.replace(LEADING_VERB, '') || own;
    else if (ATTRIBUTE_TAIL.test(own)) this.thing = own.replace(ATTRIBUTE_TAIL, '');
    return figure(own, false);
  }

  /** What goes before the noun that follows a number: a verb, a yearly flow, or the thing that the noun is a part of. */
  private besideNoun(raw: string, own: string, unit: Unit): string {
    if (raw === '' && PARTS.has(unit)) return this.thing;
    if (YEARLY.test(own)) return own.slice(own.lastIndexOf('、') + 1);
    return verbAtEnd(own);
  }
}

interface Figure {
  readonly phrase: Phrase;
  readonly indicator: string | null;
  readonly usedAfter: boolean;
  /** The text that a list of numbers shares out. */
  readonly shared: string;
}

const LEADING_VERB =
  /^(?:新增|新建|新签约|新注册|新开工|新投产|实施|完成|设立|建成|开工|竣工|投产|签约|引进|组织|开展|举办|争取|评选出?)+/;
const ATTRIBUTE_TAIL = /(?:协议|计划|完成|实际)*(?:总?投资额?|总金额|总产值|面积)$/;

const OWN_AIM = /^占(?:年度|全年|年初|计划|预期|既定)/;

/** 净增50亿元 and 增支3亿元 behind 税收60亿元: by how much the thing spoken of changed. */
const BARE_MOVEMENT = /^(?:净增|净减|增收|减收|增支|减支|增加额|增量)$/;

/** A movement, a share or a place in an order is always one of something, if need be of the sentence before. */
function isRelative(phrase: Phrase, unit: Unit): boolean {
  return phrase.kind !== 'level' || unit === 'pp';
}

function isCounted(unit: Unit): boolean {
  return unit === 'count' || unit === 'person' || unit === 'household';
}

const MEASURED_THINGS: ReadonlySet<Unit> = new Set(['mu', 'm2', 'km', 'ton']);

/** 7个小区6850户: the second number counts a part of the first thing. */
const PARTS: ReadonlySet<Unit> = new Set(['household', 'person', 'm2', 'mu']);

function takesNounAfter(own: string, unit: Unit, after: NounAfter, phrase: Phrase): boolean {
  if (phrase.kind === 'moved' || phrase.kind === 'compared' || phrase.kind === 'plan_rate') return false;
  const empty = WEAK.test(own) || BARE_VERB.test(own) || YEARLY.test(own) || own.endsWith('为期');
  if (after.owned) return unit === 'CNY' || isCounted(unit) || empty;
  if (isCounted(unit)) return true;
  if (unit === 'rank') return empty;
  if (MEASURED_THINGS.has(unit)) return empty || own.length <= 4;
  if (unit === 'other' || unit === 'CNY' || unit === 'USD') return empty;
  return unit === 'pct' && own === '' && /^的/.test(after.noun);
}

function verbAtEnd(words: string): string {
  const verb = LAST_VERB.exec(words)?.[0] ?? (words.length <= 8 && !/等$|、/.test(words) ? words : '');
  return LIGHT_VERB.test(verb) ? '' : verb;
}

function attributeOf(words: string): string {
  return /(?:总?投资额?|占地|面积|金额|资金|贷款|为期)$/.exec(words)?.[0] ?? '';
}

/** The quantities of one list: the first and all that follow with nothing but a list mark between. */
function listFrom(text: string, quantities: readonly Quantity[], from: number): readonly Quantity[] {
  let end = from + 1;
  while (end < quantities.length) {
    const [before, next] = [quantities[end - 1] as Quantity, quantities[end] as Quantity];
    if (!goesOn(text, before, next) || !sameKind(before, next)) break;
    end += 1;
  }
  return quantities.slice(from, end);
}

function sameKind(before: Quantity, next: Quantity): boolean {
  return before.unit === null || before.unit === next.unit;
}

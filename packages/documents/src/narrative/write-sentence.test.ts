import { parsePeriod, percent, percentagePoint, valueOrThrow, yuan } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFigures, type FigureSet, type FigureValue, type FrozenFigure } from './figure.ts';
import { readTemplate } from './template.ts';
import type { WordingRules } from './wording.ts';
import { writeSentence } from './write-sentence.ts';

const rules: WordingRules = { moneyDecimals: 2, percentDecimals: 1, pointDecimals: 1, namesShown: 3 };
const august = valueOrThrow(parsePeriod('2024M01-08'));
const july = valueOrThrow(parsePeriod('2024M01-07'));

function frozen(id: string, value: FrozenFigure['value'], kind = value.kind, more: Partial<FrozenFigure> = {}) {
  if (kind === 'absent') throw new Error('an absent figure needs its kind');
  return { id, title: id, kind, period: august, calibre: null, value, ...more } satisfies FrozenFigure;
}

function setOf(...figures: readonly FrozenFigure[]): FigureSet {
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function write(template: string, ...figures: readonly FrozenFigure[]): string {
  const kinds = new Map(figures.map(({ id, kind }) => [id, kind]));
  const read = valueOrThrow(readTemplate(template, kinds));
  return valueOrThrow(writeSentence(read, setOf(...figures), { period: august, calibre: null, rules })).text;
}

/** One figure in one form. */
function say(form: string, value: FigureValue): string {
  return write(`{f|${form}}`, frozen('f', value));
}

describe('通报句式', () => {
  it('金额满一亿写亿元，不满写万元，四舍五入后满一亿的也写亿元', () => {
    const money = (amount: number) => say('value', { kind: 'money', yuan: yuan(amount) });
    expect(money(4_288_000_000)).toBe('42.88亿元');
    expect(money(350_000_000)).toBe('3.5亿元');
    expect(money(42_880_000)).toBe('4288万元');
    expect(money(99_999_999)).toBe('1亿元');
    expect(money(99_999_949)).toBe('9999.99万元');
    expect(money(0)).toBe('0万元');
    expect(money(-350_000_000)).toBe('-3.5亿元');
  });

  it('增幅用百分数，升降用百分点，零为持平，舍入后为零的为基本持平', () => {
    const change = (value: number) => say('change:同比', { kind: 'percent', percent: percent(value) });
    expect([change(5.24), change(-5.25), change(0), change(0.04), change(-0.04)]).toEqual([
      '同比增长5.2%',
      '同比下降5.3%',
      '同比持平',
      '同比基本持平',
      '同比基本持平',
    ]);
    const points = (value: number) => say('points:比上月', { kind: 'points', points: percentagePoint(value) });
    expect([points(3), points(-3.25), points(0)]).toEqual([
      '比上月提高3个百分点',
      '比上月降低3.3个百分点',
      '比上月持平',
    ]);
    const against = (value: number) => say('against:序时进度', { kind: 'points', points: percentagePoint(value) });
    expect([against(2.1), against(-2.1), against(0), against(0.01)]).toEqual([
      '快于序时进度2.1个百分点',
      '慢于序时进度2.1个百分点',
      '与序时进度持平',
      '与序时进度基本持平',
    ]);
  });

  it('增减个数和金额带动词，没有变化写持平', () => {
    const difference = (count: number) => say('difference:比上月', { kind: 'count', count, counter: '个' });
    expect([difference(2), difference(-2), difference(0)]).toEqual(['比上月增加2个', '比上月减少2个', '比上月持平']);
    expect(say('difference:比上月', { kind: 'money', yuan: yuan(-12_000_000) })).toBe('比上月减少1200万元');
    expect(say('difference:比上月', { kind: 'money', yuan: yuan(30) })).toBe('比上月基本持平');
  });

  it('为零的个数写“无”，为零的金额写“为零”', () => {
    expect(say('some:红灯项目', { kind: 'count', count: 0, counter: '个' })).toBe('无红灯项目');
    expect(say('some:红灯项目', { kind: 'count', count: 3, counter: '个' })).toBe('红灯项目3个');
    expect(say('some:完成投资', { kind: 'money', yuan: yuan(0) })).toBe('完成投资为零');
  });

  it('名单超过上限写“等几个”，恰好上限的全列', () => {
    const names = (...list: string[]) => say('value', { kind: 'names', names: list, counter: '个项目' });
    expect(names('甲', '乙', '丙')).toBe('甲、乙、丙');
    expect(names('甲', '乙', '丙', '丁')).toBe('甲、乙、丙等4个项目');
    expect(names()).toBe('无');
    expect(say('some:应开未开项目', { kind: 'names', names: ['甲', '乙'], counter: '个' })).toBe(
      '应开未开项目2个（甲、乙）',
    );
  });

  it('名次并列的写“并列”，升降写前移后移', () => {
    expect(say('value', { kind: 'rank', rank: 3, tied: false })).toBe('第3位');
    expect(say('value', { kind: 'rank', rank: 3, tied: true })).toBe('并列第3位');
    const moved = (places: number) => say('moved:较上月', { kind: 'moved', places });
    expect([moved(2), moved(-1), moved(0)]).toEqual(['较上月前移2位', '较上月后移1位', '较上月位次不变']);
    const entries = [
      { name: '阳新县', rank: 1 },
      { name: '大冶市', rank: 2 },
      { name: '铁山区', rank: 2 },
    ];
    expect(say('value', { kind: 'ranking', entries })).toBe('阳新县居第1位，大冶市、铁山区并列第2位');
    expect(say('value', { kind: 'ranking', entries: [] })).toBe('无排名');
  });

  it('没有数的如实写明：未报、尚无数据、尚无可比数据', () => {
    const absent = (form: string, kind: FrozenFigure['kind'], why: 'NOT_REPORTED' | 'NOT_AVAILABLE') =>
      write(`{f|${form}}`, frozen('f', { kind: 'absent', why }, kind));
    expect(absent('value:完成投资', 'money', 'NOT_REPORTED')).toBe('完成投资未报');
    expect(absent('value:完成投资', 'money', 'NOT_AVAILABLE')).toBe('完成投资尚无数据');
    expect(absent('change:同比', 'percent', 'NOT_AVAILABLE')).toBe('同比尚无可比数据');
    expect(absent('against:序时进度', 'points', 'NOT_REPORTED')).toBe('与序时进度尚无法比较');
    expect(absent('moved:较上月', 'moved', 'NOT_AVAILABLE')).toBe('较上月尚无位次可比');
  });

  it('截止月或口径与全文不同的数，在括号里写明', () => {
    const done = frozen('done', { kind: 'money', yuan: yuan(350_000_000) }, 'money', { period: july });
    const signed = frozen('signed', { kind: 'count', count: 12, counter: '个' }, 'count', { calibre: '含续建' });
    expect(write('{period}，完成投资{done}，签约{signed}。', done, signed)).toBe(
      '2024年1—8月，完成投资3.5亿元（2024年1—7月），签约12个（含续建）。',
    );
  });

  it('每个数都知道自己在句中的位置', () => {
    const figures = [
      frozen('a', { kind: 'count', count: 12, counter: '个' }),
      frozen('b', { kind: 'percent', percent: percent(84.3) }),
    ];
    const template = valueOrThrow(
      readTemplate('项目{a}，完成率{b}。', new Map(figures.map(({ id, kind }) => [id, kind]))),
    );
    const { text, figures: uses } = valueOrThrow(
      writeSentence(template, setOf(...figures), { period: august, calibre: null, rules }),
    );
    expect(uses.map(({ figureId, start, end }) => [figureId, text.slice(start, end)])).toEqual([
      ['a', '12个'],
      ['b', '84.3%'],
    ]);
  });

  it('任何数值都写得成句，不出现 NaN、零增长或双重正负号', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.boolean(), (value, isPoints) => {
        const text = isPoints
          ? say('against:序时进度', { kind: 'points', points: percentagePoint(value) })
          : say('change:同比', { kind: 'percent', percent: percent(value) });
        expect(text).not.toMatch(/NaN|Infinity|-|[^\d.]0(?:\.0)?(?:%|个百分点)/);
        expect(text.includes('持平')).toBe(Math.abs(value) < 0.05);
      }),
    );
  });

  it('金额写法与原数相差不超过半个末位', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (amount) => {
        const text = say('value', { kind: 'money', yuan: yuan(amount) });
        const [, digits = '', unit = ''] = /^([\d.]+)(亿元|万元)$/.exec(text) ?? [];
        const scale = unit === '亿元' ? 1e8 : 1e4;
        expect(Math.abs(Number(digits) * scale - amount)).toBeLessThanOrEqual(scale * 0.005 + 1);
        expect(unit === '万元' && Number(digits) >= 10_000).toBe(false);
      }),
    );
  });
});

describe('句式核对', () => {
  const kinds = new Map([
    ['rate', 'percent'],
    ['gap', 'points'],
    ['done', 'money'],
  ] as const);
  const codeOf = (template: string) => {
    const read = readTemplate(template, kinds);
    return read.ok ? 'ok' : read.error.code;
  };

  it('没有的指标、没有的写法、不成对的花括号都拒收', () => {
    expect(codeOf('完成{none}。')).toBe('narrative_figure_unknown');
    expect(codeOf('完成{done|shout}。')).toBe('narrative_form_unknown');
    expect(codeOf('完成{done。')).toBe('narrative_bad_form');
    expect(codeOf('完成done}。')).toBe('narrative_bad_form');
    expect(codeOf('完成{}。')).toBe('narrative_bad_form');
  });

  it('不许对百分点说增长，也不许对百分数说快于', () => {
    expect(codeOf('{gap|change:同比}')).toBe('narrative_form_unfit');
    expect(codeOf('{rate|against:序时进度}')).toBe('narrative_form_unfit');
    expect(codeOf('{rate|change:同比}，{gap|against:序时进度}，{done}。')).toBe('ok');
  });

  it('冻结的指标缺失或换了种类，不写句子', () => {
    const template = valueOrThrow(readTemplate('{rate}', kinds));
    const context = { period: august, calibre: null, rules };
    const missing = writeSentence(template, new Map(), context);
    const other = writeSentence(template, setOf(frozen('rate', { kind: 'count', count: 1, counter: '个' })), context);
    expect([missing.ok ? 'ok' : missing.error.code, other.ok ? 'ok' : other.error.code]).toEqual([
      'narrative_figure_absent',
      'narrative_kind_changed',
    ]);
  });
});

describe('封账后变动的指标', () => {
  it('数值、期间、口径变了才算变，改名不算，存取后键序不同也不算', () => {
    const before = setOf(
      frozen('a', { kind: 'count', count: 1, counter: '个' }),
      frozen('b', { kind: 'count', count: 2, counter: '个' }),
      frozen('c', { kind: 'count', count: 3, counter: '个' }),
    );
    const after = setOf(
      { ...frozen('a', { counter: '个', count: 1, kind: 'count' }), title: '改名' },
      frozen('b', { kind: 'count', count: 5, counter: '个' }),
      frozen('d', { kind: 'count', count: 4, counter: '个' }),
    );
    expect(changedFigures(before, after)).toEqual(['b', 'c', 'd']);
  });
});

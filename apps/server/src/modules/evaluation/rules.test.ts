import { readdirSync } from 'node:fs';
import { type CanonicalValue, isDataList, isDataObject } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../platform/catalog/index.ts';
import { readVocabulary } from '../../platform/rules/words.ts';
import { schemeRules } from './rules.ts';

const names = readdirSync(new URL('../../../../../catalog', import.meta.url)).filter((name) =>
  name.startsWith('scheme-'),
);
const shipped = names.map((name) => readCatalog<RuleContent>(name));
const { words } = readVocabulary();

/** Every key, and every coded value, of plain data. */
function codesOf(value: CanonicalValue): readonly string[] {
  if (isDataList(value)) return value.flatMap(codesOf);
  if (isDataObject(value)) return Object.entries(value).flatMap(([key, each]) => [key, ...codesOf(each)]);
  return typeof value === 'string' && /^[A-Z_]{2,}$/.test(value) ? [value] : [];
}

/** The name that the one scheme of a file bears, so that versions can be compared. */
const GIVEN = ['SCHEME'];

describe('随产品发布的计分方案', () => {
  it('亩均评价有规上、规下和公开样例', () => {
    expect(names.filter((name) => name.includes('per-mu')).length).toBe(5);
  });

  it.each(shipped)('$title 读得出来,文号没有的写明依据', (content) => {
    const { recipe, documentNumber, subject, noticeDays } = schemeRules.read(content);
    expect(recipe.title).toBe(content.title);
    // A scheme that no office has issued says so.
    if (documentNumber === null) expect(content.sourceNote).toMatch(/拟|口径|样例|样板/);
    expect(noticeDays).toBe(subject === 'PROJECT' ? null : 5);
  });

  it.each(shipped)('$title 的每个键和代码在规则页上都有叫法', (content) => {
    const known = new Set([...Object.keys(words.keys), ...Object.keys(words.values), ...GIVEN]);
    const classes = schemeRules.read(content).recipe.classes?.classes ?? [];
    for (const { id } of classes) known.add(id);
    const bare = codesOf(content.items as CanonicalValue).filter((code) => !known.has(code));
    expect([...new Set(bare)]).toEqual([]);
  });

  it('目录里一份只许一个方案', () => {
    const [first] = shipped;
    expect(() => schemeRules.read({ ...(first as RuleContent), items: [] })).toThrow('one scheme');
  });
});

describe('方案能取的数', () => {
  const [first] = shipped;
  const from = (subject: string, source: object) => {
    const [scheme] = (first as RuleContent).items as readonly Record<string, unknown>[];
    const inputs = [{ column: '数', from: source }];
    const leaf = {
      ...{ id: 'x', weight: 100, direction: 'UP', value: { column: '数' }, screen: 'NONE' },
      ...{ missing: 'ZERO', normalise: { method: 'MIN_MAX' } },
    };
    const recipe = {
      columns: [{ id: '数' }],
      total: { weighting: { method: 'EQUAL' }, aggregation: { method: 'ARITHMETIC' } },
      indicators: [leaf],
    };
    const stage = subject === 'PROJECT' ? 'MID' : null;
    const item = { ...scheme, subject, stage, who: null, inputs, recipe, policies: [] };
    return () => schemeRules.read({ ...(first as RuleContent), items: [item] });
  };

  it('台账的列、观测指标、项目统计、项目事实都在字典里', () => {
    expect(from('ENTERPRISE', { kind: 'FIELD', field: 'taxPaid' })).not.toThrow();
    expect(from('PROJECT', { kind: 'FIELD', field: 'ytdDoneAmt' })).not.toThrow();
    expect(from('PROJECT', { kind: 'FACT', fact: 'NODES_ON_TIME' })).not.toThrow();
    expect(from('TERRITORY', { kind: 'INDICATOR', indicator: 'GDP' })).not.toThrow();
    expect(from('UNIT', { kind: 'MEASURE', measure: 'newStarts' })).not.toThrow();
  });

  it('产品自己算出来的、个人信息、要说明阶段的统计不能取', () => {
    expect(from('ENTERPRISE', { kind: 'FIELD', field: 'taxPerMu' })).toThrow('不在字典里');
    expect(from('ENTERPRISE', { kind: 'FIELD', field: 'legalRep' })).toThrow('不在字典里');
    expect(from('PROJECT', { kind: 'FIELD', field: 'completionRate' })).toThrow('不在字典里');
    expect(from('PROJECT', { kind: 'FIELD', field: 'commitTarget' })).toThrow('不在字典里');
    expect(from('UNIT', { kind: 'MEASURE', measure: 'stageProjects' })).toThrow('不在字典里');
  });
});

import { ObjectReader } from './object-reader.ts';
import { sumOfParts, type WeightRule } from './weight-rule.ts';

/** Part of the level where an office says nothing else; the rest is the growth. */
const USUAL_ALPHA = 0.4;

/**
 * Level and growth mixed, α·f(level) + (1 − α)·f(growth), is written as one indicator and is the same as a group of two:
 *
 *     "normalise": { "method": "MIXED", "alpha": 0.4, "growthOver": "taxLastYear", "by": { "method": "MIN_MAX" } }
 *
 * becomes the group and the indicators `ID.level` and `ID.growth`, so that both parts show in every explanation.
 */
export function mixedEntries(entry: ObjectReader, rule: WeightRule): readonly ObjectReader[] {
  const written = entry.optionalObject('normalise');
  if (written?.raw('method') !== 'MIXED') return [entry];
  const alpha = written.number('alpha', { least: 0, most: 1, otherwise: USUAL_ALPHA });
  const growthOver = written.text('growthOver');
  const normalise = written.raw('by');
  written.done();
  const id = entry.text('id');
  const title = entry.text('title', id);
  const column = entry.object('value').text('column');
  const sum = sumOfParts(rule, entry.number('weight', { least: 0, otherwise: 0 }));
  const taken = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, entry.raw(key)]).filter(([, value]) => value !== undefined));
  const shared = taken(['direction', 'screen', 'missing', 'outliers', 'fullMarks', 'within']);
  const ofLevel = taken(['unit', 'change']);
  const ofGroup = taken(['parent', 'weight']);
  const level = entry.raw('value');
  entry.done();
  const part = (name: keyof typeof NAMES, weight: number, value: unknown, more: object) =>
    new ObjectReader(
      {
        ...{ ...shared, ...more, id: `${id}.${name}`, title: `${title}·${NAMES[name]}` },
        ...{ parent: id, weight, value, normalise },
      },
      entry.at,
    );
  const group = { ...ofGroup, id, title, weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } };
  return [
    new ObjectReader(group, entry.at),
    part('level', alpha * sum, level, ofLevel),
    part('growth', sum - alpha * sum, { column, growthOver }, {}),
  ];
}

const NAMES = { level: '总量', growth: '增幅' } as const;

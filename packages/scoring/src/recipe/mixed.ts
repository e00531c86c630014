import { ObjectReader } from './object-reader.ts';

/** Part of the level where an office says nothing else; the rest is the growth. */
const USUAL_ALPHA = 0.4;

/**
 * Level and growth mixed, α·f(level) + (1 − α)·f(growth), is written as one indicator and is the same as a group of two:
 *
 *     "normalise": { "method": "MIXED", "alpha": 0.4, "growthOver": "taxLastYear", "by": { "method": "MIN_MAX" } }
 *
 * becomes the group and the indicators `ID.level` and `ID.growth`, so that both parts show in every explanation.
 */
export function mixedEntries(entry: ObjectReader): readonly ObjectReader[] {
  const written = entry.optionalObject('normalise');
  if (written?.raw('method') !== 'MIXED') return [entry];
  const alpha = written.number('alpha', { least: 0, most: 1, otherwise: USUAL_ALPHA });
  const growthOver = written.text('growthOver');
  const normalise = written.raw('by');
  written.done();
  const id = entry.text('id');
  const title = entry.text('title', id);
  const { column } = { column: entry.object('value').text('column') };
  const { at } = entry;
  const shared = ['direction', 'screen', 'missing', 'outliers', 'fullMarks', 'within'];
  const part = (name: string, weight: number, value: object) => {
    const rules = Object.fromEntries(shared.filter((key) => entry.has(key)).map((key) => [key, entry.raw(key)]));
    return new ObjectReader(
      { ...rules, id: `${id}.${name}`, title: `${title}·${NAMES[name]}`, parent: id, weight, value, normalise },
      at,
    );
  };
  const group = {
    ...Object.fromEntries(['parent', 'weight'].filter((key) => entry.has(key)).map((key) => [key, entry.raw(key)])),
    ...{ id, title, weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
  };
  return [
    new ObjectReader(group, at),
    part('level', alpha, entry.raw('value') as object),
    part('growth', 1 - alpha, { column, growthOver }),
  ];
}

const NAMES: Readonly<Record<string, string>> = { level: '总量', growth: '增幅' };

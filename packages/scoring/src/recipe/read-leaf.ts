import { readNormalisation } from './normalisations.ts';
import type { ObjectReader } from './object-reader.ts';
import { readOutliers } from './outliers.ts';
import { type LeafNode, type LeafValue, MISSING_RULES, type Screen } from './types.ts';

/** Checks that a column of this type is declared, and answers its name. */
export type ColumnCheck = (id: string, type: 'number' | 'text', at: string) => string;

/** What an indicator says beside its place in the tree. */
export type LeafRules = Omit<LeafNode, 'kind' | 'id' | 'title' | 'weight'>;

export function readLeafRules(from: ObjectReader, check: ColumnCheck): LeafRules {
  const normalise = from.object('normalise');
  const within = from.optionalText('within');
  const outliers = from.optionalObject('outliers');
  const unit = from.optionalText('unit');
  return {
    ...(unit !== null && { unit }),
    direction: from.choice('direction', ['UP', 'DOWN']),
    value: readValue(from.object('value'), check),
    screen: from.raw('screen') === 'NONE' ? null : readScreen(from.object('screen')),
    missing: from.choice('missing', MISSING_RULES),
    outliers: outliers && readOutliers(outliers),
    normalise: readNormalisation(normalise),
    fullMarks: from.number('fullMarks', { above: 0, otherwise: 1 }),
    within: within === null ? null : check(within, 'text', from.at),
    change: readChange(from.optionalObject('change')),
  };
}

function readValue(from: ObjectReader, check: ColumnCheck): LeafValue {
  const column = check(from.text('column'), 'number', from.at);
  const per = from.optionalText('per');
  const growthOver = from.optionalText('growthOver');
  const base = per ?? growthOver;
  const value: LeafValue =
    base === null
      ? { kind: 'PLAIN', column }
      : {
          kind: per === null ? 'GROWTH' : 'PER',
          column,
          base: check(base, 'number', from.at),
          times: per === null ? 100 : from.number('times', { above: 0, otherwise: 1 }),
        };
  // A value cannot be both a share and a growth: with `per` read, `growthOver` stays unasked and is refused as unknown.
  if (per !== null && growthOver !== null) from.choice('growthOver', []);
  from.done();
  return value;
}

function readScreen(from: ObjectReader): Screen {
  const screen: Screen = {
    least: from.optionalNumber('least'),
    most: from.optionalNumber('most'),
    otherwise: from.choice('otherwise', ['REFUSE', 'MISSING', 'CLAMP']),
  };
  from.done();
  return screen;
}

function readChange(from: ObjectReader | null): LeafNode['change'] {
  if (!from) return null;
  const change = {
    step: from.number('step', { above: 0 }),
    least: from.optionalNumber('least'),
    most: from.optionalNumber('most'),
  };
  from.done();
  return change;
}

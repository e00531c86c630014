import catalogue from '../../../../../../../../catalog/contradiction-rules.json' with { type: 'json' };
import { type Figure, type PlaceParts, readContradictionRules } from '../index.ts';

export const rules = readContradictionRules(catalogue.items);

/** Which indicators make up which, as the catalogue has them with their sources. */
export function sumRelations(): readonly { readonly total: string; readonly source?: string }[] {
  const item = catalogue.items.find(({ id }) => id === 'PARTS_OF_INDICATOR');
  return (item?.relations ?? []) as readonly { readonly total: string; readonly source?: string }[];
}

const HUNDRED_MILLION = 1e8;

/** A figure as a report prints it: in 亿元 with two digits behind the point. */
export function printed(id: string, indicator: string, place: string, period: string, yuan: number): Figure {
  const step = HUNDRED_MILLION / 100;
  return figure({ id, indicator, place, period, value: Math.round(yuan / step) * step, step });
}

/** A rate with one digit behind the point. */
export function rate(id: string, indicator: string, place: string, period: string, percent: number): Figure {
  return figure({ id, indicator, place, period, value: Math.round(percent * 10) / 10, step: 0.1 });
}

export function figure(given: Partial<Figure> & Pick<Figure, 'id' | 'value'>): Figure {
  return {
    ...{ place: 'city', indicator: 'GDP', period: '2024Y', kind: 'ACTUAL', vintage: null, growthBasis: null },
    ...{ step: 1, comparator: 'EQ', from: 'REPORT', date: null },
    ...given,
  };
}

/** True amounts (yuan) of one district for two years, and what part of it the third sector makes. */
export interface District {
  readonly before: number;
  readonly now: number;
  readonly tertiary: number;
}

/** Everything that could be published of a city with its districts, rounded as printed and without a contradiction. */
export function consistentWorld(districts: readonly District[]): { figures: readonly Figure[]; parts: PlaceParts } {
  const names = districts.map((_, at) => `district-${at}`);
  const total = (of: (district: District) => number) => districts.reduce((sum, one) => sum + of(one), 0);
  const places = [
    ...districts.map((district, at) => ({ place: names[at] as string, ...district })),
    {
      place: 'city',
      before: total(({ before }) => before),
      now: total(({ now }) => now),
      tertiary: total(({ now, tertiary }) => now * tertiary) / total(({ now }) => now),
    },
  ];
  const figures = places.flatMap(({ place, before, now, tertiary }) => [
    printed(`${place}-before`, 'GDP', place, '2023Y', before),
    printed(`${place}-quarter`, 'GDP', place, '2024M01-03', now * 0.2),
    printed(`${place}-half`, 'GDP', place, '2024H1', now * 0.45),
    printed(`${place}-now`, 'GDP', place, '2024Y', now),
    // Printed again elsewhere with fewer digits.
    { ...printed(`${place}-again`, 'GDP', place, '2024Y', now), ...rounded(now) },
    { ...printed(`${place}-ledger`, 'GDP', place, '2024Y', now), from: 'LEDGER' as const },
    printed(`${place}-tertiary`, 'TERTIARY_VA', place, '2024Y', now * tertiary),
    rate(`${place}-share`, 'TERTIARY_SHARE', place, '2024Y', tertiary * 100),
    {
      ...rate(`${place}-growth`, 'GDP_GROWTH', place, '2024Y', (now / before) * 100 - 100),
      growthBasis: 'YOY_NOMINAL' as const,
    },
    { ...rate(`${place}-aim`, 'GDP_GROWTH', place, '2025Y', 6), kind: 'TARGET' as const, comparator: 'GE' as const },
  ]);
  return { figures, parts: new Map([['city', names]]) };
}

function rounded(yuan: number): Pick<Figure, 'value' | 'step'> {
  const step = HUNDRED_MILLION / 10;
  return { value: Math.round(yuan / step) * step, step };
}

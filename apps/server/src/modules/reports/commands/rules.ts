import { readCatalog } from '../../../platform/catalog/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { TerritoryIndex } from '../../sources/index.ts';
import { type Indicator, IndicatorMatcher, type Thresholds } from '../domain/indicators.ts';
import type { ProjectWord } from '../domain/project-ties.ts';
import { ProjectMatcher } from '../domain/projects.ts';
import type { ReadingRules, RoleNames } from '../domain/reading.ts';
import { standingCorrections } from '../sql/corrections.ts';
import { projectNames } from '../sql/ledger.ts';

interface MatchingCatalog {
  readonly prefixes: readonly string[];
  readonly indicator: Thresholds;
  readonly project: Thresholds & { readonly agrees: number };
  readonly mostOffered: number;
  readonly roleNames: RoleNames;
  readonly items: readonly ProjectWord[];
}

export const matchingCatalog = (): MatchingCatalog => readCatalog<MatchingCatalog>('report-matching.json');

/** The dictionary of indicators. */
export const dictionary = (): readonly Indicator[] =>
  readCatalog<{ items: readonly Indicator[] }>('indicators.json').items;

/** Everything that readings of an office are matched with. */
export async function readingRules(trx: ReadTrx, places: TerritoryIndex, office: number): Promise<ReadingRules> {
  const { prefixes, indicator, project, mostOffered: most, roleNames, items } = matchingCatalog();
  const known = (await projectNames(trx)).map(({ id, name, owner, territory_id, total, contracted }) => ({
    ...{ id, name, owner, district: places.districtOf(territory_id) },
    investments: [total, contracted].filter((amount) => amount !== null),
  }));
  return {
    indicators: new IndicatorMatcher(dictionary(), { ...indicator, most }, prefixes),
    projects: new ProjectMatcher(known, { ...project, most }),
    words: items,
    corrections: await standingCorrections(trx, office),
    districtOf: (place) => {
      const leaf = places.leafNamed(place);
      return leaf === null ? null : places.districtOf(leaf);
    },
    roleNames,
  };
}

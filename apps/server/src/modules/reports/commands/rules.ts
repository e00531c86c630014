import { officeDay } from '@guatu/kernel';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { type IndicatorDictionary, indicatorRules } from '../../../platform/indicators/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import type { TerritoryIndex } from '../../sources/index.ts';
import { IndicatorMatcher, type Thresholds } from '../domain/indicators.ts';
import type { ProjectWord } from '../domain/project-ties.ts';
import { ProjectMatcher } from '../domain/projects.ts';
import type { ReadingRules, RoleNames } from '../domain/reading.ts';
import { reportRefusals } from '../messages.ts';
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

/**
 * The edition of the indicator dictionary that holds today for an office: its own where it issued one.
 * @throws CodedFailure `report_dictionary_missing`
 */
export async function dictionary(
  trx: ReadTrx,
  clock: Clock,
  office: number,
): Promise<RuleInForce<IndicatorDictionary>> {
  const day = officeDay(Date.parse(clock.now()));
  const edition = (await rulesOf(trx, indicatorRules)).at(day, office);
  if (!edition) throw reportRefusals.report_dictionary_missing({ day });
  return edition;
}

/** The edition that a report was read with; null for a report from before editions were noted. */
export async function editionNamed(
  trx: ReadTrx,
  hash: string | null,
): Promise<{ readonly title: string; readonly version: number; readonly hash: string } | null> {
  const edition = hash === null ? null : (await rulesOf(trx, indicatorRules)).byHash(hash);
  return edition && { title: edition.title, version: edition.version, hash: edition.hash };
}

/** Everything that readings of an office are matched with. */
export async function readingRules(
  trx: ReadTrx,
  places: TerritoryIndex,
  office: number,
  { items: indicators }: Pick<IndicatorDictionary, 'items'>,
): Promise<ReadingRules> {
  const { prefixes, indicator, project, mostOffered: most, roleNames, items } = matchingCatalog();
  const known = (await projectNames(trx)).map(({ id, name, owner, territory_id, total, contracted }) => ({
    ...{ id, name, owner, district: places.districtOf(territory_id) },
    investments: [total, contracted].filter((amount) => amount !== null),
  }));
  return {
    indicators: new IndicatorMatcher(indicators, { ...indicator, most }, prefixes),
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

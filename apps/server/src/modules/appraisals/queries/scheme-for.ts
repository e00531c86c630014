import type { Scheme } from '@guatu/scoring';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { schemeRules } from '../../evaluation/index.ts';
import { factsOf } from '../../projects/index.ts';
import type { Dossier } from '../domain/facts/index.ts';
import type { StageRule } from '../domain/rules.ts';

export interface Wanted {
  readonly today: string;
  readonly leaf: number;
  /** Null takes the first of the stage. */
  readonly asked: string | null;
}

/** The scheme asked for, else the first of the stage, among those whose condition the project fulfils; null where none is. */
export async function schemeFor(
  trx: ReadTrx,
  { stage, schemes }: StageRule,
  { project, lead }: Dossier,
  { today, leaf, asked }: Wanted,
): Promise<RuleInForce<Scheme> | null> {
  for (const id of asked === null ? schemes : schemes.filter((each) => each === asked)) {
    const scheme = (await rulesOf(trx, schemeRules, id)).at(today, leaf);
    if (!scheme || scheme.body.stage !== stage) continue;
    const { who } = scheme.body;
    const facts = who && factsOf(who.vocabulary, project.values, lead?.values ?? null);
    if (!who || (facts && who.holds(facts) === 'yes')) return scheme;
  }
  return null;
}

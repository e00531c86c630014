import { entityDef } from '../../../platform/ledger/index.ts';
import { unitFacts } from '../rules.ts';

/** Fields of companies' records that are masked by the right to tax figures, and facts that one could be told from. */
export function protectedFields(): ReadonlySet<string> {
  const fields = [...entityDef('enterprise').fields.values()];
  const held = fields.filter(({ protection }) => protection === 'tax');
  const facts = unitFacts().filter(({ protect }) => protect === 'tax');
  return new Set([...held, ...facts].map(({ id }) => id));
}

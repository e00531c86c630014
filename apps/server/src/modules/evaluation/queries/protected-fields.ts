import { entityDef } from '../../../platform/ledger/index.ts';

/** Fields of companies' records that are masked by the right to tax figures. */
export function protectedFields(): ReadonlySet<string> {
  const fields = [...entityDef('enterprise').fields.values()];
  return new Set(fields.filter(({ protection }) => protection === 'tax').map(({ id }) => id));
}

import { nameKey } from '@guatu/kernel';
import { newId } from '../../../platform/clock/index.ts';
import type { LandHook, Trx } from '../../../platform/ledger/index.ts';
import { projectWords } from '../messages.ts';
import {
  insertLinks,
  LEDGERS,
  NAMING_LEDGERS,
  type NamedRow,
  type NamingLedger,
  rowsNamingBatch,
  rowsNamingProjects,
} from '../sql/links.ts';

/**
 * A lead and the project it became, a blocker and the project it holds up, stay two rows; a link joins them as soon as
 * both are there under one name. Whoever comes second makes it, in the transaction of its own batch.
 */
export const linkByNameHook: LandHook = async (trx, { nr, kinds }) => {
  for (const ledger of LEDGERS.filter((each) => kinds.some(({ kind }) => kind === each))) {
    await join(trx, nr, ledger, await rowsNamingProjects(trx, nr, ledger));
  }
  if (!kinds.some(({ kind, created }) => kind === 'project' && created > 0)) return;
  const naming = await rowsNamingBatch(trx, nr);
  for (const each of LEDGERS) {
    const theirs = naming.filter((row) => row.ledger === each);
    await join(trx, nr, each, theirs);
  }
};

async function join(trx: Trx, batchNr: number, ledger: NamingLedger, rows: readonly NamedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const links = rows.map(({ id, name, leaf }) => ({ id: newId(), from: id, leaf, key: nameKey(name) }));
  await insertLinks(trx, batchNr, NAMING_LEDGERS[ledger], projectWords.sameName, links);
}

import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { territoryNodes } from '../sql/names.ts';

/** The leaf that stands for whoever uploads: the 本级 of the highest unit in the scope, else its first leaf. */
export async function officeLeafOf(trx: ReadTrx, scope: Pick<Scope, 'all' | 'territories'>): Promise<number> {
  const nodes = await territoryNodes(trx);
  const own = nodes.filter((node) => node.kind === 'OWN' && (scope.all || scope.territories.includes(node.id)));
  const depth = (id: number | null): number => {
    const node = nodes.find((n) => n.id === id);
    return node ? 1 + depth(node.parentId) : 0;
  };
  const highest = [...own].sort((a, b) => depth(a.id) - depth(b.id) || a.id - b.id)[0];
  const leaf = highest?.id ?? scope.territories[0];
  if (leaf === undefined) throw new Error('a scope without territories cannot upload');
  return leaf;
}

/** The leaf whose rules hold for a reader: that of his office; none where he sees single records only. */
export async function leafOfReader(trx: ReadTrx, scope: Pick<Scope, 'all' | 'territories'>): Promise<number> {
  return scope.all || scope.territories.length > 0 ? officeLeafOf(trx, scope) : 0;
}

import type { Permission } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { dispatchAccess } from '../access.ts';
import { dispatchingOffices } from '../sql/offices.ts';

interface ShippedRole {
  readonly id: string;
  readonly permissions: readonly Permission[];
}

/** Leaves of the offices that run mechanisms of their own on a day. */
export async function officesOn(trx: ReadTrx, day: IsoDay): Promise<readonly number[]> {
  const { items } = readCatalog<{ readonly items: readonly ShippedRole[] }>('roles.json');
  const roles = items.filter(({ permissions }) => permissions.includes(dispatchAccess.manage)).map(({ id }) => id);
  return dispatchingOffices(trx, await officeLeafOf(trx, { all: true, territories: [] }), roles, day);
}

import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { TerritoryNode } from '../domain/territory-index.ts';

export async function territoryNodes(trx: ReadTrx): Promise<readonly TerritoryNode[]> {
  const { rows } = await sql<TerritoryNode>`
    SELECT id, parent_id AS "parentId", name, kind, aliases FROM app.territory
    WHERE valid_to IS NULL ORDER BY id`.execute(trx);
  return rows;
}

export interface NamedDimension {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
}

export async function parks(trx: ReadTrx): Promise<readonly NamedDimension[]> {
  const { rows } = await sql<NamedDimension>`SELECT id, name, aliases FROM app.park ORDER BY id`.execute(trx);
  return rows;
}

export async function units(trx: ReadTrx): Promise<readonly NamedDimension[]> {
  const { rows } = await sql<NamedDimension>`SELECT id, name, aliases FROM app.unit ORDER BY id`.execute(trx);
  return rows;
}

export interface ChainDimension {
  readonly id: number;
  readonly name: string;
  readonly industry_codes: readonly string[];
}

export async function chains(trx: ReadTrx): Promise<readonly ChainDimension[]> {
  const { rows } = await sql<ChainDimension>`SELECT id, name, industry_codes FROM app.chain ORDER BY id`.execute(trx);
  return rows;
}

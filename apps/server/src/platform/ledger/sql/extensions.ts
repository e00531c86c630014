import type { ExtensionType } from '@guatu/contract';
import { sql } from 'kysely';
import type { EntityKind } from '../dictionary.ts';
import type { ReadTrx } from '../trx.ts';

/** A column of an office's own whose type somebody gave. */
export interface TypedExtensionRow {
  readonly entity_kind: EntityKind;
  readonly header_path: string;
  /** The office: its own leaf. */
  readonly territory_id: number;
  readonly label: string;
  readonly type: ExtensionType;
  readonly unit: string | null;
}

/** Typings in force, as far as the reader may know of them. */
export async function typedExtensions(trx: ReadTrx): Promise<readonly TypedExtensionRow[]> {
  const { rows } = await sql<TypedExtensionRow>`
    SELECT f.entity_kind, f.header_path, f.territory_id, t.label, t.type, t.unit
    FROM app.extension_field f JOIN app.extension_typing t ON t.batch_id = f.typing_id
    ORDER BY f.entity_kind, f.header_path, f.territory_id`.execute(trx);
  return rows;
}

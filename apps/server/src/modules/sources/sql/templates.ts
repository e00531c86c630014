import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** A mapping that a person decided: it holds for exactly this header path with exactly this unit. */
export interface TemplateColumn {
  readonly path: readonly string[];
  readonly unit: string | null;
  readonly field: string | null;
}

export interface TemplateRow {
  readonly entity_kind: string;
  readonly template_key: string;
  readonly columns: readonly TemplateColumn[];
}

/** What an office's people decided for its ledgers, the latest last. */
export async function templatesOf(trx: ReadTrx, territoryId: number): Promise<readonly TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    SELECT entity_kind, template_key, columns FROM app.template WHERE territory_id = ${territoryId}
    ORDER BY updated_at, id`.execute(trx);
  return rows;
}

export async function saveTemplate(
  trx: Trx,
  template: {
    readonly id: string;
    readonly territoryId: number;
    readonly kind: string;
    readonly key: string;
    readonly name: string;
    readonly columns: readonly TemplateColumn[];
    readonly by: string;
    readonly at: string;
  },
): Promise<void> {
  const columns = JSON.stringify(template.columns);
  await sql`
    INSERT INTO app.template AS t (id, territory_id, entity_kind, template_key, name, columns, updated_by, updated_at)
    VALUES (${template.id}, ${template.territoryId}, ${template.kind}, ${template.key}, ${template.name},
      ${columns}::jsonb, ${template.by}, ${template.at})
    ON CONFLICT (territory_id, entity_kind, template_key) DO UPDATE SET columns = EXCLUDED.columns,
      version = t.version + 1, updated_by = EXCLUDED.updated_by, updated_at = EXCLUDED.updated_at`.execute(trx);
}

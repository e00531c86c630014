import { type Kysely, sql } from 'kysely';

type Db = Kysely<Record<never, never>>;

export interface TerritoryItem {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
  readonly statutoryCode: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Adds what is new and renames what is there; a unit that ledgers refer to is never removed. Parents come first. */
export async function upsertTerritories(db: Db, items: readonly TerritoryItem[]): Promise<void> {
  await sql`
    INSERT INTO app.territory (id, parent_id, name, kind, statutory_code, aliases, sort_order, valid_from, valid_to)
    SELECT t.id, t."parentId", t.name, t.kind, t."statutoryCode", t.aliases, t.id, t."validFrom", t."validTo"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS t (id int, "parentId" int, name text, kind text,
      "statutoryCode" text, aliases text[], "validFrom" date, "validTo" date)
    ORDER BY t.id
    ON CONFLICT (id) DO UPDATE SET parent_id = EXCLUDED.parent_id, name = EXCLUDED.name, kind = EXCLUDED.kind,
      statutory_code = EXCLUDED.statutory_code, aliases = EXCLUDED.aliases, valid_to = EXCLUDED.valid_to`.execute(db);
}

export interface NamedItem {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly territoryId: number | null;
}

/** Parks and units share their shape; a name that a ledger brought in earlier takes on the catalogue's aliases. */
export async function upsertNamed(db: Db, table: 'park' | 'unit', items: readonly NamedItem[]): Promise<void> {
  await sql`
    INSERT INTO ${sql.table(`app.${table}`)} (id, name, aliases, territory_id)
    SELECT t.id, t.name, t.aliases, t."territoryId"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS t (id int, name text, aliases text[], "territoryId" int)
    ON CONFLICT (name) DO UPDATE SET aliases = EXCLUDED.aliases, territory_id = EXCLUDED.territory_id`.execute(db);
  // Units that ledgers name later must not collide with numbers given here.
  await sql`SELECT setval(pg_get_serial_sequence(${`app.${table}`}, 'id'),
    greatest((SELECT max(id) FROM ${sql.table(`app.${table}`)}), 10000))`.execute(db);
}

export interface ChainItem {
  readonly code: string;
  readonly name: string;
  readonly industryCodes: readonly string[];
}

export async function upsertChains(db: Db, items: readonly ChainItem[]): Promise<void> {
  await sql`
    INSERT INTO app.chain (code, name, industry_codes)
    SELECT t.code, t.name, t."industryCodes"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS t (code text, name text, "industryCodes" text[])
    ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, industry_codes = EXCLUDED.industry_codes`.execute(db);
}

export interface IndicatorItem {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly dimension: string | null;
  readonly direction: string | null;
  readonly aliases: readonly string[];
}

export async function upsertIndicators(db: Db, items: readonly IndicatorItem[]): Promise<void> {
  await sql`
    INSERT INTO app.indicator (id, label, unit, dimension, direction, aliases)
    SELECT t.id, t.label, t.unit, t.dimension, t.direction, t.aliases
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS t (id text, label text, unit text, dimension text,
      direction text, aliases text[])
    ON CONFLICT (id) DO UPDATE SET label = EXCLUDED.label, unit = EXCLUDED.unit, dimension = EXCLUDED.dimension,
      direction = EXCLUDED.direction, aliases = EXCLUDED.aliases`.execute(db);
}

/** Adds the shipped editions of rules; those that are no longer shipped stay, since results refer to them. */
export async function keepEditions(
  db: Db,
  editions: readonly { readonly id: string; readonly hash: string; readonly text: string }[],
): Promise<void> {
  await sql`UPDATE app.rule_edition SET shipped = false
    WHERE shipped AND hash <> ALL (${editions.map(({ hash }) => hash)}::text[])`.execute(db);
  await sql`
    INSERT INTO app.rule_edition (rule_id, hash, content, shipped)
    SELECT e.id, e.hash, e.content, true FROM unnest(${editions.map(({ id }) => id)}::text[],
      ${editions.map(({ hash }) => hash)}::text[], ${editions.map(({ text }) => text)}::text[]) AS e (id, hash, content)
    ON CONFLICT (rule_id, hash) DO UPDATE SET shipped = true WHERE NOT rule_edition.shipped`.execute(db);
}

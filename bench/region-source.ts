import { type Kysely, sql } from 'kysely';

/** Rows of the workbook, and of each block that it is kept in. */
const ROWS = 100_000;
const BLOCK = 64;
const HEADERS = 2;

/** The source's columns in their order: what each was taken for, and its print. */
const COLUMNS = [
  { key: 'projectName', caption: '项目名称', print: sql`project_name` },
  { key: 'projectCode', caption: '项目代码', print: sql`project_code` },
  { key: 'projectKind', caption: '项目类别', print: sql`project_kind` },
  { key: 'location', caption: '建设地点', print: sql`location` },
  { key: 'buildContent', caption: '建设内容', print: sql`build_content` },
  { key: 'totalInvestment', caption: '总投资(万元)', print: sql`(total_investment / 10000)::text` },
  { key: 'planStart', caption: '计划开工', print: sql`plan_start` },
  { key: 'owner', caption: '建设单位', print: sql`owner` },
];

/**
 * The workbook that the first projects came from, kept as the product keeps one: in blocks of rows, each row under its leaf;
 * and in the revisions that brought them, the row of each. Triggers must be off: revisions are never rewritten otherwise.
 */
export async function fillSource(db: Kysely<unknown>, by: string): Promise<void> {
  const id = sql`'018f0000-0000-7000-9000-000000000001'::uuid`;
  const leaves = sql`(SELECT array_agg(DISTINCT territory_id) FROM app.project)`;
  const meanings = Object.fromEntries(
    COLUMNS.map(({ key, caption }, column) => [
      // By its letter, as the sheet names it.
      String.fromCharCode(65 + column),
      { key, field: key, path: [caption], unit: null, unitFrom: null, confidence: 1, remembered: false },
    ]),
  );
  const layout = {
    visibility: 'visible',
    merges: [],
    hiddenColumns: [],
    hiddenRows: [],
    columns: COLUMNS.length,
    lastRow: ROWS + HEADERS,
  };
  await sql`
    INSERT INTO app.source (id, kind, file_name, format, territory_id, territories, uploaded_by, uploaded_at)
    VALUES (${id}, 'workbook', '项目台账.xlsx', 'xlsx', 10, ${leaves}, ${by}, now() - interval '90 days')`.execute(db);
  await sql`
    INSERT INTO app.source_sheet (source_id, sheet_no, name, layout, territories)
    VALUES (${id}, 0, '项目台账', ${JSON.stringify(layout)}::jsonb, ${leaves})`.execute(db);
  await sql`
    INSERT INTO app.source_table (source_id, table_no, sheet_no, entity_kind, header_rows, columns, row_labels, template_key,
      territories)
    VALUES (${id}, 0, 0, 'project', ARRAY[1, 2], ${JSON.stringify(meanings)}::jsonb, '{}', 'bench', ${leaves})`.execute(
    db,
  );
  await sql`
    INSERT INTO app.source_block (source_id, sheet_no, first_row, last_row, rows, row_territories, territories)
    SELECT ${id}, 0, min(row_no), max(row_no), jsonb_agg(jsonb_build_object('r', row_no, 'c', jsonb_build_array(
      ${sql.join(COLUMNS.map(({ print }) => print))})) ORDER BY row_no), array_agg(territory_id ORDER BY row_no), ${leaves}
    FROM (SELECT *, row_number() OVER (ORDER BY id) + ${HEADERS}::int AS row_no FROM app.project ORDER BY id LIMIT ${ROWS}) p
    GROUP BY row_no / ${BLOCK}::int`.execute(db);
  await sql`
    UPDATE app.revision r SET source_id = ${id}, table_no = 0, row_no = p.row_no
    FROM (SELECT id, row_number() OVER (ORDER BY id) + ${HEADERS}::int AS row_no FROM app.project ORDER BY id LIMIT ${ROWS}) p
    WHERE r.entity_id = p.id AND r.version = 1`.execute(db);
}

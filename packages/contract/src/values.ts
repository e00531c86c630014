import { z } from 'zod';

/** What offices keep ledgers of: imported, listed, exported. A monthly report (`progress`) lands as observations. */
export const LEDGER_KINDS = ['project', 'lead', 'enterprise', 'blocker', 'funding', 'observation'] as const;
export const ledgerKindSchema = z.enum(LEDGER_KINDS);
export type LedgerKind = z.infer<typeof ledgerKindSchema>;

/** What the work leaves behind: written by acts of its own module, each as a batch like any other. */
export const WORK_KINDS = [
  'rule',
  'change',
  'cause',
  'exception',
  'meeting',
  'task',
  'request',
  'occurrence',
  'campaign',
  'visit',
  'capacity',
  'tour',
  'scorecard',
  'evaluation',
  'objection',
  'settlement',
  'appraisal',
  'breakdown',
  'finding',
] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

export const entityKindSchema = z.enum([...LEDGER_KINDS, ...WORK_KINDS]);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** Whether records of the kind have a page among the ledgers. */
export function isLedgerKind(kind: EntityKind): kind is LedgerKind {
  return ledgerKindSchema.safeParse(kind).success;
}

/** A value in base units: yuan, mu, m², tce, kWh; dates as `2026-08-01`, `2026-08`, `2026Q3`; enum ids. */
export const fieldValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.null(),
]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** Values by key: a field id, `field@key` for dated and coded fields, `ext:header path` for columns of the office's own. */
export const valuesSchema = z.record(z.string(), fieldValueSchema);
export type Values = z.infer<typeof valuesSchema>;

/** Instant, ISO 8601 UTC with microseconds. */
export const instantSchema = z.iso.datetime({ precision: 6 });

export const uuidSchema = z.uuid();

/** Query parameters come as text. */
export const intParam = z.coerce.number().int();

/** As-known-on picker: empty means now. */
export const knownAtParam = z.iso.datetime({ offset: true }).optional();

export const pageParams = {
  limit: intParam.min(1).max(500).default(50),
  offset: intParam.min(0).max(1_000_000).default(0),
};

/** A place in a workbook. */
export const cellPlaceSchema = z.object({
  sourceId: uuidSchema,
  fileName: z.string().nullable(),
  sheetNo: z.number().int(),
  sheet: z.string(),
  tableNo: z.number().int(),
  row: z.number().int(),
  cell: z.string().nullable(),
});
export type CellPlace = z.infer<typeof cellPlaceSchema>;

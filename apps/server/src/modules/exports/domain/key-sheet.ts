import type { CellValue } from '@guatu/sheets';

/** Name of the very hidden sheet; nobody sees it, no program drops it. */
export const KEY_SHEET = '_guatu';
const FORM = 'guatu-export/1';

/** What an export must know again when it comes back. No values: only which cell belongs to what, at which version. */
export interface ExportManifest {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly office: string;
  readonly kind: string;
  readonly period: string | null;
  /** Head of the chain when it was made, in hex. */
  readonly head: string;
  /** Name of the sheet with the rows. */
  readonly sheet: string;
  readonly columns: readonly ManifestColumn[];
  readonly rows: readonly ManifestRow[];
}

export interface ManifestColumn {
  /** Key of the value. */
  readonly key: string;
  readonly unit: string | null;
  readonly masked: boolean;
  /** Captions from the top, as written. */
  readonly path: readonly string[];
}

export interface ManifestRow {
  /** What stands in the hidden column. */
  readonly key: string;
  readonly id: string;
  readonly version: number;
}

/** The key of a row: letters first, so that no program takes it for a number. */
export const ROW_KEY = /^K[0-9a-f]{20}$/;

/** The text that is signed: everything, in one order. */
export function signedText(manifest: ExportManifest): string {
  return lines(manifest)
    .map((line) => JSON.stringify(line))
    .join('\n');
}

/** The rows of the hidden sheet. */
export function keySheetRows(manifest: ExportManifest, signature: string): readonly (readonly string[])[] {
  const [head = [], ...rest] = lines(manifest);
  return [head, ['signature', signature], ...rest];
}

function lines(manifest: ExportManifest): (readonly string[])[] {
  const { id, madeAt, madeBy, office, kind, period, head, sheet } = manifest;
  return [
    [FORM, id, madeAt, madeBy, office, kind, period ?? '', head, sheet],
    ...manifest.columns.map(({ key, unit, masked, path }) => [
      'column',
      key,
      unit ?? '',
      masked ? 'masked' : 'open',
      ...path,
    ]),
    ...manifest.rows.map(({ key, id: entity, version }) => ['row', key, entity, String(version)]),
  ];
}

/** Reads the hidden sheet back; null when it is not one or was damaged. Says nothing about who made it. */
export function parseKeySheet(
  rows: readonly { readonly values: readonly CellValue[] }[],
): { readonly manifest: ExportManifest; readonly signature: string } | null {
  const texts = rows.map(({ values }) => values.map((value) => (value === null ? '' : String(value))));
  const [head = [], second = [], ...rest] = texts;
  const [form, id = '', madeAt = '', madeBy = '', office = '', kind = '', period = '', chain = '', sheet = ''] = head;
  if (form !== FORM || second[0] !== 'signature') return null;
  const columns: ManifestColumn[] = [];
  const entities: ManifestRow[] = [];
  for (const line of rest) {
    if (line[0] === 'column') {
      const [, key = '', unit = '', masked, ...path] = line;
      columns.push({ key, unit: unit === '' ? null : unit, masked: masked === 'masked', path });
    } else if (line[0] === 'row') {
      const [, key = '', entity = '', version] = line;
      entities.push({ key, id: entity, version: Number(version) });
    } else return null;
  }
  const manifest: ExportManifest = {
    id,
    madeAt,
    madeBy,
    office,
    kind,
    period: period === '' ? null : period,
    head: chain,
    sheet,
    columns,
    rows: entities,
  };
  return { manifest, signature: second[1] ?? '' };
}

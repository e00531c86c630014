export interface TerritoryRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
}

/** A sealed bulletin with its seal, its link of the chain, and the people by name. */
export interface BulletinRow {
  readonly id: string;
  readonly leaf: number;
  readonly unitId: number;
  readonly period: string;
  readonly place: string;
  readonly year: number;
  readonly serial: number;
  readonly figures: string;
  readonly document: string;
  /** Canonical text of the agenda; null where there was nothing to discuss. */
  readonly agenda: string | null;
  /** Canonical text of the list of supervision orders. */
  readonly orders: string;
  readonly ruleHash: string;
  readonly layoutHash: string;
  /** File of the office's own Word template; null for the built-in form. */
  readonly templateHash: string | null;
  readonly hash: Buffer;
  readonly linkedHash: Buffer | null;
  readonly headSeq: number;
  readonly sealedById: string;
  readonly sealedBy: string;
  readonly sealedAt: string;
  readonly reopenedAt: string | null;
  readonly reopenAskedById: string | null;
  readonly reopenAskedBy: string | null;
  readonly reopenReason: string | null;
}

/** The bulletin in Word and as PDF, its workbook, the agenda, the nth supervision order, and all of them in one archive. */
export type FileKind = 'paper' | 'pdf' | 'annex' | 'agenda' | `order-${number}` | 'pack';

export interface FileRow {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly hash: string;
  readonly size: number;
}

/** A version of an office's own Word template. */
export interface TemplateRow {
  readonly id: string;
  readonly leaf: number;
  readonly version: number;
  readonly fileName: string;
  readonly hash: string;
  readonly effectiveFrom: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

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
  readonly ruleHash: string;
  readonly layoutHash: string;
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

export type FileKind = 'paper' | 'annex';

export interface FileRow {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly hash: string;
  readonly size: number;
}

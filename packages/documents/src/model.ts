import type { IsoDay } from '@guatu/kernel';
import type { LetterheadKind } from './layout.ts';

/** Where a figure stands in a sentence, so that a reader can ask for its rows. Offsets are UTF-16, end exclusive. */
export interface FigureUse {
  readonly figureId: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of text that remembers the frozen figures it speaks of. Written text has none. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly FigureUse[];
}

/** Text written by hand or fixed in a template. */
export function plain(text: string): Sentence {
  return { text, figures: [] };
}

export interface DocumentNumber {
  /** 机关代字, e.g. 黄重办. */
  readonly agencyWord: string;
  readonly year: number;
  /** From 1 on within the year. */
  readonly serial: number;
}

export interface Letterhead {
  readonly kind: LetterheadKind;
  /** 发文机关标志 or the name of the paper, printed red and large. */
  readonly mark: string;
  readonly number?: DocumentNumber;
  /** Serial papers (briefs, minutes) carry an issue, the office and the day instead of a number. */
  readonly issue?: { readonly serial: number; readonly office: string; readonly day: IsoDay };
  /** 份号, six digits. */
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly sentences: readonly Sentence[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Printed at the right above the table, e.g. 单位：万元. */
  readonly unitLine?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Sentence[])[];
}

export interface TableColumn {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width, relative to the other columns. */
  readonly weight: number;
}

/** A picture by reference. Its twin says the same in rows, and is printed where the picture cannot be drawn. */
export interface Picture {
  readonly kind: 'picture';
  readonly reference: string;
  readonly caption: string;
  readonly twin: Table;
}

export type Block = Heading | Paragraph | Table | Picture;

export interface Annex {
  readonly name: string;
  /** Empty for an annex that is a file of its own, such as a workbook. */
  readonly blocks: readonly Block[];
}

export interface Signature {
  readonly agencies: readonly string[];
  readonly day: IsoDay;
  /** With a seal the date stands four characters from the right and the names are centred above it. */
  readonly sealed: boolean;
}

/** 版记: who gets a copy, who printed it and when. */
export interface PrintRecord {
  readonly copyTo: readonly string[];
  readonly printedBy: string;
  readonly printedOn: IsoDay;
}

export interface OfficialDocument {
  readonly letterhead: Letterhead;
  /** Line breaks where the sense allows them, as the standard wants a title broken. */
  readonly title: string;
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly signature: Signature | null;
  /** 出席、请假、列席 of minutes, each with names; printed after the text. */
  readonly attendance: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** 附注, printed in brackets. */
  readonly note: string | null;
  readonly record: PrintRecord | null;
}

import type { ReactNode } from 'react';
import type { LightState } from '../light.tsx';
import type { CellRef, SheetColumn, SheetItem, SheetMerge } from '../sheet/model.ts';
import type { Tone } from '../tag.tsx';

/** Everything here is printed as given: formatting and wording are done by whoever asks the server. */
export interface ProvenanceView {
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly tags: readonly { readonly text: string; readonly tone: Tone }[];
  /** From the widest to the figure itself; an entry with `onOpen` can be climbed to. */
  readonly path: readonly { readonly text: string; readonly onOpen?: () => void }[];
  /** How the rows make the figure, in words and full yuan. */
  readonly arithmetic: string;
  /** Right end of the second line: plan, rate, gap. */
  readonly aside?: ReactNode;
  readonly asOf: string;
  readonly rows: readonly ProvenanceRow[];
  /** How the rows are sorted, in words. */
  readonly order: string;
  /** Smaller rows that are not listed one by one. */
  readonly rest?: {
    readonly title: string;
    readonly note: string;
    readonly amount: string;
    readonly onOpen: () => void;
  };
  readonly sum: { readonly count: string; readonly amount: string; readonly unit: string };
  /** Rows outside the reader's scope; given only if the total itself is permitted. */
  readonly hidden?: string;
  readonly seal?: { readonly matches: boolean; readonly text: string; readonly note: string };
}

export interface ProvenanceRow {
  readonly id: string;
  readonly title: string;
  /** Sheet and cell, form and date, report and span. */
  readonly locator: string;
  readonly amount: string;
  readonly unit: string;
}

/** The chosen row: where its value stands, who answers for it, what it was before. */
export interface ProvenanceDetail {
  readonly title: string;
  readonly light?: { readonly state: LightState; readonly word: string };
  readonly value: string;
  readonly unit: string;
  readonly source: ProvenanceSource;
  /** Name and value pairs in two columns: confirmed by, batch, chain check. */
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
  readonly history: readonly ProvenanceValue[];
  /** Unit in the head of the value column. */
  readonly historyUnit: string;
  /** Older values than those listed. */
  readonly moreHistory?: { readonly label: string; readonly onOpen: () => void };
}

export interface ProvenanceValue {
  readonly id: string;
  readonly recordedAt: string;
  readonly period: string;
  readonly value: string;
  /** Difference to the value before, with sign. */
  readonly change: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly source: string;
  readonly confirmedBy: string;
  readonly current?: boolean;
  /** Replaced by a correction: struck through. */
  readonly withdrawn?: boolean;
}

/** The kinds of places a value can come from; all keep the same layout around them. */
export type ProvenanceSource =
  | {
      readonly kind: 'sheet';
      readonly file: string;
      readonly place: string;
      readonly cellName: string;
      readonly columns: readonly SheetColumn[];
      readonly items: readonly SheetItem[];
      readonly merges: readonly SheetMerge[];
      readonly cell: CellRef;
      /** Where the unit came from, raw text → stored value. */
      readonly note: string;
      readonly onOpenWhole?: () => void;
    }
  | {
      readonly kind: 'sentence';
      readonly file: string;
      readonly place: string;
      readonly before: string;
      readonly marked: string;
      readonly after: string;
      readonly note: string;
      readonly onOpenWhole?: () => void;
    }
  | {
      readonly kind: 'field';
      readonly file: string;
      readonly place: string;
      /** Form fields or device readings around the value; the marked one is the value itself. */
      readonly fields: readonly { readonly name: string; readonly value: string; readonly marked?: boolean }[];
      readonly note: string;
      readonly onOpenWhole?: () => void;
    }
  | {
      readonly kind: 'computed';
      readonly file: string;
      readonly place: string;
      readonly formula: string;
      readonly inputs: readonly { readonly name: string; readonly value: string; readonly onOpen: () => void }[];
      readonly note: string;
      readonly onOpenWhole?: () => void;
    }
  | {
      /** The file was removed by the retention rule; hash and transcript stay. */
      readonly kind: 'removed';
      readonly file: string;
      readonly place: string;
      readonly transcript: string;
      readonly hash: string;
      readonly note: string;
      readonly onOpenWhole?: undefined;
    };

export interface ProvenanceActions {
  readonly onOpenEntity?: (rowId: string) => void;
  readonly onDispute?: (rowId: string) => void;
  /** On the figure as a whole, not on one of its rows. */
  readonly onInstruct?: () => void;
  readonly onCite?: (rowId: string) => void;
  readonly onExport?: () => void;
}

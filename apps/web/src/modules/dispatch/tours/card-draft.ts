import type { CardEntry, Scorecard, TourScheme } from '@guatu/contract';
import { readMark } from './card-total.ts';

/** What is typed for one entrant. */
export interface EntrantDraft {
  readonly code: string;
  readonly marks: Readonly<Record<string, string>>;
  /** Why the judge stands aside; null while he does not. */
  readonly aside: string | null;
}

export function draftsOf({ entrants, scheme }: Scorecard): readonly EntrantDraft[] {
  return entrants.map(({ code, marks, aside }) => ({
    ...{ code, aside },
    marks: Object.fromEntries(scheme.criteria.map(({ id }) => [id, marks[id] === undefined ? '' : String(marks[id])])),
  }));
}

/** The marks as numbers: null for nothing, undefined for what cannot be read. */
export function marksOf({ fullMarks }: TourScheme, { marks }: EntrantDraft): Record<string, number | null | undefined> {
  return Object.fromEntries(Object.entries(marks).map(([id, text]) => [id, readMark(text, fullMarks)]));
}

/** What is sent; null while a mark cannot be read or a reason is missing. */
export function entriesOf(scheme: TourScheme, drafts: readonly EntrantDraft[]): readonly CardEntry[] | null {
  const entries: CardEntry[] = [];
  for (const draft of drafts) {
    const { code: entrant, aside } = draft;
    const marks: Record<string, number | null> = {};
    for (const [id, mark] of Object.entries(aside === null ? marksOf(scheme, draft) : {})) {
      if (mark === undefined) return null;
      marks[id] = mark;
    }
    if (aside?.trim() === '') return null;
    entries.push({ entrant, marks, aside: aside === null ? null : aside.trim() });
  }
  return entries;
}

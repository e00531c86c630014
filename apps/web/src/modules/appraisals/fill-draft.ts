import type { AppraisalFigure } from '@guatu/contract';
import type { FilledFigure } from './api.ts';

/** What is being typed for one figure. */
export interface Draft {
  readonly value: string;
  readonly note: string;
}

export function draftsOf(figures: readonly AppraisalFigure[]): ReadonlyMap<string, Draft> {
  return new Map(
    figures.map(({ column, value, note }) => [
      column,
      { value: value === null ? '' : String(value), note: note ?? '' },
    ]),
  );
}

export interface ReadDrafts {
  /** Only what differs from the sheet; an emptied value is taken away. */
  readonly changed: readonly FilledFigure[];
  /** What is wrong with a draft: no number, or a value without a reason. */
  readonly wrong: ReadonlyMap<string, 'value' | 'note'>;
}

/** Reads what was typed. A number is written as numbers are, with either width of digits. */
export function readDrafts(figures: readonly AppraisalFigure[], drafts: ReadonlyMap<string, Draft>): ReadDrafts {
  const changed: FilledFigure[] = [];
  const wrong = new Map<string, 'value' | 'note'>();
  for (const { column, value: before, note: noteBefore } of figures) {
    const draft = drafts.get(column);
    const text = draft?.value.normalize('NFKC').replaceAll(',', '').trim() ?? '';
    const note = draft?.note.trim() ?? '';
    const value = text === '' ? null : Number(text);
    if (value !== null && !Number.isFinite(value)) wrong.set(column, 'value');
    else if (value !== null && note === '') wrong.set(column, 'note');
    else if (value !== before || (value !== null && note !== (noteBefore ?? ''))) changed.push({ column, value, note });
  }
  return { changed, wrong };
}

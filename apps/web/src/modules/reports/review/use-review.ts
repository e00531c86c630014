import type { Reading, ReadingAct, ReadingValue, Report } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { choiceFilter, textFilter } from '../../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { useReadingActs } from '../api.ts';
import { inTab, isOpen, neighbour, TABS, withoutDoubt } from '../model/readings.ts';

const FILTERS = { show: choiceFilter(TABS), at: textFilter, same: textFilter };

export interface Change {
  readonly says?: ReadingValue;
  readonly remember?: boolean;
}

/** Everything that a review of a report is about: what is shown, where one stands, and the acts. */
export function useReview(report: Report) {
  const { values, set } = useUrlFilters(FILTERS);
  const navigate = useNavigate();
  const acts = useReadingActs(report.id);
  const list = useMemo(() => inTab(report.readings, values.show), [report.readings, values.show]);
  const [chosen, setChosen] = useState<number | null>(() => startOf(report, values.at));
  const [editing, setEditing] = useState(false);
  const current = report.readings.find(({ seq }) => seq === chosen) ?? null;
  const mayDecide = report.abilities.decide;

  const select = useCallback((seq: number | null) => {
    setChosen(seq);
    setEditing(false);
  }, []);
  const step = (by: 1 | -1) => {
    const next = neighbour(list, chosen, by);
    if (next) select(next.seq);
  };
  const decide = (reading: Reading, act: ReadingAct, { says, remember = false }: Change = {}) => {
    if (!mayDecide || reading.batchId !== null) return;
    // Found before the decision takes the reading out of the list that is shown.
    const next = neighbour(list, reading.seq, 1, isOpen) ?? neighbour(list, reading.seq, 1);
    const { seq, version } = reading;
    acts.decide.mutate([{ seq, version, act, remember, ...(says && { says }) }]);
    if (act === 'edit') setEditing(false);
    else if (next) select(next.seq);
  };
  const undo = () => acts.undo.mutate(undefined, { onSuccess: ({ readings }) => select(readings[0]?.seq ?? chosen) });
  const mark = (start: number, end: number) =>
    acts.mark.mutate({ start, end }, { onSuccess: ({ readings }) => select(readings[0]?.seq ?? chosen) });
  const makeBatch = () =>
    acts.batch.mutate(undefined, {
      onSuccess: ({ batchId }) => navigate({ to: '/sources/batches/$id', params: { id: batchId } }),
    });
  return {
    ...{ report, list, current, editing, setEditing, select, step, decide, undo, mark, makeBatch, mayDecide },
    tab: values.show,
    setTab: (show: (typeof TABS)[number]) => set({ show }),
    /** The report was brought a second time. */
    same: values.same !== null,
    rest: useMemo(() => withoutDoubt(report.readings), [report.readings]),
    acceptRest: (expected: number) => acts.rest.mutate(expected),
    busy: acts.batch.isPending || acts.rest.isPending,
    error: latestError(acts),
  };
}

export type Review = ReturnType<typeof useReview>;

/** The reading that the address names, else the first that waits. */
function startOf({ readings }: Report, at: string | null): number | null {
  const named = readings.find(({ seq }) => String(seq) === at);
  return (named ?? readings.find(isOpen) ?? readings[0])?.seq ?? null;
}

/** Why the last act that was refused was refused; a later one that went well clears it. */
function latestError(acts: ReturnType<typeof useReadingActs>): unknown {
  const all = [acts.decide, acts.rest, acts.undo, acts.mark, acts.batch];
  return [...all].sort((a, b) => b.submittedAt - a.submittedAt)[0]?.error ?? null;
}

/** The selection in the text as characters of it; kept while the mouse is elsewhere. */
export function useSelectedCharacters() {
  const pane = useRef<HTMLDivElement>(null);
  const read = (): { readonly start: number; readonly end: number } | null => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = placeOf(range.startContainer, range.startOffset, pane.current);
    const end = placeOf(range.endContainer, range.endOffset, pane.current);
    return start === null || end === null || end <= start ? null : { start, end };
  };
  return { pane, read };
}

/** The character that a place in the page stands for: pieces of text carry where they begin. */
function placeOf(node: Node, offset: number, pane: HTMLElement | null): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-from]');
  if (!piece || !pane?.contains(piece)) return null;
  return Number(piece.dataset.from) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

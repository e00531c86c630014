import { useNavigate, useSearch } from '@tanstack/react-router';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import type { Ledger } from '../ledger.ts';
import { useLedgerList } from '../list/use-list.ts';
import { useListView } from '../list/use-list-view.ts';
import { recordPath } from '../paths.ts';

export interface Neighbours {
  /** Place in the list one came from, from 1. */
  readonly place: number;
  readonly total: number;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** Previous and next in the list one came from: its filters stand in the address. Null outside the loaded part of it. */
export function useNeighbours(ledger: Ledger, id: string): Neighbours | null {
  const { filters } = useListView(ledger);
  const list = useLedgerList(ledger, filters);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const pages = list.data?.pages ?? [];
  const ids = pages.flatMap((page) => page.rows.map((row) => row.id));
  const at = ids.indexOf(id);
  const goTo = (target: string | undefined) =>
    target === undefined ? null : () => void navigate({ to: recordPath(ledger.kind, target), search });
  const previous = at > 0 ? goTo(ids[at - 1]) : null;
  const next = at < 0 ? null : goTo(ids[at + 1]);
  useShortcut('[', t('records.record.previous'), () => previous?.(), previous !== null);
  useShortcut(']', t('records.record.next'), () => next?.(), next !== null);
  return at < 0 ? null : { place: at + 1, total: pages[0]?.total ?? ids.length, previous, next };
}

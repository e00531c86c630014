import type { Wall, WallListRow } from '@guatu/contract';
import { type ReactNode, useState } from 'react';
import { LightDrawer } from '../../projects/components/lights/light-drawer.tsx';
import { useAsk } from '../figure/ask.tsx';

export interface RowLights {
  /** Null where reasons cannot be opened: on the big screen, and of an earlier state of the ledger. */
  readonly explain: ((row: WallListRow) => void) | null;
  readonly panel: ReactNode;
}

/** The reasons of a listed project's light, judged at the end of the wall's month. */
export function useRowLights(wall: Wall, past: boolean): RowLights {
  const [asked, setAsked] = useState<WallListRow | null>(null);
  const open = useAsk() !== null && !past;
  return {
    explain: open ? setAsked : null,
    panel: asked && (
      <LightDrawer name={asked.name} projectId={asked.projectId} period={wall.period} onClose={() => setAsked(null)} />
    ),
  };
}

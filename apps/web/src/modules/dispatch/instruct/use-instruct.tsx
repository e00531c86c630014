import type { InstructedFigure } from '@guatu/contract';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { withPageTexts } from '../../../texts/index.ts';

// Loaded when a leader first presses the button: everybody else reads figures without it.
const Dialog = lazy(withPageTexts(async () => ({ default: (await import('./instruct-dialog.tsx')).InstructDialog })));

export interface InstructedThing {
  readonly figure: InstructedFigure;
  readonly projectId: string | null;
}

export interface Instruct {
  /** Opens the form on a figure; null where the reader has no right to instruct. */
  readonly ask: ((thing: InstructedThing) => void) | null;
  /** To be rendered beside whatever shows the figure. */
  readonly dialog: ReactNode;
}

/** A leader's instruction on any figure, offered wherever a figure explains itself. */
export function useInstruct(): Instruct {
  const may = useMay('instruction.write');
  const [asked, setAsked] = useState<InstructedThing | null>(null);
  return {
    ask: may ? setAsked : null,
    dialog: asked && (
      <Suspense fallback={null}>
        <Dialog {...asked} onClose={() => setAsked(null)} />
      </Suspense>
    ),
  };
}

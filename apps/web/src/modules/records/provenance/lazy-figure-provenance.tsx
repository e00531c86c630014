import { type ComponentProps, lazy, Suspense } from 'react';
import { withPageTexts } from '../../../texts/index.ts';
import type { FigureProvenance as Loaded } from './figure-provenance.tsx';

const Panel = lazy(
  withPageTexts(async () => ({ default: (await import('./figure-provenance.tsx')).FigureProvenance })),
);

/** The panel of a figure's rows and cells, loaded when somebody first asks for one: totals can be read without it. */
export function FigureProvenance(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}

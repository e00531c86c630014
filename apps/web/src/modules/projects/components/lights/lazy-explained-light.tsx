import { lazy, Suspense } from 'react';
import { withPageTexts } from '../../../../texts/index.ts';
import { Skeleton } from '../../../../ui/states.tsx';
import type { ExplainedLightProps } from './explained-light.tsx';

const Panel = lazy(withPageTexts(() => import('./explained-light.tsx')));

/** The explanation of a project's light, loaded when somebody first asks for one: the wall can be read without it. */
export function ExplainedLight(props: ExplainedLightProps) {
  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      <Panel {...props} />
    </Suspense>
  );
}

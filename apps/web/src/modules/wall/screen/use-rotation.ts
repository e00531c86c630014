import { useEffect, useReducer } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { type Rotation, type RotationEvent, rotate, startRotation } from './rotation.ts';

/** The rotation of the boards with its keys; any other touch of the screen holds it for a while. */
export function useRotation(now: number, boards: number, beside: number): Rotation {
  const [state, send] = useReducer(
    (before: Rotation, event: RotationEvent) => rotate(before, event, boards, beside),
    now,
    startRotation,
  );
  useEffect(() => send({ kind: 'tick', now }), [now]);
  useEffect(() => {
    const touch = () => send({ kind: 'touch', now: Date.now() });
    window.addEventListener('pointermove', touch);
    window.addEventListener('pointerdown', touch);
    return () => {
      window.removeEventListener('pointermove', touch);
      window.removeEventListener('pointerdown', touch);
    };
  }, []);
  useShortcut('Space', t('screen.pause'), () => send({ kind: 'pause', now: Date.now() }));
  useShortcut('ArrowRight', t('screen.nextBoard'), () => send({ kind: 'step', now: Date.now(), by: 1 }));
  useShortcut('ArrowLeft', t('screen.lastBoard'), () => send({ kind: 'step', now: Date.now(), by: -1 }));
  return state;
}

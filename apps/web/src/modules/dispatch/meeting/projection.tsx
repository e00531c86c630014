import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { ItemBody, type ItemBodyProps } from './item-body.tsx';

export interface ProjectionProps {
  readonly shown: ItemBodyProps;
  /** Place of the item, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/**
 * One item for the meeting room: the whole screen, large type, decisions typed live, no remarks. J and K step through the
 * agenda as on the page behind; Esc ends it, as it ends the browser's own full screen.
 */
export function Projection({ shown, place, of, onStep, onClose }: ProjectionProps) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = frame.current;
    // Where the browser refuses the full screen, the page still shows nothing else.
    element?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement === element) void document.exitFullscreen();
    };
  }, []);
  useEffect(() => {
    const left = () => {
      if (document.fullscreenElement === null) onClose();
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('fullscreenchange', left);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      document.removeEventListener('keydown', pressed);
    };
  }, [onClose]);
  return (
    <section ref={frame} className="gt-projection" aria-label={t('dispatch.project')}>
      <header>
        <span>{t('dispatch.projectOf', { n: place, of })}</span>
        <h2>{shown.item.title}</h2>
        <Button onClick={() => onStep(-1)}>
          {t('dispatch.previous')} <kbd>K</kbd>
        </Button>
        <Button onClick={() => onStep(1)}>
          {t('dispatch.nextItem')} <kbd>J</kbd>
        </Button>
        <Button onClick={onClose}>
          {t('dispatch.projectEnd')} <kbd>Esc</kbd>
        </Button>
      </header>
      <div className="gt-projection-body">
        <ItemBody key={shown.item.code} {...shown} />
      </div>
    </section>
  );
}

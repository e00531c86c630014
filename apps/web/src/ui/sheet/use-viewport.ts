import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Scroll position and size of an element, updated at most once a frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 900, height: 600 });
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    let frame = 0;
    const read = () => {
      frame = 0;
      setViewport({ left: node.scrollLeft, top: node.scrollTop, width: node.clientWidth, height: node.clientHeight });
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    const sizes = new ResizeObserver(schedule);
    sizes.observe(node);
    node.addEventListener('scroll', schedule, { passive: true });
    return () => {
      sizes.disconnect();
      node.removeEventListener('scroll', schedule);
      cancelAnimationFrame(frame);
    };
  }, [element]);
  return viewport;
}

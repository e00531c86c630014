import { type RefObject, useLayoutEffect, useState } from 'react';

/** Inner width of an element in whole pixels; 0 before it is measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const read = () => setWidth(Math.floor(node.clientWidth));
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(node);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}

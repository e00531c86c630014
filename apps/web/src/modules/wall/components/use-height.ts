import { type RefObject, useLayoutEffect, useState } from 'react';

/** Inner height of an element in whole pixels; 0 before it is measured. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const read = () => setHeight(Math.floor(node.clientHeight));
    const sizes = new ResizeObserver(read);
    read();
    sizes.observe(node);
    return () => sizes.disconnect();
  }, [element]);
  return height;
}

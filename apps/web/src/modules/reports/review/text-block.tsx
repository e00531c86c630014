import type { Reading } from '@guatu/contract';
import { memo, useEffect, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { type Block, piecesOf } from '../model/blocks.ts';

export interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  /** The first line, where it is short enough for one. */
  readonly title: boolean;
  readonly readings: readonly Reading[];
  /** The reading one stands on, when it is in this block. */
  readonly current: number | null;
  readonly onChoose: (seq: number) => void;
}

/** Marks are drawn a screenful ahead; before, the text stands there plain, so that it can be searched and selected. */
const AHEAD = '600px';

/** A block of the text. Drawn again only when one of its own readings changed. */
export const TextBlock = memo(DrawnBlock, (before, after) => {
  const { readings, current, block } = after;
  return (
    before.current === current &&
    before.block === block &&
    before.readings.length === readings.length &&
    before.readings.every((each, i) => each === readings[i])
  );
});

function DrawnBlock({ text, block, title, readings, current, onChoose }: TextBlockProps) {
  const element = useRef<HTMLParagraphElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || readings.length === 0 || element.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, readings.length]);
  const marked = near || current !== null;
  return (
    <p ref={element} className={classNames('gt-report-block', title && 'is-title')} data-from={block.start}>
      {marked
        ? piecesOf(text, block, readings).map((piece, i, all) => {
            const from = block.start + all.slice(0, i).reduce((sum, each) => sum + each.text.length, 0);
            return piece.reading === null ? (
              <span key={from} data-from={from}>
                {piece.text}
              </span>
            ) : (
              <Mark key={from} {...{ from, current, onChoose }} reading={piece.reading} last={piece.last}>
                {piece.text}
              </Mark>
            );
          })
        : text.slice(block.start, block.end)}
    </p>
  );
}

interface MarkProps {
  readonly reading: Reading;
  readonly from: number;
  readonly last: boolean;
  readonly current: number | null;
  readonly onChoose: (seq: number) => void;
  readonly children: string;
}

function Mark({ reading, from, last, current, onChoose, children }: MarkProps) {
  const { seq, state, kind, differs } = reading;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keys, mark by mark
    // biome-ignore lint/a11y/noStaticElementInteractions: a mark is text first; the list is the control
    <span
      className={classNames(
        'gt-report-mark',
        `is-${state.toLowerCase()}`,
        kind === 'PROJECT' && 'is-project',
        differs && 'is-differing',
        seq === current && 'is-current',
      )}
      data-from={from}
      data-seq={seq}
      onClick={() => onChoose(seq)}
    >
      {children}
      {last && <sup aria-hidden="true">{seq}</sup>}
    </span>
  );
}

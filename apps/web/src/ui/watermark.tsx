import { Watermark as AntdWatermark } from 'antd';
import type { ReactNode } from 'react';

export interface WatermarkProps {
  /** Who, when, which office; or a state such as “not published”. One line each. */
  readonly lines: readonly string[];
  readonly children: ReactNode;
}

/** Faint text over what may be photographed or printed. It names the reader, so that a leak has an origin. */
export function Watermark({ lines, children }: WatermarkProps) {
  return (
    <AntdWatermark
      content={[...lines]}
      gap={[140, 120]}
      rotate={-18}
      font={{ fontSize: 13, color: 'rgba(72,84,102,.13)' }}
    >
      {children}
    </AntdWatermark>
  );
}

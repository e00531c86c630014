import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'plain' | 'accent' | 'green' | 'yellow' | 'red' | 'source';

/** A small label on a tinted ground. The tone supports the words, it never replaces them. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`gt-tag is-${tone}`}>{children}</span>;
}

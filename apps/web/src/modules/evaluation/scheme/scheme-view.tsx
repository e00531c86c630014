import type { DataObject, DataWords } from '@guatu/kernel';
import type { ReactNode } from 'react';
import { ClassesPart } from './classes-part.tsx';
import { EventsPart } from './events-part.tsx';
import { HeadPart } from './head-part.tsx';
import { IndicatorsPart } from './indicators-part.tsx';
import { InputsPart } from './inputs-part.tsx';
import { Preview } from './preview.tsx';
import { VetoesPart } from './vetoes-part.tsx';
import './scheme.css';

export interface SchemeViewProps {
  readonly ruleId: string;
  readonly scheme: DataObject;
  readonly words: DataWords;
  /** Right end of the line above the form. */
  readonly extra?: ReactNode;
  /** Left out where the scheme is only read. */
  readonly onChange?: ((scheme: DataObject) => void) | undefined;
}

/** A scheme as a form: what it weighs and how it judges on the left, what it would change on the right while it is written. */
export function SchemeView({ ruleId, scheme, words, extra, onChange }: SchemeViewProps) {
  const part = { scheme, words, onChange };
  // The sheets of single projects have no run to be tried on.
  const tried = onChange !== undefined && scheme.subject !== 'PROJECT';
  return (
    <div className={tried ? 'gt-scheme is-tried' : 'gt-scheme'}>
      <div className="gt-scheme-form">
        {extra && <div>{extra}</div>}
        <HeadPart {...part} />
        <IndicatorsPart {...part} />
        <ClassesPart {...part} />
        <VetoesPart {...part} />
        <EventsPart {...part} />
        <InputsPart {...part} />
      </div>
      {tried && <Preview ruleId={ruleId} scheme={scheme} />}
    </div>
  );
}

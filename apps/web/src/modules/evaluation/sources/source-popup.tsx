import type { EvaluationFigure, evaluationColumnSchema } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Popup } from '../../../ui/popup.tsx';
import { printCell } from '../model/numbers.ts';
import { SourceLine } from './source-line.tsx';

export type EvaluationColumn = (typeof evaluationColumnSchema)['_zod']['output'];

/** Which period figures are of, and when they were taken and frozen. */
export interface Taken {
  readonly period: string | null;
  readonly on: string;
}

/** A value of a column with what it takes to say where it came from. */
export interface AskedFigure {
  readonly column: EvaluationColumn;
  readonly figure: EvaluationFigure;
}

export interface SourcePopupProps {
  readonly at: HTMLElement;
  /** Whose figures they are. */
  readonly name: string;
  readonly taken: Taken;
  readonly figures: readonly AskedFigure[];
  readonly onClose: () => void;
}

/** Where the figures behind a score come from, one by one. */
export function SourcePopup({ at, name, taken, figures, onClose }: SourcePopupProps) {
  return (
    <Popup at={at} onClose={onClose}>
      <section className="gt-sources" aria-label={t('evaluation.source.title', { name })}>
        <h3>{t('evaluation.source.title', { name })}</h3>
        <dl>
          {figures.map(({ column, figure }) => (
            <div key={column.id}>
              <dt>{column.title}</dt>
              <dd>
                <b>{figure.hidden ? t('evaluation.source.hidden') : printCell(figure.value)}</b>{' '}
                {!figure.hidden && figure.value !== null && <span className="gt-note">{column.unit}</span>}
                <SourceLine name={name} taken={taken} column={column} figure={figure} anchor={at} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Popup>
  );
}

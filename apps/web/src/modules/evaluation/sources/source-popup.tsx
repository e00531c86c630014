import { t } from '../../../texts/index.ts';
import { Popup } from '../../../ui/popup.tsx';
import { printCell } from '../model/numbers.ts';
import type { AskedFigure, Taken } from './asked.ts';
import { SourceLine } from './source-line.tsx';

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

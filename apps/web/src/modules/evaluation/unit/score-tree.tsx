import type { ScoreLine, UnitResult } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Figure } from '../../../ui/figure.tsx';
import { printCell, printPoints, printScore } from '../model/numbers.ts';
import type { Taken } from '../sources/asked.ts';
import { figuresOf } from '../sources/figures-of.ts';
import { SourcePopup } from '../sources/source-popup.tsx';

export interface ScoreTreeProps {
  readonly result: UnitResult;
  readonly taken: Taken;
}

/** The score as a tree of lines; pressing a line works it through with its numbers. */
export function ScoreTree({ result, taken }: ScoreTreeProps) {
  const { lines, events } = result;
  const [chosen, setChosen] = useState(() => lines.find(({ kind }) => kind === 'INDICATOR')?.id ?? null);
  const [asked, setAsked] = useState<{ readonly line: ScoreLine; readonly at: HTMLElement } | null>(null);
  const worked = lines.find(({ id }) => id === chosen);
  return (
    <section>
      <h3>{t('unitScore.tree')}</h3>
      <table className="gt-score-tree">
        <thead>
          <tr>
            <th scope="col">{t('unitScore.column.line')}</th>
            <th scope="col" className="gt-num">
              {t('unitScore.column.raw')}
            </th>
            <th scope="col">{t('unitScore.column.against')}</th>
            <th scope="col">{t('unitScore.column.method')}</th>
            <th scope="col" className="gt-num">
              {t('unitScore.column.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={classNames(`is-${line.kind}`, line.id === chosen && 'is-active')}>
              <th scope="row">
                <button type="button" aria-pressed={line.id === chosen} onClick={() => setChosen(line.id)}>
                  {line.title}
                  {line.fullMarks !== null && <span className="gt-note"> {printCell(line.fullMarks)}</span>}
                </button>
              </th>
              <td className="gt-num">
                {line.kind === 'INDICATOR' && (
                  <Figure
                    label={`${line.title}${line.unit ?? ''}`}
                    {...(line.columns.length === 0
                      ? {}
                      : { onProvenance: (at: HTMLElement) => setAsked({ line, at }) })}
                  >
                    {printCell(roundedRaw(line.raw))}
                  </Figure>
                )}
              </td>
              <td className="gt-note">{line.against}</td>
              <td className="gt-note">{line.method}</td>
              <td className="gt-num">
                <b>{printScore(line.points)}</b>
              </td>
            </tr>
          ))}
          {events.map(({ title, points }) => (
            <tr key={title} className="is-event">
              <th scope="row" colSpan={4}>
                {title}
              </th>
              <td className="gt-num">
                <b>{printPoints(points)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {worked && worked.steps.length > 0 && <Worked line={worked} />}
      {asked && (
        <SourcePopup
          at={asked.at}
          name={result.name}
          taken={taken}
          figures={figuresOf(result, asked.line.columns)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** A quotient has endless digits; its columns open in full. */
function roundedRaw(raw: number | null): number | null {
  return raw === null ? null : Number(raw.toFixed(raw !== 0 && Math.abs(raw) < 1 ? 4 : 2));
}

function Worked({ line }: { readonly line: ScoreLine }) {
  return (
    <div className="gt-worked" aria-live="polite">
      <h4>
        {t('unitScore.worked')} <span className="gt-note">{t('unitScore.workedNote')}</span>
      </h4>
      <ol>
        <li>
          {line.title}
          {line.unit !== null && t('list.unit', { unit: line.unit })}
        </li>
        {line.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

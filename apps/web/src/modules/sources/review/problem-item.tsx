import type { Decision } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { parseCellName } from '../../../ui/sheet/cell-name.ts';
import { readKey } from '../../records/values.ts';
import { type PlacedProblem, type Way, waysOut } from '../model/problems.ts';
import { useReview } from './review-context.tsx';
import { RowPlace } from './row-place.tsx';
import { ValueForm } from './value-form.tsx';

interface ProblemItemProps {
  readonly placed: PlacedProblem;
  /** The text in the cell, for readings of it. */
  readonly text: string | null;
}

/** One problem: its cell, what is wrong, and the legal ways out as buttons. */
export function ProblemItem({ placed, text }: ProblemItemProps) {
  const { problem, candidate, sheetNo } = placed;
  const { batch, dictionary, decisions, selected, select, askPeriod } = useReview();
  const [form, setForm] = useState<Extract<Way, { kind: 'enter' | 'keep' }> | null>(null);
  const place = parseCellName(problem.cell);
  const here = place && selected?.sheetNo === sheetNo && selected.row === place.row && selected.column === place.column;
  const ways = batch.abilities.decide ? waysOut(placed, text) : [];
  const decide = (decision: Decision) => {
    setForm(null);
    decisions.decide([decision]);
  };
  const field =
    candidate && placed.key !== null ? readKey(dictionary.kind(candidate.kind), placed.key).field : undefined;
  const numeric = field !== undefined && ['money', 'area', 'percent', 'integer', 'decimal'].includes(field.type);
  const act = (way: Way) => {
    if (place) select({ sheetNo, ...place });
    if (way.kind === 'enter' || way.kind === 'keep') setForm(way);
    else if (way.kind === 'period') askPeriod();
    else if (way.kind === 'reading' && candidate && placed.key !== null) {
      const note = t('sources.problem.reading');
      decide({ act: 'setValue', ord: candidate.ord, key: placed.key, value: way.value, note });
    } else if ('decision' in way) decide(way.decision);
  };
  return (
    <li
      id={problemId(sheetNo, problem.cell)}
      className={classNames(
        'gt-review-problem',
        `is-${problem.handled ? 'handled' : problem.severity}`,
        here && 'is-here',
      )}
    >
      <button
        type="button"
        className="gt-review-cell"
        aria-current={here ? true : undefined}
        onClick={() => place && select({ sheetNo, ...place })}
      >
        {problem.cell}
      </button>
      <div>
        <p>
          {problem.message}
          {problem.handled && <span className="gt-note"> · {t('sources.problem.done')}</span>}
          {candidate !== null && candidate.place !== null && (
            <>
              {' '}
              <RowPlace candidate={candidate} />
            </>
          )}
          {candidate === null && <span className="gt-note"> · {t('sources.problem.noLanding')}</span>}
        </p>
        {ways.length > 0 && !form && (
          <div className="gt-review-ways">
            {ways.map((way) => (
              <button
                key={way.kind === 'reading' ? way.value : way.kind}
                type="button"
                className="gt-review-way"
                disabled={decisions.busy}
                onClick={() => act(way)}
              >
                {wayText(way, numeric)}
              </button>
            ))}
          </div>
        )}
        {form && candidate && (
          <ValueForm
            kind={candidate.kind}
            valueKey={form.kind === 'enter' ? form.key : null}
            onCancel={() => setForm(null)}
            onSave={(value, note) =>
              decide(
                form.kind === 'enter'
                  ? { act: 'setValue', ord: candidate.ord, key: form.key, value, note }
                  : { act: 'acknowledge', ord: candidate.ord, cell: problem.cell, code: problem.code, note },
              )
            }
          />
        )}
      </div>
    </li>
  );
}

export const problemId = (sheetNo: number, cell: string): string => `problem-${sheetNo}-${cell}`;

function wayText(way: Way, numeric: boolean): string {
  switch (way.kind) {
    case 'empty':
      return t('sources.problem.empty');
    case 'reading':
      return way.value;
    case 'enter':
      return t(numeric ? 'sources.problem.enter' : 'sources.problem.enterOther');
    case 'keep':
      return t('sources.problem.keep');
    case 'seen':
      return t('sources.problem.seen');
    case 'period':
      return t('sources.problem.period');
  }
}

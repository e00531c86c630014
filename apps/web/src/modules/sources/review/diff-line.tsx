import type { Candidate, Field } from '@guatu/contract';
import { MINUS } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { printValue, readKey } from '../../records/values.ts';
import type { DiffLine } from '../model/diff.ts';
import { keyLabel, valueText } from '../model/words.ts';
import { useReview } from './review-context.tsx';

interface DiffLineViewProps {
  readonly candidate: Candidate;
  readonly line: DiffLine;
  readonly onPoint: () => void;
}

/** Field, ledger's value, the file's value and the difference; a conflict carries its choice. */
export function DiffLineView({ candidate, line, onPoint }: DiffLineViewProps) {
  const { batch, dictionary, decisions } = useReview();
  const { key, before, after, conflict } = line;
  const { kind, ord } = candidate;
  const { field } = readKey(dictionary.kind(kind), key);
  const text = (value: typeof before) => valueText(dictionary, kind, key, value, 'wan') ?? t('sources.diff.nothing');
  const numeric = typeof after === 'number' || typeof before === 'number';
  const note = candidate.byHand[key];
  const delta = deltaText(line, field);
  return (
    <div className={classNames('gt-review-line', conflict && 'is-conflict', numeric && 'is-numeric')}>
      <button type="button" className="gt-review-field" onClick={onPoint} title={keyLabel(dictionary, kind, key, true)}>
        {keyLabel(dictionary, kind, key)}
      </button>
      <span className="gt-review-before" title={text(before)}>
        {text(before)}
      </span>
      <span aria-hidden="true">→</span>
      <b className="gt-review-after" title={text(after)}>
        {text(after)}
      </b>
      <span className={classNames('gt-review-delta', delta?.startsWith(MINUS) && 'is-less')}>
        {note === undefined
          ? (delta ?? (field?.reported ? t('sources.diff.reported') : ''))
          : t('sources.diff.byHand', { note })}
      </span>
      {conflict && batch.abilities.decide && (
        <span className="gt-review-ways">
          {(['ours', 'theirs'] as const).map((take) => (
            <button
              key={take}
              type="button"
              className="gt-review-way"
              disabled={decisions.busy}
              onClick={() => decisions.decide([{ act: 'choose', ord, key, take }])}
            >
              {t(`sources.diff.${take}`)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

/** Signed and in the unit on screen; nothing for words, and nothing for a difference too small to print. */
function deltaText({ delta }: DiffLine, field: Field | undefined): string | null {
  if (delta === null || delta === 0) return null;
  const size = printValue(field, Math.abs(delta), { money: 'wan' });
  if (size === null || !/[1-9]/.test(size)) return null;
  const signed = `${delta < 0 ? MINUS : '+'}${size.replace(/^\+/, '')}`;
  return field?.type === 'percent' ? t('sources.diff.points', { n: signed }) : signed;
}

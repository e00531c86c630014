import { type Candidate, isLedgerKind } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { parseCellName } from '../../../ui/sheet/cell-name.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { recordPath } from '../../records/paths.ts';
import { cellOfKey } from '../model/cells.ts';
import { diffLines, FIRST_LINES } from '../model/diff.ts';
import { actionWord } from '../model/words.ts';
import { DiffLineView } from './diff-line.tsx';
import { LikenessWays } from './likeness-ways.tsx';
import { useReview } from './review-context.tsx';
import { RowPlace } from './row-place.tsx';

const TONES: Readonly<Record<Candidate['action'], Tone>> = {
  new: 'green',
  changed: 'accent',
  same: 'plain',
  conflict: 'red',
  rejected: 'plain',
};

/** One record: what becomes of it, and its fields one by one. */
export function DiffItem({ candidate }: { readonly candidate: Candidate }) {
  const { batch, dictionary, selected, select, decisions } = useReview();
  const [whole, setWhole] = useState(false);
  const table = batch.tables.find((each) => each.tableNo === candidate.tableNo);
  const lines = candidate.action === 'rejected' ? [] : diffLines(candidate, dictionary.kind(candidate.kind));
  const shown = whole ? lines : lines.slice(0, Math.max(FIRST_LINES, lines.filter((line) => line.conflict).length));
  const here = selected !== null && selected.sheetNo === table?.sheetNo && selected.row === candidate.row;
  const point = (key: string) => {
    const place = parseCellName(cellOfKey(candidate, key, table) ?? '');
    if (place && table) select({ sheetNo: table.sheetNo, ...place });
  };
  const pointRow = () => {
    if (table && candidate.row !== null)
      select({ sheetNo: table.sheetNo, row: candidate.row, column: selected?.column ?? 1 });
  };
  return (
    <li className={classNames('gt-review-diff', here && 'is-here')}>
      <header>
        <Tag tone={TONES[candidate.action]}>{actionWord(candidate.action)}</Tag>
        <button type="button" className="gt-review-name" onClick={pointRow}>
          {candidate.name}
        </button>
        {batch.status === 'confirmed' && candidate.action !== 'rejected' && isLedgerKind(candidate.kind) && (
          <Link to={recordPath(candidate.kind, candidate.entityId)}>{t('sources.diff.open')}</Link>
        )}
        <RowPlace candidate={candidate} />
      </header>
      <LikenessWays candidate={candidate} />
      {candidate.action === 'rejected' && <p className="gt-note">{t('sources.diff.rejected')}</p>}
      {shown.map((line) => (
        <DiffLineView key={line.key} candidate={candidate} line={line} onPoint={() => point(line.key)} />
      ))}
      {(lines.length > shown.length || whole) && (
        <button type="button" className="gt-link" onClick={() => setWhole(!whole)}>
          {whole ? t('sources.diff.less') : t('sources.diff.more', { n: lines.length - shown.length })}
        </button>
      )}
      {candidate.decided !== null && batch.abilities.decide && (
        <p className="gt-review-decided">
          {t('sources.diff.decided')}{' '}
          <button
            type="button"
            className="gt-link"
            disabled={decisions.busy}
            onClick={() => decisions.decide([{ act: 'takeBack', ord: candidate.ord }])}
          >
            {t('sources.diff.takeBack')}
          </button>
        </p>
      )}
    </li>
  );
}

import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Watermark } from '../../../ui/watermark.tsx';
import type { RunTabProps } from '../run/run-tab.ts';
import { OutsideLists } from './outside-lists.tsx';
import { RankTable } from './rank-table.tsx';
import { SeatsBoard } from './seats-board.tsx';

/** Seats above the ranking; a draft says so all over. */
export function RankingTab({ ranking, view, loading, onUnit }: RunTabProps) {
  const tentative = ranking.run.status === 'DRAFT';
  const rows = useMemo(
    () => ranking.rows.filter(({ group }) => view.group === null || group === view.group),
    [ranking.rows, view.group],
  );
  const content = (
    <div className="gt-ranking">
      {ranking.classes.length > 0 && (
        <SeatsBoard
          classes={ranking.classes}
          rows={rows}
          tentative={tentative}
          closed={ranking.closed}
          activeId={view.unit}
          onOpen={onUnit}
        />
      )}
      <RankTable
        ranking={ranking}
        rows={rows}
        tentative={tentative}
        loading={loading}
        activeId={view.unit}
        onActive={onUnit}
      />
      <OutsideLists exempt={ranking.exempt} maybeExempt={ranking.maybeExempt} leftOut={ranking.leftOut} />
    </div>
  );
  return tentative ? <Watermark lines={[t('evaluation.draftMark')]}>{content}</Watermark> : content;
}

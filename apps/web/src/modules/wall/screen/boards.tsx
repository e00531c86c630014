import type { Wall } from '@guatu/contract';
import type { ReactNode } from 'react';
import type { PlainTextKey } from '../../../texts/index.ts';
import { t } from '../../../texts/index.ts';
import { TrendDrawing } from '../components/trend-card.tsx';
import { ListPanel } from './list-panel.tsx';
import { OverviewBoard } from './overview-board.tsx';
import { Panel } from './panel.tsx';
import { RegionsPanel } from './regions-panel.tsx';
import { StagesPanel } from './stages-panel.tsx';

export interface Board {
  readonly id: string;
  readonly name: PlainTextKey;
  readonly show: (wall: Wall) => ReactNode;
}

/** What the big screen shows in turn. */
export const boards: readonly Board[] = [
  { id: 'overview', name: 'screen.board.overview', show: (wall) => <OverviewBoard wall={wall} /> },
  { id: 'regions', name: 'screen.board.regions', show: (wall) => <RegionsBoard wall={wall} /> },
  { id: 'lists', name: 'screen.board.lists', show: (wall) => <ListsBoard wall={wall} /> },
  { id: 'progress', name: 'screen.board.progress', show: (wall) => <ProgressBoard wall={wall} /> },
];

function RegionsBoard({ wall }: { readonly wall: Wall }) {
  return (
    <div className="gt-board">
      <RegionsPanel wall={wall} wide />
    </div>
  );
}

/** The overview has the red list; here are the others, four of them side by side. */
function ListsBoard({ wall }: { readonly wall: Wall }) {
  const lists = wall.lists.filter(({ id }) => id !== 'RED_LIGHT').slice(0, 4);
  return (
    <div className="gt-board is-lists">
      {lists.map((list) => (
        <ListPanel key={list.id} wall={wall} list={list} most={6} />
      ))}
    </div>
  );
}

function ProgressBoard({ wall }: { readonly wall: Wall }) {
  return (
    <div className="gt-board is-progress">
      <Panel title={t('wall.trend.title')} note={t('wall.trend.note')} className="is-trend">
        <TrendDrawing trend={wall.trend} period={wall.period} />
      </Panel>
      <StagesPanel wall={wall} benefit />
    </div>
  );
}

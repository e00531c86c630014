import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import type { FlatSearch } from '../../../ui/filters/url-filters.ts';
import { useWall } from '../api.ts';
import { type AskedFigure, AskProvider } from '../figure/ask.tsx';
import { FigurePanel } from '../figure/figure-panel.tsx';
import { boards } from './boards.tsx';
import { dataStatus } from './data-status.ts';
import { CANVAS, fitScreen } from './fit.ts';
import { ScreenHead } from './head.tsx';
import { BOARD_MS, rotationState } from './rotation.ts';
import { useClock } from './use-clock.ts';
import { useRotation } from './use-rotation.ts';
import '../wall.css';
import './screen.css';
import './panels.css';
import './lists.css';

const REFETCH_MS = 60_000;

/** The wall of a meeting room: four boards in turn, fresh every minute, the last picture whatever happens. */
export function Screen() {
  const search = useSearch({ strict: false }) as FlatSearch;
  const territory = /^\d{1,9}$/.test(search.wall ?? '') ? Number(search.wall) : undefined;
  const query = territory === undefined ? {} : { territory };
  const wall = useWall(query, REFETCH_MS);
  const now = useClock();
  const { beside, scale } = useFit();
  const rotation = useRotation(now, boards.length, beside);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  useShortcut(
    'Escape',
    t('screen.leave'),
    () => void navigate({ to: '/wall', search: territory === undefined ? {} : { wall: String(territory) } }),
  );
  const status = dataStatus({
    error: wall.error,
    updatedAt: wall.dataUpdatedAt,
    noNetwork: wall.fetchStatus === 'paused',
    now,
  });
  const shown = Array.from({ length: beside }, (_, i) => boards[(rotation.board + i) % boards.length]);
  useEffect(() => {
    document.title = t('wall.screen');
  }, []);
  return (
    <AskProvider value={setAsked}>
      <main className="gt-screen">
        <div
          className="gt-screen-canvas"
          style={{ width: CANVAS.width * beside, height: CANVAS.height, transform: `scale(${scale})` }}
        >
          <ScreenHead wall={wall.data} status={status} updatedAt={wall.dataUpdatedAt} now={now} />
          <div className="gt-screen-boards" style={{ gridTemplateColumns: `repeat(${beside}, minmax(0, 1fr))` }}>
            {wall.data ? (
              shown.map((board) => wall.data && board && <div key={board.id}>{board.show(wall.data)}</div>)
            ) : (
              <p className="gt-screen-waiting">{t('screen.waiting')}</p>
            )}
          </div>
          <footer className="gt-screen-foot">
            <span>{t('screen.rotation')}</span>
            <ol>
              {boards.map((board) => (
                <li key={board.id} aria-current={shown.includes(board) ? 'true' : undefined}>
                  {t(board.name)}
                </li>
              ))}
            </ol>
            <span role="status">{stateText(rotationState(rotation, now))}</span>
            <span className="gt-screen-end">
              {t('screen.keys')} · {t('screen.offlineReady')}
            </span>
          </footer>
        </div>
      </main>
      {asked && wall.data && (
        <FigurePanel asked={asked} query={query} wall={wall.data} onAsk={setAsked} onClose={() => setAsked(null)} />
      )}
    </AskProvider>
  );
}

function stateText(state: ReturnType<typeof rotationState>): string {
  if (state === 'running') return t('screen.every', { n: BOARD_MS / 1000 });
  return t(`screen.${state}`);
}

/** Follows the size of the window: a projector may come up after the page. */
function useFit() {
  const [fit, setFit] = useState(() => fitScreen(window.innerWidth, window.innerHeight));
  useEffect(() => {
    const measure = () => setFit(fitScreen(window.innerWidth, window.innerHeight));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return fit;
}

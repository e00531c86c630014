import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useShortcut } from '../keyboard/use-shortcut.tsx';
import { t } from '../texts/index.ts';
import { SlotsProvider, useSlots } from './page-slots.tsx';
import { type Badges, BottomBar, Rail } from './rail.tsx';
import { currentItem, type RailItem } from './rail-items.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { TopBar, type TopBarProps } from './top-bar.tsx';
import './shell.css';

export interface ShellProps extends Omit<TopBarProps, 'titleSlot'> {
  /** Only places that exist; see `railItems`. */
  readonly items: readonly RailItem[];
  readonly badges: Badges;
  readonly children: ReactNode;
}

/** `g` and a letter goes to a place. A component, because a hook cannot be called once per item. */
function GoTo({ item }: { readonly item: RailItem }) {
  const navigate = useNavigate();
  useShortcut(`g ${item.letter}`, t('keys.goTo', { place: t(item.text) }), () => void navigate({ to: item.path }));
  return null;
}

/** The frame of every screen: rail, top bar, context bar and content; on a phone the rail becomes a bottom bar. */
export function Shell({ items, badges, children, ...topBar }: ShellProps) {
  const { slots, setTitle, setContext } = useSlots();
  const pathname = useLocation({ select: (location) => location.pathname });
  const current = currentItem(items, pathname);
  const [listOpen, setListOpen] = useState(false);
  useShortcut('?', t('keys.list'), () => setListOpen(true));
  return (
    <div className="gt-shell">
      <a className="gt-skip" href="#content">
        {t('shell.skip')}
      </a>
      {items
        .filter((item) => item.letter !== undefined)
        .map((item) => (
          <GoTo key={item.id} item={item} />
        ))}
      <Rail items={items} current={current} badges={badges} />
      <TopBar {...topBar} titleSlot={setTitle} />
      <div className="gt-context-slot" ref={setContext} />
      <main id="content" className="gt-content" tabIndex={-1}>
        <SlotsProvider value={slots}>{children}</SlotsProvider>
      </main>
      <BottomBar items={items} current={current} badges={badges} />
      {listOpen && <ShortcutList onClose={() => setListOpen(false)} />}
    </div>
  );
}

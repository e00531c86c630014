import { BellOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type Ref, useRef, useState } from 'react';
import { useShortcut } from '../keyboard/use-shortcut.tsx';
import { t } from '../texts/index.ts';
import { ActionMenu, type MenuItem } from '../ui/action-menu.tsx';
import '../ui/search-field.css';
import './top-bar.css';

export interface ShellUser {
  readonly name: string;
  readonly office: string;
}

export interface TopBarProps {
  readonly user: ShellUser;
  readonly userMenu: readonly MenuItem[];
  /** Shows the label that companies, people and figures are fictional. */
  readonly demo: boolean;
  /** Messages that the user has not read. */
  readonly unread: number;
  /** Null for whoever may read no ledger. */
  readonly onSearch: ((words: string) => void) | null;
  readonly titleSlot: Ref<HTMLDivElement>;
}

/** Top bar, 48 px: title and path (filled by the page), demo label, search, user. */
export function TopBar(props: TopBarProps) {
  const { user } = props;
  const search = useRef<HTMLInputElement>(null);
  const userButton = useRef<HTMLButtonElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  useShortcut('/', t('keys.search'), () => search.current?.focus(), props.onSearch !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = search.current?.value.trim() ?? '';
    if (words !== '') props.onSearch?.(words);
  };
  return (
    <header className="gt-topbar">
      <div className="gt-topbar-page" ref={props.titleSlot} />
      {props.demo && (
        <span className="gt-topbar-demo">
          {t('shell.demo')}
          <span className="gt-topbar-demo-more"> · {t('shell.demoMore')}</span>
        </span>
      )}
      <div className="gt-topbar-space" />
      {props.onSearch && (
        <search>
          <form className="gt-search gt-topbar-search" onSubmit={submit}>
            <SearchOutlined aria-hidden="true" />
            <input ref={search} type="search" aria-label={t('shell.search')} placeholder={t('shell.searchHint')} />
            <span aria-hidden="true">
              <kbd>/</kbd>
            </span>
          </form>
        </search>
      )}
      <Bell unread={props.unread} />
      <button
        ref={userButton}
        type="button"
        className="gt-topbar-user"
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={() => setMenuOpen(!menuOpen)}
      >
        <span className="gt-topbar-avatar" aria-hidden="true">
          {user.name.slice(0, 1)}
        </span>
        <span className="gt-topbar-name">
          {user.office} · {user.name}
        </span>
      </button>
      {menuOpen && userButton.current && (
        <ActionMenu
          at={userButton.current}
          label={t('shell.userMenu')}
          items={props.userMenu}
          onClose={() => setMenuOpen(false)}
        />
      )}
    </header>
  );
}

/** Leads to the messages; the red count is what is unread. */
function Bell({ unread }: { readonly unread: number }) {
  return (
    <Link to="/notices" className="gt-topbar-bell" aria-label={t('shell.messages', { n: unread })}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && (
        <span className="gt-topbar-unread" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import { t } from '../texts/index.ts';
import { classNames } from '../ui/class-names.ts';
import type { RailItem } from './rail-items.tsx';
import './rail.css';

/** Things waiting for the user, by item id. */
export type Badges = Readonly<Record<string, number>>;

interface RailProps {
  readonly items: readonly RailItem[];
  readonly current: RailItem | undefined;
  readonly badges: Badges;
}

function RailLink({ item, current, badges }: { readonly item: RailItem } & Omit<RailProps, 'items'>) {
  const waiting = badges[item.id] ?? 0;
  return (
    <Link
      to={item.path}
      className={classNames('gt-rail-link', item === current && 'is-current')}
      aria-current={item === current ? 'page' : undefined}
    >
      <span className="gt-rail-icon" aria-hidden="true">
        {item.icon}
      </span>
      {t(item.text)}
      {waiting > 0 && (
        <span className="gt-rail-badge">
          <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
          <span className="gt-sr">{t('shell.waiting', { n: waiting })}</span>
        </span>
      )}
    </Link>
  );
}

/** Left rail of the desktop: icon over a two-character word, red badge = waiting for me. */
export function Rail({ items, current, badges }: RailProps) {
  return (
    <nav className="gt-rail" aria-label={t('shell.mainMenu')}>
      <img className="gt-rail-logo" src="/favicon.svg" width="30" height="30" alt={t('shell.product')} />
      {items
        .filter((item) => !item.foot)
        .map((item) => (
          <RailLink key={item.id} item={item} current={current} badges={badges} />
        ))}
      <div className="gt-rail-space" />
      {items
        .filter((item) => item.foot)
        .map((item) => (
          <RailLink key={item.id} item={item} current={current} badges={badges} />
        ))}
    </nav>
  );
}

/** Bottom bar of the phone: the few places a phone is used for. */
export function BottomBar({ items, current, badges }: RailProps) {
  return (
    <nav className="gt-bottombar" aria-label={t('shell.mainMenu')}>
      {items
        .filter((item) => item.phone)
        .map((item) => (
          <RailLink key={item.id} item={item} current={current} badges={badges} />
        ))}
    </nav>
  );
}

import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Segmented } from '../../ui/segmented.tsx';

/** What the dispatch page shows: the meeting in hand, the orders, what units ask for, the year's occurrences, the six lists,
 * tours. */
export const VIEWS = ['meeting', 'tasks', 'requests', 'calendar', 'lists', 'tours'] as const;
export type View = (typeof VIEWS)[number];

export interface ViewBarProps {
  readonly view: View;
  /** After the page's name in the top bar. */
  readonly path?: string | undefined;
  readonly children?: ReactNode;
}

/** The bar of every view: the way to the others at the left, what belongs to this one after it. */
export function ViewBar({ view, path, children }: ViewBarProps) {
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={t('dispatch.title')} path={path ?? t(`dispatch.view.${view}`)} />
      <ContextBar label={t('dispatch.title')}>
        <Segmented
          label={t('dispatch.views')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`dispatch.view.${value}`) }))}
          onChange={(next) => void navigate({ to: '.', search: next === 'meeting' ? {} : { view: next } })}
        />
        {children}
      </ContextBar>
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Segmented } from '../../ui/segmented.tsx';

const PATHS = {
  board: '/blockers',
  causes: '/blockers/causes',
  factors: '/blockers/factors',
  ledger: '/blockers',
} as const;

type View = keyof typeof PATHS;

/** What can be looked at of factor problems: the open ones, what lies behind them, demand against capacity, the ledger. */
export function BlockerViews({ view }: { readonly view: View | null }) {
  const navigate = useNavigate();
  return (
    <Segmented
      label={t('blockers.views')}
      value={view}
      options={(Object.keys(PATHS) as View[]).map((value) => ({ value, label: t(`blockers.${value}View`) }))}
      onChange={(next) => void navigate({ to: PATHS[next], search: next === 'ledger' ? { view: next } : {} })}
    />
  );
}

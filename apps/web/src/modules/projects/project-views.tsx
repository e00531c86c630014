import { useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Segmented } from '../../ui/segmented.tsx';

/** Views of the projects beside their ledger, each with a page of its own. */
const PATHS = {
  ledger: '/projects',
  changes: '/projects/changes',
  libraries: '/projects/libraries',
  rates: '/projects/rates',
  appraisals: '/appraisals',
} as const;
export type ProjectView = keyof typeof PATHS;
const VIEWS = Object.keys(PATHS) as readonly ProjectView[];

/** Switches between the ledger of projects and what is worked out from it. */
export function ProjectViews({ view }: { readonly view: ProjectView }) {
  const navigate = useNavigate();
  return (
    <Segmented
      label={t('changes.views')}
      value={view}
      onChange={(next) => void navigate({ to: PATHS[next] })}
      options={VIEWS.map((each) => ({ value: each, label: t(`changes.view.${each}`) }))}
    />
  );
}

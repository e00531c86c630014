import { useNavigate } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { FilterBar } from '../../ui/filters/filter-bar.tsx';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useDictionary } from '../records/dictionary.ts';
import { ConstructionBoard } from './board/construction.tsx';
import { PolicyBoardView } from './board/policy.tsx';
import './settlements.css';

const VIEWS = ['policy', 'construction'] as const;
type View = (typeof VIEWS)[number];
const FILTERS = { view: choiceFilter(VIEWS), territory: textFilter, unit: textFilter, state: textFilter };

/** Money of policies against promises kept, and the accounts of construction: two things that share a word, kept apart. */
export default function SettlementsPage() {
  const filters = useUrlFilters(FILTERS);
  const navigate = useNavigate();
  const dictionary = useDictionary().data;
  const { territory, unit, state } = filters.values;
  const view: View = filters.values.view === 'construction' ? 'construction' : 'policy';
  const id = (text: string | null) => (text !== null && /^\d{1,9}$/.test(text) ? { n: Number(text) } : null);
  const [place, owner] = [id(territory), id(unit)];
  const scope = { ...(place ? { territory: place.n } : {}), ...(owner ? { unit: owner.n } : {}) };
  const narrow = (next: { readonly territory?: string | null; readonly state?: string | null }) => filters.set(next);
  return (
    <>
      <PageTitle title={t('settlements.title')} path={t('changes.path')} />
      <ContextBar label={t('settlements.filters')}>
        <Segmented
          label={t('settlements.views')}
          value={view}
          onChange={(next) => void navigate({ to: '/settlements', search: { view: next } })}
          options={VIEWS.map((each) => ({ value: each, label: t(`settlements.view.${each}`) }))}
        />
        <FilterBar
          filters={[
            {
              id: 'territory',
              name: t('wall.filter.territory'),
              options: (dictionary?.territories ?? []).map(({ id: value, name, depth }) => ({
                value: String(value),
                label: `${'\u3000'.repeat(depth)}${name}`,
              })),
              value: territory,
              onChange: (next: string | null) => narrow({ territory: next }),
            },
            {
              id: 'unit',
              name: t('wall.filter.unit'),
              options: (dictionary?.units ?? []).map(({ id: value, name }) => ({ value: String(value), label: name })),
              value: unit,
              onChange: (next: string | null) => filters.set({ unit: next }),
            },
          ]}
          {...(territory !== null || unit !== null
            ? { onClear: () => filters.set({ territory: null, unit: null }) }
            : {})}
        />
      </ContextBar>
      {view === 'policy' ? (
        <PolicyBoardView scope={scope} state={state} onNarrow={narrow} />
      ) : (
        <ConstructionBoard scope={scope} state={state} onNarrow={narrow} />
      )}
    </>
  );
}

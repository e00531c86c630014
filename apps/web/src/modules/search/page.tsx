import { useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useDictionary } from '../records/dictionary.ts';
import { FoundCard } from './found-card.tsx';
import { useFound } from './use-found.ts';
import './search.css';

/** What the search of the top bar found in every ledger, under the reader's scope. */
export default function SearchPage() {
  const { q }: { readonly q?: unknown } = useSearch({ strict: false });
  const words = typeof q === 'string' ? q.trim() : '';
  return (
    <>
      <PageTitle title={t('search.title')} path={words} />
      {words === '' ? <Empty title={t('search.start')} note={t('search.noneNote')} /> : <Found words={words} />}
    </>
  );
}

function Found({ words }: { readonly words: string }) {
  const dictionary = useDictionary();
  const found = useFound(words);
  const failure = found.error ?? dictionary.error;
  if (failure)
    return <ErrorState error={failure} onRetry={() => void Promise.all([found.retry(), dictionary.refetch()])} />;
  if (found.pending || !dictionary.data) return <Skeleton rows={10} />;
  const groups = found.groups.filter(({ total }) => total > 0);
  const all = groups.reduce((sum, { total }) => sum + total, 0);
  const exact = groups.every((group) => group.exact);
  if (all === 0) return <Empty title={t('search.none', { words })} note={t('search.noneNote')} />;
  return (
    <div className="gt-found">
      <p className="gt-note" role="status">
        {t('search.found', { words, n: exact ? all : t('search.capped') })}
      </p>
      {groups.map((group) => (
        <FoundCard key={group.ledger.kind} group={group} words={words} dictionary={dictionary.data} />
      ))}
    </div>
  );
}

import { useRouter } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-slots.tsx';
import { t } from '../texts/index.ts';
import { Empty } from '../ui/states.tsx';

export function NotFound() {
  const router = useRouter();
  return (
    <>
      <PageTitle title={t('shell.notFound')} />
      <Empty
        title={t('shell.notFound')}
        note={t('shell.notFoundNote')}
        action={{ label: t('shell.toStart'), run: () => router.history.push('/') }}
      />
    </>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutProvider } from '../keyboard/use-shortcut.tsx';
import { router } from '../router.ts';
import { ThemeScope } from '../ui/theme/theme-scope.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query.ts';

/** The providers around every page. The key remounts everything when the language changes, so that `t` stays a plain call. */
export function App() {
  const { i18n } = useTranslation();
  const [client] = useState(createQueryClient);
  return (
    <ThemeScope mode="light">
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <ShortcutProvider key={i18n.language}>
            <RouterProvider router={router} />
          </ShortcutProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </ThemeScope>
  );
}

import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.tsx';
import { parseFlatSearch, printFlatSearch } from './ui/filters/url-filters.ts';

export const router = createRouter({
  routeTree,
  parseSearch: (text) => parseFlatSearch(text),
  stringifySearch: (search) => printFlatSearch(search),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

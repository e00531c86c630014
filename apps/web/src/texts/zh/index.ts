import { first } from './first.ts';
import { pages } from './pages.ts';

/** Every Chinese word of the screens. A module adds its own file to `pages.ts` and the same keys under `../en`. */
export const zh = { ...first, ...pages } as const;

import { account, keys, rail, shell, signIn } from './shell.ts';
import { errors, states } from './states.ts';
import * as ui from './ui.ts';
import { screen, wall } from './wall.ts';

/** What can be read before any page but the wall is opened: sign-in, the shell, the wall and the shared pieces. */
export const first = {
  shell,
  rail,
  keys,
  signIn,
  account,
  states,
  errors,
  wall,
  screen,
  ...ui,
} as const;

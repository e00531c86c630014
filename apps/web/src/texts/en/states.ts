import type { Mirror } from '../types.ts';
import type * as zh from '../zh/states.ts';

export const states: Mirror<typeof zh.states> = {
  retry: 'Try again',
  unexpected: 'This part could not be shown: the page ran into an error. Try again; other pages are not affected.',
  roleCan: '“{{role}}” can see it.',
  request: 'Ask for access',
  offline: 'The server cannot be reached; these are earlier numbers.',
  offlineUnsent: 'Offline; {{n}} entries are kept on this device and sent when the network is back.',
  loading: 'Loading',
};

export const errors: Mirror<typeof zh.errors> = {
  unreachable: 'Not done: the server cannot be reached. Check the network and try again.',
  contract:
    'Not shown: page and server are of different versions. Reload the page; if that does not help, ask the system administrator.',
  foreign:
    'Not done: the server did not answer as agreed ({{status}}). Try again later; if that does not help, ask the system administrator.',
};

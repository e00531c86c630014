import type { Mirror } from '../types.ts';
import type * as zh from '../zh/shell.ts';

export const shell: Mirror<typeof zh.shell> = {
  product: 'Guatu',
  mainMenu: 'Main menu',
  skip: 'Skip to content',
  waiting: '{{n}} waiting for me',
  demo: 'Demo data',
  demoMore: 'companies, people and figures are fictional',
  search: 'Search',
  searchHint: 'Project, company or office; pinyin initials work',
  notices: 'Notices',
  noticesUnread: 'Notices, {{n}} unread',
  userMenu: 'My menu',
  signOut: 'Sign out',
  notFound: 'There is no such page',
  notFoundNote: 'The address may be mistyped, or this page is not in use yet.',
  toStart: 'To the start page',
};

export const rail: Mirror<typeof zh.rail> = {
  wall: 'Wall',
  projects: 'Projects',
  approvals: 'Permits',
  blockers: 'Blockers',
  dispatch: 'Meeting',
  bulletins: 'Bulletin',
  leads: 'Leads',
  chains: 'Chains',
  plots: 'Plots',
  enterprises: 'Firms',
  policies: 'Policies',
  funding: 'Funding',
  indicators: 'Metrics',
  evaluation: 'Ranking',
  sources: 'Sources',
  settings: 'Settings',
};

export const keys: Mirror<typeof zh.keys> = {
  search: 'Search',
  list: 'Keyboard shortcuts',
  listNote: 'Single-letter keys are off inside input fields and can be switched off in the settings.',
  goTo: 'Go to {{place}}',
  nextRow: 'Next row',
  previousRow: 'Previous row',
  openRow: 'Open this row',
  twin: '{{title}}: drawing or table',
};

export const signIn: Mirror<typeof zh.signIn> = {
  note: 'Please sign in with the account of your office. Repeated mistakes lock the account.',
  name: 'User name',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Checking…',
  code: 'One-time code (6 digits of your authenticator)',
  verify: 'Check',
  back: 'Use another account',
  demo: 'This is a demo system; companies, people and figures are fictional.',
};

export const settings: Mirror<typeof zh.settings> = {
  title: 'Settings',
  note: 'These affect only how this browser shows things, never a number.',
  keyboard: 'Keyboard',
  singleKeys: 'Use single-letter shortcuts (/, J, K, G and others)',
  money: 'Unit of money',
  language: 'Language',
  chinese: '中文',
  english: 'English',
};

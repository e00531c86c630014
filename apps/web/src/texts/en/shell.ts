import type { Mirror } from '../types.ts';
import type * as zh from '../zh/shell.ts';

export const shell: Mirror<typeof zh.shell> = {
  product: 'Guatu',
  mainMenu: 'Main menu',
  skip: 'Skip to content',
  waiting: '{{n}} waiting for me',
  messages: 'Messages, {{n}} unread',
  demo: 'Demo data',
  demoMore: 'companies, people and figures are fictional',
  search: 'Search',
  searchHint: 'Project, company or office; pinyin initials work',
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
  visits: 'Visits',
  bulletins: 'Bulletin',
  leads: 'Leads',
  chains: 'Chains',
  plots: 'Plots',
  enterprises: 'Firms',
  policies: 'Policies',
  funding: 'Funding',
  indicators: 'Metrics',
  evaluation: 'Ranking',
  settlements: 'Settle',
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
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  busy: 'Checking…',
  code: 'One-time code (6 digits of your authenticator)',
  verify: 'Check',
  back: 'Use another account',
  demo: 'This is a demo system; companies, people and figures are fictional.',
  or: 'or',
  unified: 'Sign in with {{title}}',
  unifiedRefused:
    'Not signed in: the unified sign-in was refused, or its account is not known here. Please ask the system administrator, or use name and password.',
};

export const account: Mirror<typeof zh.account> = {
  title: 'Account security',
  menu: 'Account security',
  whose: '{{office}} · {{name}} ({{user}})',
  password: 'Change the password',
  mustTitle: 'Please change your password first',
  mustNote: 'It was set by somebody else. Choose one that only you know to go on.',
  rules:
    'At least 10 characters, two kinds of letters, digits and signs, without the user name. Other sessions end with the change.',
  current: 'Present password',
  next: 'New password',
  again: 'New password again',
  differ: 'The two new passwords differ.',
  save: 'Change',
  saving: 'Changing…',
  saved: 'The password was changed; all other sessions have ended.',
  otherAccount: 'Use another account',
  factor: 'One-time codes',
  factorOn: 'on',
  factorOff: 'off',
  factorNote: 'Signing in then also takes the 6 digits of your authenticator, so that a known password is not enough.',
  start: 'Set up',
  startNote: 'First type your present password.',
  scan: 'Scan this with the authenticator on your phone, or type the key:',
  codes:
    'Recovery codes: each stands in for one code when the phone is not at hand. Write them down or print them; they are not shown again.',
  code: 'The 6 digits that the authenticator shows now',
  confirm: 'Finish',
  enabled: 'One-time codes are on from the next sign-in.',
  drop: 'Switch off',
  dropped: 'One-time codes are off.',
  cancel: 'Cancel',
};

export const search: Mirror<typeof zh.search> = {
  title: 'Search',
  found: '“{{words}}”: {{n}} found',
  none: 'Nothing found for “{{words}}”',
  noneNote:
    'Names and codes of projects, companies, leads, blockers, funding bids and figures, or initials of their pinyin; within your scope only.',
  start: 'Type a name, a code or pinyin initials',
  more: 'All {{n}}',
  capped: '10,000+',
};

export const settings: Mirror<typeof zh.settings> = {
  title: 'Settings',
  note: 'These affect only how this browser shows things, never a number.',
  account: 'Account',
  accountLink: 'Password and one-time codes',
  office: 'Office',
  messages: 'Messages',
  system: 'System',
  keyboard: 'Keyboard',
  singleKeys: 'Use single-letter shortcuts (/, J, K, G and others)',
  money: 'Unit of money',
  language: 'Language',
  chinese: '中文',
  english: 'English',
};

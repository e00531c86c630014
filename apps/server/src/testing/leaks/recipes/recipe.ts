import type { Call } from '../browser.ts';
import { DAYE } from '../ledger.ts';
import type { Person } from '../people.ts';
import type { Target } from '../two-districts.ts';

/** How to ask a route for what another district has. */
export interface ReadRecipe {
  /** Addresses that lead to the target's things, by id, by search and by filter; with a body where the route takes one. */
  readonly urls: (target: Target) => readonly string[];
  readonly bodies?: readonly object[];
  /**
   * What the district itself gets there: `secrets`, `answer` where they cannot be read off the answer, or `names` where it
   * is names that everybody who signs in may read.
   */
  readonly owner: 'secrets' | 'answer' | 'names';
}

/** What an attempt can aim at: the other district's things and people, and the attacker's own. */
export interface Aim {
  readonly theirs: Target;
  readonly own: Target;
  readonly people: { readonly daye: Person; readonly yangxin: Person };
}

export interface WriteRecipe {
  readonly calls: (aim: Aim) => readonly Call[];
  /** `refused`: every call is. `without effect`: it may be answered, as far as the attacker's own district goes. */
  readonly answer: 'refused' | 'without effect';
}

/** The recipes of one module: one for each route that only reads, and one for each that may write. */
export interface ModuleRecipes {
  readonly reads: Readonly<Record<string, ReadRecipe>>;
  readonly writes: Readonly<Record<string, WriteRecipe>>;
}

/** An address with its parameters. */
export const asked = (path: string, parameters: Readonly<Record<string, string | number>>): string => {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${path}?${pairs.join('&')}`;
};

/** A route with one address, whoever asks. */
export const fixed = (url: string, owner: ReadRecipe['owner']): ReadRecipe => ({ urls: () => [url], owner });

export const refused = (calls: WriteRecipe['calls']): WriteRecipe => ({ calls, answer: 'refused' });

export const withoutEffect = (calls: WriteRecipe['calls']): WriteRecipe => ({ calls, answer: 'without effect' });

/** An act on the project of the other district. */
export const onProjects = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/projects/${theirs.records.project}/${act}`, body }]);

export const REASON = { reason: '越权尝试' };

export const TO_DAYE = { territory: DAYE.unit };

export const THEN = { knownAt: '2099-01-01T00:00:00.000000Z' };

export const EARLIER = { knownAt: '2026-01-01T00:00:00.000000Z' };

/** The smallest picture there is. */
export const PIXEL = {
  name: 'photo.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
    'base64',
  ),
};

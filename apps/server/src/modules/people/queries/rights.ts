import type { Rights } from '../../../platform/auth/index.ts';
import type { PeopleContext } from '../domain/context.ts';
import { dayAt } from '../domain/office-day.ts';
import { rightsOf } from '../domain/rights.ts';
import { selectStandingGrants } from '../sql/grants.ts';
import { selectPerson, selectRightsVersion } from '../sql/persons.ts';
import type { Reader } from '../tables.ts';

/** Rights as they were worked out, and the key under which they hold. */
export interface KeyedRights {
  readonly key: string | null;
  readonly rights: Rights | null;
}

/**
 * What a person may do now; null for somebody who is gone or switched off. Rights worked out before are answered again
 * while their key holds: it changes when the person's grants change, when the office's day does (grants and delegations
 * have dates), and when the role catalogue does.
 */
export async function currentRights(
  reader: Reader,
  userId: string,
  known: KeyedRights,
  { clock, catalogue }: PeopleContext,
): Promise<{ readonly key: string; readonly rights: Rights } | null> {
  const version = await selectRightsVersion(reader, userId);
  if (version === null) return null;
  const day = dayAt(clock.now());
  const key = `${version}/${day}/${catalogue.edition}`;
  if (known.rights !== null && known.key === key) return { key, rights: known.rights };
  const person = await selectPerson(reader, userId);
  if (person === undefined) return null;
  return { key, rights: rightsOf(catalogue, person, await selectStandingGrants(reader, userId), day) };
}

import { readablePassword } from '../../../platform/auth/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { peopleRefusals } from '../messages/index.ts';
import { selectPersonByUserName } from '../sql/persons.ts';
import {
  type EnteredPerson,
  enterDemoPeople,
  enterFirstAdministrators,
  type FirstOrg,
  PRODUCT_SCOPE,
} from './accounts.ts';
import type { PeopleParts } from './parts.ts';

/** An account whose password is told once, on the console of the server. */
export interface AccountToTell extends EnteredPerson {
  readonly password: string;
}

/** Makes the demo accounts that are not there yet, all with one password that everybody may read. */
export async function createDemoAccounts(
  { db, auth, context }: PeopleParts,
  password: string,
  subjects: Readonly<Record<string, readonly string[]>>,
): Promise<AccountToTell[]> {
  const entered = await withScope(db, PRODUCT_SCOPE, (trx) => enterDemoPeople(trx, subjects, context));
  for (const { userId, userName, displayName } of entered) {
    await auth.accounts.provide({ userId, userName, displayName, password, passwordShown: true, mustChange: false });
  }
  return entered.map((person) => ({ ...person, password }));
}

/** Makes the three administrators of a new installation, each with a first password of its own. */
export async function createFirstAdministrators(
  { db, auth, context }: PeopleParts,
  org: FirstOrg,
): Promise<AccountToTell[]> {
  const entered = await withScope(db, PRODUCT_SCOPE, (trx) => enterFirstAdministrators(trx, org, context));
  const told: AccountToTell[] = [];
  for (const person of entered) {
    const password = readablePassword();
    const { userId, userName, displayName } = person;
    await auth.accounts.provide({ userId, userName, displayName, password, mustChange: true });
    told.push({ ...person, password });
  }
  return told;
}

/** Gives anybody a new first password. For whoever may log in to the server itself: administrators are reset here only. */
export async function resetPasswordOnServer({ db, auth, context }: PeopleParts, userName: string): Promise<string> {
  const person = await withScope(db, PRODUCT_SCOPE, async (trx) => {
    const found = await selectPersonByUserName(trx, userName);
    if (found === undefined) throw peopleRefusals.people_person_not_found();
    const details = { id: found.id, userName, reason: 'server console' };
    await appendAudit(
      trx,
      { kind: 'password_reset', actorId: null, subject: found.displayName, details },
      context.clock,
    );
    return found;
  });
  const password = readablePassword();
  await auth.accounts.provide({
    userId: person.id,
    userName: person.userName,
    displayName: person.displayName,
    password,
    mustChange: true,
  });
  return password;
}

import type { CanonicalValue } from '@guatu/kernel';
import { withScope } from '../../../platform/db/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { selectPerson, selectPersonByUserName } from '../sql/persons.ts';
import { PRODUCT_SCOPE } from './accounts.ts';
import type { PeopleParts } from './parts.ts';

type Details = Readonly<Record<string, CanonicalValue>>;

type Parts = Pick<PeopleParts, 'db' | 'context'>;

/** Records what somebody did with their own account: signing in or out, a password, an authenticator. */
export async function recordOwnAct(
  { db, context }: Parts,
  kind: string,
  userId: string,
  details: Details,
): Promise<void> {
  await withScope(db, PRODUCT_SCOPE, async (trx) => {
    const person = await selectPerson(trx, userId);
    const subject = person?.userName ?? userId;
    await appendAudit(trx, { kind, actorId: userId, subject, details }, context.clock);
  });
}

/**
 * Records a failed attempt. A name that nobody has is left out: people type their password into the wrong box, and this
 * log is for ever.
 */
export async function recordFailedSignIn(
  { db, context }: Parts,
  typedName: string | null,
  details: Details,
): Promise<void> {
  await withScope(db, PRODUCT_SCOPE, async (trx) => {
    const person = typedName === null ? undefined : await selectPersonByUserName(trx, typedName);
    const subject = person?.userName ?? 'unknown';
    await appendAudit(trx, { kind: 'sign_in_failed', actorId: null, subject, details }, context.clock);
  });
}

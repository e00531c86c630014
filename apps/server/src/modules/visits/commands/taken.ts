import { visitRefusals } from '../messages.ts';

/** PostgreSQL's code for a key that is there already. */
const UNIQUE_VIOLATION = '23505';

/**
 * Ids come from phones, so one may name something that is there already and that the sender may not see. Then the database
 * finds it, and the sender is told no more than that the id is taken.
 */
export async function orTaken<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) {
      throw visitRefusals.visit_id_taken();
    }
    throw error;
  }
}

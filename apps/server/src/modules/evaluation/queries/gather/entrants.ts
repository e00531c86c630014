import { UNKNOWN } from '../../domain/cells.ts';
import type { Gathering, Subject } from './subject.ts';

/** Who was named for the run. All that is known of them is typed in. */
export async function gatherEntrants({ run }: Gathering): Promise<readonly Subject[]> {
  return run.entrants.map((name) => ({
    ...{ key: name, name, territoryId: run.territoryId, subjectId: null },
    cellOf: () => UNKNOWN,
  }));
}

import type { AcceptedFiles, Evidence as EvidenceAnswer } from '@guatu/contract';
import type { CurrentRow, ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { type Evidence, evidenceAt, evidenceKeys, levelOf } from '../domain/evidence/evidence.ts';
import { attachedTo } from '../sql/evidence.ts';

/** The documents of a project, with the names of files and persons. */
export interface ProjectEvidence {
  /** What stands under a key; `mayJudge` tells whether the reader may judge what this person brought. */
  at(key: string, mayJudge: (by: string) => boolean): EvidenceAnswer | null;
  /** Files that were accepted once, to be offered wherever they are asked for again; the latest first. */
  readonly accepted: AcceptedFiles;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the documents of a project with one question for files and one for names; `people` are asked for along with them. */
export async function evidenceOf(
  trx: ReadTrx,
  { id, values }: Pick<CurrentRow, 'id' | 'values'>,
  people: readonly string[] = [],
): Promise<ProjectEvidence> {
  const all = new Map(evidenceKeys(values).map((key) => [key, evidenceAt(values, key)]));
  const brought = [...all.values()].filter((each) => each !== null);
  const files = await attachedTo(trx, id, [...new Set(brought.flatMap((each) => each.files))]);
  const involved = brought.flatMap(({ by, verdict }) => (verdict === null ? [by] : [by, verdict.by]));
  const names = await personNames(trx, [...new Set([...people, ...involved])]);
  const nameOf = (person: string) => names.get(person) ?? '';
  return {
    names,
    at(key, mayJudge) {
      const evidence = all.get(key) ?? null;
      if (evidence === null) return null;
      const { note, by, on, verdict } = evidence;
      return {
        note,
        on,
        by: nameOf(by),
        files: evidence.files.flatMap((file) => files.get(file) ?? []),
        level: levelOf(evidence),
        verdict: verdict && { ...verdict, by: nameOf(verdict.by) },
        mayJudge: verdict === null && mayJudge(by),
      };
    },
    accepted: acceptedFiles(brought, files),
  };
}

function acceptedFiles(brought: readonly Evidence[], files: Awaited<ReturnType<typeof attachedTo>>): AcceptedFiles {
  const offers = new Map<string, AcceptedFiles[number]>();
  const latestFirst = brought.toSorted((a, b) => (a.on < b.on ? 1 : -1));
  for (const { title, files: ids, verdict } of latestFirst) {
    for (const id of verdict?.accepted ? ids : []) {
      const file = files.get(id);
      if (file && !file.removed && !offers.has(id))
        offers.set(id, { file: id, name: file.name, as: title, on: verdict?.on ?? '' });
    }
  }
  return [...offers.values()];
}

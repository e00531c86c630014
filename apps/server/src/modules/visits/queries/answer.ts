import type { Visit, VisitLine, VisitPhoto } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { attachmentAnswer, attachmentsOf } from '../../../platform/attachments/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { printDistance } from '../../../platform/pictures/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { photoFlags } from '../domain/photo-flags.ts';
import { partCodes, shownConflicts, type VisitRecord } from '../domain/visit.ts';
import { photosOf, photosUpTo } from '../sql/photos.ts';
import { siteNames } from '../sql/visits.ts';
import { oneVisit, visitRulesAt } from './parts.ts';

/** One visit whole: what holds, every edit, what is in conflict, and its photos with their doubts. */
export async function visitAnswer(trx: ReadTrx, id: string): Promise<Visit> {
  const visit = await oneVisit(trx, id);
  const { version, projectId, values, heads, blockers } = visit;
  const names = await personNames(trx, [...new Set([visit.writtenBy, ...visit.edits.map(({ by }) => by)])]);
  return {
    ...{ id, version, projectId, values, heads, blockers },
    projectName: (await siteNames(trx, [projectId])).get(projectId) ?? '',
    writtenBy: names.get(visit.writtenBy) ?? '',
    conflicts: shownConflicts(visit, names),
    edits: visit.edits.map((edit) => ({ ...edit, by: names.get(edit.by) ?? '' })),
    photos: await photoAnswers(trx, visit),
  };
}

async function photoAnswers(trx: ReadTrx, visit: VisitRecord): Promise<readonly VisitPhoto[]> {
  const files = new Map((await attachmentsOf(trx, 'visit', visit.id)).map((row) => [row.id, row]));
  const photos = await photosOf(trx, [visit.id]);
  const { visitDay, visitPoint } = visit.values;
  if (photos.length === 0 || typeof visitDay !== 'string') return [];
  const others = await photosUpTo(trx, visitDay, visit.id);
  const { body: rules } = await visitRulesAt(trx, isoDay(visitDay), visit.territoryId);
  const names = await personNames(trx, [...new Set([...files.values()].map((row) => row.added_by))]);
  const where = { id: visit.id, day: visitDay, point: typeof visitPoint === 'string' ? visitPoint : null };
  return photos.flatMap((photo) => {
    const file = files.get(photo.id);
    if (!file) return [];
    const { id, prints, width, height, taken_at: takenAt, taken_lng: lng, taken_lat: lat } = photo;
    const place = lng === null || lat === null ? null : { lng, lat };
    const taken = { id, hash: file.file_hash, prints, takenAt, place };
    const flags = photoFlags(taken, where, others, rules, printDistance);
    return [{ ...attachmentAnswer(file, names), width, height, takenAt, hasPlace: place !== null, flags }];
  });
}

/** Visits as lines of a list. */
export async function visitLines(trx: ReadTrx, visits: readonly VisitRecord[]): Promise<readonly VisitLine[]> {
  const names = await siteNames(trx, [...new Set(visits.map(({ projectId }) => projectId))]);
  const people = await personNames(trx, [...new Set(visits.map(({ writtenBy }) => writtenBy))]);
  const photos = await photosOf(
    trx,
    visits.map(({ id }) => id),
  );
  return visits.map(({ id, version, projectId, writtenBy, values, conflicts }) => ({
    ...{ id, version, projectId, values },
    projectName: names.get(projectId) ?? '',
    writtenBy: people.get(writtenBy) ?? '',
    conflicts: conflicts.length,
    problems: partCodes(values, 'problemText').length,
    promises: partCodes(values, 'promiseText').length,
    photoIds: photos.filter((photo) => photo.visit_id === id).map((photo) => photo.id),
  }));
}

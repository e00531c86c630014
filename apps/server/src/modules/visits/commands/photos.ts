import {
  addAttachment,
  findAttachment,
  photoOrigin,
  pictureSize,
  type Upload,
} from '../../../platform/attachments/index.ts';
import { type Scope, withReadScope } from '../../../platform/db/index.ts';
import { visitRefusals } from '../messages.ts';
import { oneVisit } from '../queries/parts.ts';
import { insertPhoto } from '../sql/photos.ts';
import type { VisitDeps } from './deps.ts';
import { orTaken } from './taken.ts';

/** A photo as a phone sends it, under the name that it gave it. */
export interface SentPhoto extends Pick<Upload, 'name' | 'content'> {
  readonly visitId: string;
  readonly id: string;
  readonly writerId: string;
}

/**
 * Hangs a photo on a visit, with what it says about when and where it was taken and with prints of how it looks. Sent again,
 * it is answered and not kept twice.
 */
export async function addPhoto(deps: VisitDeps, scope: Scope, sent: SentPhoto): Promise<{ id: string }> {
  const { id, visitId, name, content } = sent;
  if (sent.writerId !== scope.user) throw visitRefusals.visit_other_writer();
  const known = await withReadScope(deps.db, scope, async (trx) => {
    await oneVisit(trx, visitId);
    return findAttachment(trx, id);
  });
  if (known) {
    // What is sent with it has to be taken off the line all the same.
    content.resume();
    if (known.entity_id !== visitId) throw visitRefusals.visit_id_taken();
    return { id };
  }
  const upload: Upload = { kind: 'visit', id: visitId, name, content };
  await orTaken(
    addAttachment(deps, scope, upload, {
      id,
      async look(type, bytes) {
        const size = pictureSize(type, bytes);
        if (size === null) throw visitRefusals.visit_photo_type();
        const { takenAt, place } = photoOrigin(bytes);
        const prints = await deps.prints.of(type, bytes);
        return (trx, row) =>
          insertPhoto(trx, { id: row.id, visitId, territoryId: row.territory_id, ...size, takenAt, place, prints });
      },
    }),
  );
  return { id };
}

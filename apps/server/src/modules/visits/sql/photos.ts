import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

export interface NewPhoto {
  readonly id: string;
  readonly visitId: string;
  readonly territoryId: number;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null;
  readonly place: { readonly lng: number; readonly lat: number } | null;
  readonly prints: readonly string[];
}

export async function insertPhoto(trx: Trx, photo: NewPhoto): Promise<void> {
  await sql`
    INSERT INTO app.visit_photo (id, visit_id, territory_id, width, height, taken_at, taken_lng, taken_lat, prints)
    VALUES (${photo.id}, ${photo.visitId}, ${photo.territoryId}, ${photo.width}, ${photo.height}, ${photo.takenAt},
      ${photo.place?.lng ?? null}, ${photo.place?.lat ?? null}, ${photo.prints}::text[])`.execute(trx);
}

export interface PhotoRow {
  readonly id: string;
  readonly visit_id: string;
  readonly width: number;
  readonly height: number;
  readonly taken_at: string | null;
  readonly taken_lng: number | null;
  readonly taken_lat: number | null;
  readonly prints: readonly string[];
}

/** What is kept about the photos that are still on their visits. */
export async function photosOf(trx: ReadTrx, visits: readonly string[]): Promise<readonly PhotoRow[]> {
  const { rows } = await sql<PhotoRow>`
    SELECT p.id, p.visit_id, p.width, p.height, p.taken_at, p.taken_lng, p.taken_lat, p.prints
    FROM app.visit_photo p JOIN app.attachment a ON a.id = p.id AND a.removed_at IS NULL
    WHERE p.visit_id = ANY(${visits}::uuid[]) ORDER BY p.id`.execute(trx);
  return rows;
}

export interface OldPhotoRow {
  readonly id: string;
  readonly visitId: string;
  readonly hash: string;
  readonly prints: readonly string[];
  readonly day: string;
  readonly project: string;
}

/** Photos of other visits up to a day that the asker may see, with the project that each was taken at. */
export async function photosUpTo(trx: ReadTrx, day: string, but: string): Promise<readonly OldPhotoRow[]> {
  const { rows } = await sql<OldPhotoRow>`
    SELECT p.id, p.visit_id AS "visitId", a.file_hash AS hash, p.prints, v.visit_day AS day, j.project_name AS project
    FROM app.visit_photo p
    JOIN app.attachment a ON a.id = p.id AND a.removed_at IS NULL
    JOIN app.visit v ON v.id = p.visit_id AND NOT v.void AND v.visit_day <= ${day}
    JOIN app.project j ON j.id::text = v.visit_project
    WHERE p.visit_id <> ${but} ORDER BY p.id`.execute(trx);
  return rows;
}

import { type Place, wgs84OfGcj02 } from '@guatu/kernel';
import { z } from 'zod';
import { attachmentSchema } from './attachments.ts';
import { defineEndpoint } from './endpoint.ts';
import { fieldValueSchema, instantSchema, uuidSchema, valuesSchema } from './values.ts';

const day = z.iso.date();
const count = z.number().int();

/** Made where the visit is written, so that it keeps its name until it is sent, however often and from whichever device. */
export const clientIdSchema = z.uuidv7();

export const visitOccasionSchema = z.enum(['SITE_DAY', 'ENTERPRISE', 'OTHER']);
export type VisitOccasion = z.infer<typeof visitOccasionSchema>;

/** Fields of the form. Problems and promises are parts: `problemText@code`, codes made where they are written. */
export const VISIT_FIELDS = [
  'visitOccasion',
  'visitDay',
  'visitTime',
  'visitPoint',
  'visitPlace',
  'visitVisitors',
  'visitStage',
  'visitWorkers',
  'visitMachines',
  'visitFound',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];
export const VISIT_PART_FIELDS = ['problemFactor', 'problemText', 'promiseText', 'promiseUnit', 'promiseDue'] as const;

/** Where somebody stood: `115.0386,30.2012;8;WGS84`, degrees east and north, metres of accuracy, datum. One value, since half
 * of one place and half of another is no place. */
export const visitPointSchema = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d{1,7})?,-?\d{1,2}(?:\.\d{1,7})?;\d{1,6};(?:WGS84|GCJ02)$/);

/** The place in WGS-84, and within how many metres it is known; null for what is not written as above. */
export function readVisitPoint(text: string): (Place & { readonly accuracy: number }) | null {
  if (!visitPointSchema.safeParse(text).success) return null;
  const [degrees = '', accuracy, datum] = text.split(';');
  const [lng = 0, lat = 0] = degrees.split(',').map(Number);
  return { ...(datum === 'GCJ02' ? wgs84OfGcj02({ lng, lat }) : { lng, lat }), accuracy: Number(accuracy) };
}

/** One saving of the form on one device. It never changes; what it was based on are the edits that the writer had before him. */
export const visitEditSchema = z.object({
  id: clientIdSchema,
  basedOn: z.array(clientIdSchema).max(20).readonly(),
  /** Only what was changed; null empties a field. */
  changes: valuesSchema,
  /** By the clock of the device. */
  writtenAt: z.iso.datetime(),
  device: z.string().trim().min(1).max(60),
});
export type VisitEdit = z.infer<typeof visitEditSchema>;

/** A field to which two devices gave different values without knowing of each other. */
export const visitConflictSchema = z.object({
  key: z.string(),
  sides: z
    .array(
      z.object({
        editId: uuidSchema,
        value: fieldValueSchema,
        by: z.string(),
        writtenAt: z.string(),
        device: z.string(),
      }),
    )
    .readonly(),
});
export type VisitConflict = z.infer<typeof visitConflictSchema>;

/** Why a photo may not be of this visit. */
export const photoFlagSchema = z.discriminatedUnion('why', [
  z.object({
    why: z.enum(['SAME', 'ALIKE']),
    visitId: uuidSchema,
    project: z.string(),
    day: z.string(),
    photoId: uuidSchema,
  }),
  z.object({ why: z.literal('OTHER_DAY'), takenOn: z.string() }),
  z.object({ why: z.literal('FAR'), metres: count }),
]);
export type PhotoFlag = z.infer<typeof photoFlagSchema>;

export const visitPhotoSchema = attachmentSchema.extend({
  width: count,
  height: count,
  takenAt: z.string().nullable(),
  hasPlace: z.boolean(),
  flags: z.array(photoFlagSchema).readonly(),
});
export type VisitPhoto = z.infer<typeof visitPhotoSchema>;

export const visitSchema = z.object({
  id: uuidSchema,
  version: count,
  projectId: uuidSchema,
  projectName: z.string(),
  writtenBy: z.string(),
  /** What the edits come to, by key. Of a field in conflict, the value that was written first. */
  values: valuesSchema,
  /** The edits that no other is based on: what the next edit is based on. */
  heads: z.array(uuidSchema).readonly(),
  conflicts: z.array(visitConflictSchema).readonly(),
  /** Every edit that ever arrived, the oldest first. */
  edits: z.array(visitEditSchema.extend({ id: uuidSchema, by: z.string(), receivedAt: instantSchema })).readonly(),
  /** Blockers that problems became, by the code of the problem. */
  blockers: z.record(z.string(), uuidSchema),
  photos: z.array(visitPhotoSchema).readonly(),
});
export type Visit = z.infer<typeof visitSchema>;

/** A visit in a list. */
export const visitLineSchema = visitSchema
  .pick({ id: true, version: true, projectId: true, projectName: true, writtenBy: true, values: true })
  .extend({
    conflicts: count,
    problems: count,
    promises: count,
    photoIds: z.array(uuidSchema).readonly(),
  });
export type VisitLine = z.infer<typeof visitLineSchema>;

/** Who wrote it on the device. Somebody else may have signed in there since, and must not send it as his own. */
const writer = uuidSchema;

const idParams = z.object({ id: uuidSchema });

export const syncVisitEndpoint = defineEndpoint({
  method: 'POST',
  path: '/visits/:id/edits',
  summary: '走访：收一次填写，可重复发',
  params: z.object({ id: clientIdSchema }),
  body: z.object({ projectId: uuidSchema, writerId: writer, edit: visitEditSchema }),
  response: visitSchema,
});

export const visitEndpoint = defineEndpoint({
  method: 'GET',
  path: '/visits/:id',
  summary: '一次走访，连同照片、各次填写和冲突',
  params: idParams,
  response: visitSchema,
});

export const visitListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/visits',
  summary: '走访清单',
  query: z.object({ project: uuidSchema.optional() }),
  response: z.object({ asOf: instantSchema, total: count, visits: z.array(visitLineSchema).readonly() }),
});

/** Multipart upload of one photo (field `file`); sent again under the same id, it is answered and not kept twice. */
export const visitPhotoEndpoint = defineEndpoint({
  method: 'POST',
  path: '/visits/:id/photos/:photoId',
  summary: '走访：收一张照片，可重复发',
  params: z.object({ id: clientIdSchema, photoId: clientIdSchema }),
  query: z.object({ writerId: writer }),
  response: z.object({ id: uuidSchema }),
});

export const raiseProblemEndpoint = defineEndpoint({
  method: 'POST',
  path: '/visits/:id/problems/:code/blocker',
  summary: '走访：把一个问题转为卡点',
  params: z.object({ id: uuidSchema, code: z.string().min(1).max(20) }),
  body: z.object({ version: count }),
  response: visitSchema,
});

/** What the form asks, as the office set it up. */
export const visitFormSchema = z.object({
  ruleVersion: count,
  stages: z.array(z.object({ label: z.string(), note: z.string().nullable() })).readonly(),
  factors: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  photosAtLeast: count,
  photosAtMost: count,
  onSiteMetres: count,
});
export type VisitForm = z.infer<typeof visitFormSchema>;

/** A project that may be visited, with what was seen there last. */
export const visitSiteSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  unit: z.string(),
  last: z
    .object({
      day: z.string(),
      point: z.string().nullable(),
      stage: z.string().nullable(),
      workers: count.nullable(),
      machines: count.nullable(),
    })
    .nullable(),
});
export type VisitSite = z.infer<typeof visitSiteSchema>;

export const visitSitesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/visits/sites',
  summary: '可走访的项目和表单，供手机离线使用',
  response: z.object({
    asOf: instantSchema,
    form: visitFormSchema,
    /** How many the reader may visit; the list holds the first of them. */
    total: count,
    sites: z.array(visitSiteSchema).readonly(),
  }),
});
export type VisitSites = z.infer<(typeof visitSitesEndpoint)['response']>;

export const siteDayEndpoint = defineEndpoint({
  method: 'GET',
  path: '/visits/site-day',
  summary: '本周工地日：排了几个点位、走了几个',
  response: z.object({
    /** The site day of this week by the schedule; null when there is none. */
    day: day.nullable(),
    /** Projects on the agenda of the day; null when no agenda was made. */
    planned: z
      .array(z.object({ id: uuidSchema, name: z.string(), visited: z.boolean() }))
      .readonly()
      .nullable(),
    visits: z.array(visitLineSchema).readonly(),
  }),
});
export type SiteDay = z.infer<(typeof siteDayEndpoint)['response']>;

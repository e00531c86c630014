import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { uuidSchema } from './values.ts';

const day = z.iso.date();
const leaf = z.number().int();
const ruleIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const sentence = z.string().trim().min(1);

/** Which version: a shipped edition by its hash, an office's own by the id of its record. */
const versionKeySchema = z.union([uuidSchema, z.string().regex(/^[0-9a-z]{1,64}$/)]);

export const ruleStatusSchema = z.enum(['DRAFT', 'ISSUED', 'WITHDRAWN']);
export type RuleStatus = z.infer<typeof ruleStatusSchema>;

/** Plain data as the catalogue has it. */
const dataSchema = z.record(z.string(), z.json());

/** What keys and values of rules are called, and the marks between them. */
const ruleWordsSchema = z.object({
  keys: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  marks: z.object({
    yes: z.string(),
    no: z.string(),
    none: z.string(),
    listed: z.string(),
    joined: z.string(),
    parted: z.string(),
  }),
});

/** One version, without its content. */
export const ruleVersionSchema = z.object({
  key: versionKeySchema,
  origin: z.enum(['shipped', 'local']),
  version: z.number().int(),
  title: z.string(),
  /** Shipped editions count as issued. */
  status: ruleStatusSchema,
  /** The office whose own it is, as a leaf; null for a shipped one. */
  office: leaf.nullable(),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  hash: z.string(),
  /** It goes back to an edition that is no longer the shipped one: the difference is to be looked at. */
  outdated: z.boolean(),
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

export const ruleSchema = z.object({
  id: ruleIdSchema,
  title: z.string(),
  /** What the rule is for; null where nobody wrote it down. */
  about: z.string().nullable(),
  /** Key of the version that holds today for the asker's office; null where none does. */
  holding: versionKeySchema.nullable(),
  /** The shipped edition first, then the offices' own, newest first. */
  versions: z.array(ruleVersionSchema).readonly(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const rulesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/rules',
  summary: '规则：各版本，今天管用的是哪一版',
  response: z.object({
    today: day,
    /** The office that “holds today” is said for. */
    office: leaf.nullable(),
    /** Offices that the asker may write versions for, the highest first. */
    mayDraftFor: z.array(leaf).readonly(),
    rules: z.array(ruleSchema).readonly(),
    /** Rules that have one file for each year or region: what their ids begin with. */
    families: z.array(z.object({ prefix: z.string(), about: z.string().nullable() })).readonly(),
  }),
});

export const ruleDetailSchema = ruleVersionSchema.extend({
  ruleId: ruleIdSchema,
  about: z.string().nullable(),
  regionCode: z.string(),
  sourceNote: z.string(),
  /** What the kind adds to the envelope. */
  body: dataSchema,
  /** Version of the record, to write against; null for a shipped edition. */
  recordVersion: z.number().int().nullable(),
  /** The edition that it goes back to: hash and version number, and whether it is still the shipped one. */
  base: z.object({ key: versionKeySchema, version: z.number().int() }).nullable(),
  shipped: z.object({ key: versionKeySchema, version: z.number().int() }).nullable(),
  draftedBy: z.array(z.string()).readonly(),
  issued: z
    .object({
      by: z.string(),
      on: day,
      /** The batch that put it in force; null for whoever may not see the batches of that office. */
      batch: z.object({ id: uuidSchema, no: z.string() }).nullable(),
    })
    .nullable(),
  /** What the asker may do with it now. */
  may: z.array(z.enum(['draft', 'withdraw', 'compare', 'issue', 'end'])).readonly(),
  words: ruleWordsSchema,
});
export type RuleDetail = z.infer<typeof ruleDetailSchema>;

const ruleParams = z.object({ ruleId: ruleIdSchema });
const versionParams = z.object({ ruleId: ruleIdSchema, key: versionKeySchema });
const localParams = z.object({ ruleId: ruleIdSchema, key: uuidSchema });

export const ruleVersionEndpoint = defineEndpoint({
  method: 'GET',
  path: '/rules/:ruleId/versions/:key',
  summary: '规则的一个版本',
  params: versionParams,
  response: ruleDetailSchema,
});

export const ruleDifferenceSchema = z.object({
  /** Where it is, step by step, in words. */
  path: z.array(z.string()).readonly(),
  change: z.enum(['added', 'removed', 'changed']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type RuleDifference = z.infer<typeof ruleDifferenceSchema>;

export const ruleDifferencesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/rules/:ruleId/differences',
  summary: '规则两个版本的差别',
  params: ruleParams,
  query: z.object({ from: versionKeySchema, to: versionKeySchema }),
  response: z.object({ differences: z.array(ruleDifferenceSchema).readonly() }),
});

/** What every act on a version answers: the record as it now stands. */
const versionSaved = z.object({ id: uuidSchema, version: z.number().int(), hash: z.string() });

export const draftRuleEndpoint = defineEndpoint({
  method: 'POST',
  path: '/rules/:ruleId/drafts',
  summary: '起草或修改规则的一个版本',
  params: ruleParams,
  body: z.object({
    /** The draft that is changed; null starts one. */
    draft: z.object({ id: uuidSchema, version: z.number().int() }).nullable(),
    office: leaf,
    title: sentence.max(100),
    effectiveFrom: day,
    effectiveTo: day.nullable(),
    sourceNote: sentence.max(500),
    body: dataSchema,
    /** The version that it was copied from. */
    from: versionKeySchema.nullable(),
  }),
  response: versionSaved,
});

export const issueRuleEndpoint = defineEndpoint({
  method: 'POST',
  path: '/rules/:ruleId/versions/:key/issue',
  summary: '发布规则的一个版本',
  params: localParams,
  body: z.object({
    version: z.number().int(),
    /** Lets the version of the same office that is in force give way: it ends the day before, or is withdrawn. */
    replace: z.boolean(),
  }),
  response: versionSaved,
});

export const endRuleEndpoint = defineEndpoint({
  method: 'POST',
  path: '/rules/:ruleId/versions/:key/end',
  summary: '终止规则的一个版本',
  params: localParams,
  body: z.object({ version: z.number().int(), on: day, reason: sentence.max(500) }),
  response: versionSaved,
});

export const withdrawRuleEndpoint = defineEndpoint({
  method: 'POST',
  path: '/rules/:ruleId/versions/:key/withdraw',
  summary: '撤回规则的一份草稿',
  params: localParams,
  body: z.object({ version: z.number().int() }),
  response: versionSaved,
});

export const compareRuleEndpoint = defineEndpoint({
  method: 'POST',
  path: '/rules/:ruleId/versions/:key/compared',
  summary: '已与新的发布版核对，本单位的版本照旧',
  params: localParams,
  body: z.object({ version: z.number().int() }),
  response: versionSaved,
});

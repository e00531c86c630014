import { z } from 'zod';
import { appraisalStageSchema } from './appraisals/shapes.ts';
import { defineEndpoint } from './endpoint.ts';
import { acceptedFilesSchema, broughtShape, evidenceSchema, verdictShape } from './evidence.ts';
import { uuidSchema } from './values.ts';

/** The version of a rule that a result was made with. */
export const ruleUsedSchema = z.object({
  id: z.string(),
  title: z.string(),
  version: z.number().int(),
  origin: z.enum(['shipped', 'local']),
  hash: z.string(),
  effectiveFrom: z.string(),
  sourceNote: z.string(),
});
export type RuleUsed = z.infer<typeof ruleUsedSchema>;

const requirementSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['DOCUMENT', 'MILESTONE', 'CONDITION']),
  by: z.string(),
  tolerable: z.boolean(),
  state: z.enum(['MET', 'MISSING', 'RETURNED', 'UNKNOWN', 'TOLERATED']),
  missingFacts: z.array(z.string()).readonly(),
  cureBy: z.string().nullable(),
  /** The stage of the appraisal sheet that settles it. */
  opens: appraisalStageSchema.nullable(),
  evidence: evidenceSchema.nullable(),
});
export type GateRequirement = z.infer<typeof requirementSchema>;

const milestoneSchema = z.object({
  code: z.string(),
  label: z.string(),
  line: z.enum(['BUILD', 'BENEFIT']),
  state: z.enum(['REACHED', 'UNVERIFIED', 'REOPENED', 'NEXT', 'AHEAD']),
  /** Ledger dates, at the precision they were told with. */
  plan: z.string().nullable(),
  actual: z.string().nullable(),
  /** Days. */
  forecast: z.string().nullable(),
  due: z.string().nullable(),
  dueBy: z.enum(['plan', 'limit']).nullable(),
  overdueDays: z.number().int(),
  evidence: z.number().int(),
  certifiedOn: z.string().nullable(),
  certifier: z.object({ title: z.string(), name: z.string().nullable() }),
  /** Whether the reader may certify it, as far as rights go. */
  mayCertify: z.boolean(),
  cureBy: z.string().nullable(),
  curedOn: z.string().nullable(),
  reopenedOn: z.string().nullable(),
  /** Working days left to make good what was let pass; null where nothing is lacking or nobody can count them. */
  cureDaysLeft: z.number().int().nullable(),
  /** Whether these are so few that it is time to remind of it. */
  cureNear: z.boolean(),
  /** Milestones it comes after that are not reached. */
  gaps: z.array(z.string()).readonly(),
  requirements: z.array(requirementSchema).readonly(),
});
export type GateMilestone = z.infer<typeof milestoneSchema>;

const limitSchema = z.object({
  id: z.string(),
  label: z.string(),
  state: z.enum(['MET', 'RUNNING', 'PAUSED', 'NEAR', 'BREACHED', 'UNKNOWN']),
  from: z.string().nullable(),
  due: z.string().nullable(),
  /** What would have to be known to tell, in words; empty unless unknown. */
  missing: z.array(z.string()).readonly(),
  daysLeft: z.number().int().nullable(),
  /** Days that the project stood for a reason that the limit does not count. */
  notCountedDays: z.number().int(),
  basis: z.string(),
  consequence: z.string(),
});

const projectParams = z.object({ id: uuidSchema });

const projectGatesSchema = z.object({
  version: z.number().int(),
  today: z.string(),
  rule: ruleUsedSchema.nullable(),
  /** Whether the project as a whole goes on, and since when not. */
  state: z.enum(['GOING', 'SUSPENDED', 'EXITED']),
  origin: z.enum(['ATTRACTED', 'UPGRADE', 'GOVERNMENT', 'SOE']),
  stage: z.object({ build: z.string().nullable(), benefit: z.string().nullable() }),
  milestones: z.array(milestoneSchema).readonly(),
  limits: z.array(limitSchema).readonly(),
  accepted: acceptedFilesSchema,
  /** Per cent over the first total investment; null where it was told once or not at all. */
  growthPercent: z.number().nullable(),
  growthLimitPercent: z.number().nullable(),
});
export type ProjectGates = z.infer<typeof projectGatesSchema>;

/** How a project stands: its milestones, what each gate still asks, what can be expected, which hard limits run. */
export const projectGatesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/projects/:id/gates',
  summary: '项目的里程碑和门槛',
  params: projectParams,
  response: projectGatesSchema,
});

const done = z.object({ version: z.number().int(), batchId: uuidSchema });

export const submitEvidenceEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/evidence',
  summary: '提交门槛的证据',
  params: projectParams,
  body: z.object({
    version: z.number().int(),
    milestone: z.string().max(10),
    requirement: z.string().max(40),
    ...broughtShape,
  }),
  response: done,
});

export const judgeEvidenceEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/evidence/verdict',
  summary: '认可或退回门槛的证据',
  params: projectParams,
  body: z.object({
    version: z.number().int(),
    milestone: z.string().max(10),
    requirement: z.string().max(40),
    ...verdictShape,
  }),
  response: done,
});

export const certifyEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/certify',
  summary: '核验里程碑（可容缺）',
  params: projectParams,
  body: z.object({
    version: z.number().int(),
    milestone: z.string().max(10),
    /** Requirements that are let pass until `cureBy`. */
    letPass: z.array(z.string().max(40)).max(20).readonly(),
    cureBy: z.iso.date().nullable(),
    note: z.string().trim().max(500).nullable(),
  }),
  response: done,
});

export const cureEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/cure',
  summary: '容缺材料补齐',
  params: projectParams,
  body: z.object({ version: z.number().int(), milestone: z.string().max(10) }),
  response: done,
});

export const decertifyEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/decertify',
  summary: '撤回里程碑的核验',
  params: projectParams,
  body: z.object({
    version: z.number().int(),
    milestone: z.string().max(10),
    reason: z.string().trim().min(1).max(500),
  }),
  response: done,
});

import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { acceptedFilesSchema, broughtShape, evidenceSchema, verdictShape } from '../evidence.ts';
import { uuidSchema } from '../values.ts';
import { day } from './clock.ts';

export const materialSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['OFFERED', 'EXPIRED', 'COMING', 'NEEDLESS', 'MISSING']),
  source: z
    .object({ kind: z.enum(['ISSUED', 'ACCEPTED']), item: z.string(), on: day, validUntil: day.nullable() })
    .nullable(),
  issuedBy: z.array(z.string()).readonly(),
  /** The paper itself, once somebody brought it: for this item and every other that asks for it. */
  evidence: evidenceSchema.nullable(),
});
export type ApprovalMaterial = z.infer<typeof materialSchema>;

export const approvalMaterialsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/projects/:id/approvals/:code/materials',
  summary: '代办材料清单：哪些已经有了，哪些还要带',
  params: z.object({ id: uuidSchema, code: z.string().max(20) }),
  response: z.object({
    version: z.number().int(),
    materials: z.array(materialSchema).readonly(),
    accepted: acceptedFilesSchema,
  }),
});

const ofMaterial = z.object({ id: uuidSchema, code: z.string().max(20), material: z.string().max(40) });

export const bringMaterialEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/approvals/:code/materials/:material',
  summary: '提交审批事项要的一份材料',
  params: ofMaterial,
  body: z.object({ version: z.number().int(), ...broughtShape }),
  response: z.object({ version: z.number().int() }),
});

export const judgeMaterialEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/approvals/:code/materials/:material/verdict',
  summary: '收下或退回审批事项的一份材料',
  params: ofMaterial,
  body: z.object({ version: z.number().int(), ...verdictShape }),
  response: z.object({ version: z.number().int() }),
});

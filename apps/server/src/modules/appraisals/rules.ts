import { z } from 'zod';
import { readCatalog } from '../../platform/catalog/index.ts';
import { checkedCurveId } from '../../platform/pace/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { AppraisalRules } from './domain/rules.ts';

const code = z.string().min(1);
const whole = z.number().int().min(1);
const shape = z.tuple([
  z.object({
    promises: z.object({ output: code, tax: code, jobs: code }),
    paceCurve: code,
    layout: code,
    stages: z
      .array(
        z.object({
          stage: z.enum(['PRE', 'MID', 'FINAL']),
          schemes: z.array(code).min(1),
          days: whole,
          due: z.array(z.object({ milestone: code, months: whole })),
        }),
      )
      .length(3),
  }),
]);

/** When sheets are due, how long they may take, and by which schemes projects are appraised. */
export const appraisalRules: RuleKind<AppraisalRules> = {
  id: 'appraisal-rules',
  read({ items }) {
    const [{ promises, paceCurve, layout, stages }] = shape.parse(items);
    return {
      promises,
      layout,
      paceCurve: checkedCurveId(paceCurve),
      stages: new Map(stages.map((each) => [each.stage, each])),
    };
  },
};

interface FactFile {
  readonly items: readonly { readonly id: string; readonly about: string; readonly protect?: 'tax' }[];
}

let facts: ReadonlyMap<string, string> | undefined;
let ofTaxes: ReadonlySet<string> | undefined;

const factFile = () => readCatalog<FactFile>('appraisal-facts.json').items;

/** How the product works out each fact, in words, by id. */
export function factWords(): ReadonlyMap<string, string> {
  facts ??= new Map(factFile().map(({ id, about }) => [id, about]));
  return facts;
}

/** Facts that tell what a company paid in taxes. */
export function taxFacts(): ReadonlySet<string> {
  ofTaxes ??= new Set(factFile().flatMap(({ id, protect }) => (protect === 'tax' ? [id] : [])));
  return ofTaxes;
}

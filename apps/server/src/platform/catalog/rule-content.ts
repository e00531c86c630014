import { createHash } from 'node:crypto';
import { type CanonicalValue, canonicalText } from '@guatu/kernel';
import type { Envelope } from './read-catalog.ts';

/** A catalogue file as it stands: the envelope and whatever its kind adds. */
export type RuleContent = Envelope & Readonly<Record<string, unknown>>;

const ENVELOPE = ['id', 'title', 'version', 'effectiveFrom', 'effectiveTo', 'regionCode', 'sourceNote'] as const;

/** The hash that results keep. It leaves the last day out: ending a version does not make it another one. */
export function ruleHash({ effectiveTo: _, ...content }: RuleContent): string {
  return createHash('sha256').update(ruleText(content)).digest('hex');
}

/** Canonical text of content, which comes from JSON text and is data through and through. */
export function ruleText(content: Readonly<Record<string, unknown>>): string {
  return canonicalText(content as CanonicalValue);
}

/** Whether a file of the catalogue carries the envelope of a rule. */
export function isRuleContent(value: unknown): value is RuleContent {
  return typeof value === 'object' && value !== null && ENVELOPE.every((key) => key in value);
}

/** What a kind adds to the envelope. */
export function ruleBody(content: RuleContent): Readonly<Record<string, unknown>> {
  const names: readonly string[] = ENVELOPE;
  return Object.fromEntries(Object.entries(content).filter(([key]) => !names.includes(key)));
}

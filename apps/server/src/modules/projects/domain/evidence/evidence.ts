import type { FieldValue } from '@guatu/contract';

type Values = Readonly<Record<string, FieldValue>>;

/** A document as it was brought: files, or where the paper lies; and what its certifier held of it. */
export interface Evidence {
  /** What was asked for, as it was called then. */
  readonly title: string;
  /** Attachments of the project, or of visits to it. */
  readonly files: readonly string[];
  readonly note: string | null;
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict | null;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly by: string;
  readonly on: string;
  /** Why it was returned. */
  readonly reason: string | null;
}

/** Where a document stands in a project's record: under a milestone (`M70.PHOTO`), or as a paper that approvals ask for. */
export const gateKey = (milestone: string, requirement: string): string => `${milestone}.${requirement}`;
export const paperKey = (document: string): string => `DOC.${document}`;

/** Keys of everything that was brought. */
export function evidenceKeys(values: Values): readonly string[] {
  return Object.keys(values).flatMap((key) => (key.startsWith(MARK) ? [key.slice(MARK.length)] : []));
}

const MARK = 'evOn@';

/** What was brought under the key; null for nothing. */
export function evidenceAt(values: Values, key: string): Evidence | null {
  const text = (id: string): string | null => {
    const value = values[`${id}@${key}`];
    return typeof value === 'string' ? value : null;
  };
  const on = text('evOn');
  if (on === null) return null;
  const files = values[`evFiles@${key}`];
  const judgedOn = text('evVerdictOn');
  return {
    title: text('evTitle') ?? '',
    files: Array.isArray(files) ? files.map(String) : [],
    note: text('evNote'),
    by: text('evBy') ?? '',
    on,
    verdict:
      judgedOn === null
        ? null
        : {
            accepted: text('evVerdict') === 'ACCEPTED',
            by: text('evVerdictBy') ?? '',
            on: judgedOn,
            reason: text('evReason'),
          },
  };
}

/** Counts towards its gate: brought and not returned. */
export function stands(evidence: Evidence | null): evidence is Evidence {
  return evidence !== null && (evidence.verdict?.accepted ?? true);
}

/** How far the document can be relied on: 1 by somebody's word, 2 with a file, 3 accepted by its certifier. */
export function levelOf({ files, verdict }: Evidence): 1 | 2 | 3 {
  if (verdict?.accepted) return 3;
  return files.length > 0 && verdict === null ? 2 : 1;
}

export interface Brought {
  readonly title: string;
  readonly files: readonly string[];
  readonly note: string | null;
}

/** What bringing a document leaves in the record; an earlier verdict was of the earlier document. */
export function bringing(key: string, { title, files, note }: Brought, by: string, on: string): Values {
  return {
    [`evTitle@${key}`]: title,
    [`evFiles@${key}`]: files.length === 0 ? null : files,
    [`evNote@${key}`]: note || null,
    [`evBy@${key}`]: by,
    [`evOn@${key}`]: on,
    ...verdictValues(key, null, null, null, null),
  };
}

/** What accepting or returning it leaves. */
export function judging(key: string, accepted: boolean, reason: string | null, by: string, on: string): Values {
  return verdictValues(key, accepted ? 'ACCEPTED' : 'RETURNED', by, on, accepted ? null : reason);
}

function verdictValues(
  key: string,
  verdict: string | null,
  by: string | null,
  on: string | null,
  reason: string | null,
): Values {
  return {
    [`evVerdict@${key}`]: verdict,
    [`evVerdictBy@${key}`]: by,
    [`evVerdictOn@${key}`]: on,
    [`evReason@${key}`]: reason,
  };
}

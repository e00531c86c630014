import type { RuleDetail } from '@guatu/contract';
import type { DataObject } from '@guatu/kernel';
import type { RuleDraftBody } from '../api.ts';

/** A version while it is written. */
export interface DraftForm {
  readonly draft: { readonly id: string; readonly version: number } | null;
  /** Key of the version that it was copied from. */
  readonly from: string | null;
  readonly office: number;
  readonly title: string;
  readonly effectiveFrom: string;
  /** Null: no end. */
  readonly effectiveTo: string | null;
  readonly sourceNote: string;
  readonly body: DataObject;
}

/** The form as it opens: a draft as it stands, or a copy for an office of the writer's own. */
export function firstForm(detail: RuleDetail, edit: 'copy' | 'draft', office: number): DraftForm {
  const { key, recordVersion, title, effectiveFrom, effectiveTo, sourceNote, body } = detail;
  const draft = edit === 'draft' && recordVersion !== null ? { id: key, version: recordVersion } : null;
  return { draft, from: draft ? null : key, office, title, effectiveFrom, effectiveTo, sourceNote, body };
}

/** Whether everything that is needed stands there. */
export function isComplete({ title, effectiveFrom, sourceNote }: DraftForm): boolean {
  return title.trim() !== '' && effectiveFrom !== '' && sourceNote.trim() !== '';
}

/** What is sent. Plain data is JSON as it is; the form's type merely forbids writing to it. */
export function bodyOfForm(form: DraftForm): RuleDraftBody {
  return { ...form, body: form.body as RuleDraftBody['body'] };
}

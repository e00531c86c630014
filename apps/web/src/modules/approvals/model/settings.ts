import type { ApprovalCondition, ApprovalSetting, ProjectApprovals } from '@guatu/contract';

/** What the dialog holds: everything as the controls write it, empty for what is not settled. */
export interface SettingForm {
  readonly facts: Readonly<Record<string, string>>;
  readonly graph: string;
  readonly mode: string;
  readonly note: string;
}

/** The conditions that are settled here; the others are told by the ledger's own fields. */
export function ownConditions({ conditions }: Pick<ProjectApprovals, 'conditions'>): readonly ApprovalCondition[] {
  return conditions.filter(({ field }) => field === null);
}

export function formOf(approvals: ProjectApprovals): SettingForm {
  return {
    facts: Object.fromEntries(
      ownConditions(approvals).map(({ id, value }) => [id, value === null ? '' : String(value)]),
    ),
    graph: approvals.chosenGraph ?? '',
    mode: approvals.mode?.id ?? '',
    note: '',
  };
}

/** Only what differs from what is settled; null where nothing does. */
export function settingOf(form: SettingForm, approvals: ProjectApprovals): ApprovalSetting | null {
  const before = formOf(approvals);
  const changed = ownConditions(approvals).filter(({ id }) => form.facts[id] !== before.facts[id]);
  const facts = Object.fromEntries(changed.map((each) => [each.id, readValue(each, form.facts[each.id] ?? '')]));
  const graph = form.graph === before.graph ? {} : { graph: form.graph || null };
  const mode = form.mode === before.mode ? {} : { mode: form.mode || null };
  const note = form.note.trim();
  if (changed.length === 0 && !('graph' in graph) && !('mode' in mode)) return null;
  return {
    version: approvals.version,
    ...(changed.length > 0 && { facts }),
    ...graph,
    ...mode,
    ...(note !== '' && { note }),
  };
}

function readValue({ type }: ApprovalCondition, text: string): string | number | boolean | null {
  if (text === '') return null;
  if (type === 'number') return Number(text);
  return type === 'bool' ? text === 'true' : text;
}

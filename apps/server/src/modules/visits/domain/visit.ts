import {
  type Values,
  VISIT_FIELDS,
  VISIT_PART_FIELDS,
  type VisitConflict,
  type VisitEdit,
  visitEditSchema,
  visitPointSchema,
} from '@guatu/contract';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { type Conflict, type Edit, mergeEdits } from './merge.ts';

/** An edit with who sent it and when it arrived. */
export interface ReceivedEdit extends VisitEdit {
  readonly by: string;
  readonly receivedAt: string;
}

const BODY = 'editBody@';

/** The edits that a visit was made of, the oldest first by the clocks that wrote them. */
export function editsOf(values: Values): readonly ReceivedEdit[] {
  return Object.keys(values)
    .filter((key) => key.startsWith(BODY))
    .map((key) => {
      const id = key.slice(BODY.length);
      // Written by `editValues` out of an edit that had been checked.
      const body = visitEditSchema.omit({ id: true }).parse(JSON.parse(String(values[key])));
      return {
        ...body,
        id,
        by: String(values[`editBy@${id}`] ?? ''),
        receivedAt: String(values[`editOn@${id}`] ?? ''),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How an edit is kept: whole, as it was sent. */
export function editValues({ id, ...body }: VisitEdit, by: string, receivedAt: string): Values {
  return { [BODY + id]: JSON.stringify(body), [`editBy@${id}`]: by, [`editOn@${id}`]: receivedAt };
}

/** Whether two edits of one id say the same: a phone that heard no answer sends again what it sent. */
export function isSameEdit(a: VisitEdit, b: VisitEdit): boolean {
  const print = ({ basedOn, changes, writtenAt }: VisitEdit) =>
    JSON.stringify([basedOn, Object.entries(changes).sort(), writtenAt]);
  return print(a) === print(b);
}

export type EditProblem =
  | { readonly what: 'field'; readonly key: string }
  | { readonly what: 'point' }
  | { readonly what: 'day' }
  | { readonly what: 'long'; readonly letters: number };

const LONGEST = 40_000;
const CODE = /^[a-z0-9]{2,20}$/;

/** What is wrong with an edit that a phone sent; null when it may be taken. Types of values are the ledger's to check. */
export function problemOf({ changes }: Pick<Edit, 'changes'>): EditProblem | null {
  const unknown = Object.keys(changes).find((key) => !isFormKey(key));
  if (unknown !== undefined) return { what: 'field', key: unknown };
  const { visitPoint, visitDay } = changes;
  if (visitPoint !== undefined && visitPoint !== null && !visitPointSchema.safeParse(visitPoint).success) {
    return { what: 'point' };
  }
  if (visitDay === null) return { what: 'day' };
  return JSON.stringify(changes).length > LONGEST ? { what: 'long', letters: LONGEST } : null;
}

/** Whether a key is one that the form writes; the others belong to acts. */
export function isFormKey(key: string): boolean {
  const [field = '', code] = key.split('@');
  if (code === undefined) return (VISIT_FIELDS as readonly string[]).includes(field);
  return (VISIT_PART_FIELDS as readonly string[]).includes(field) && CODE.test(code);
}

/** What a visit holds by form key, without what was emptied. */
export function formValues(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => isFormKey(key) && value !== null));
}

/** The codes of its parts of one kind. */
export function partCodes(values: Values, field: 'problemText' | 'promiseText'): readonly string[] {
  return Object.keys(formValues(values))
    .filter((key) => key.startsWith(`${field}@`))
    .map((key) => key.slice(field.length + 1))
    .sort();
}

/** A visit as its row says. */
export interface VisitRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly projectId: string;
  readonly writtenBy: string;
  readonly values: Values;
  readonly edits: readonly ReceivedEdit[];
  readonly heads: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Blockers that problems became, by code. */
  readonly blockers: Readonly<Record<string, string>>;
}

export function readVisit({ id, version, territoryId, values }: CurrentRow): VisitRecord {
  const edits = editsOf(values);
  const { heads, conflicts } = mergeEdits(edits);
  const raised = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith('problemBlocker@') && typeof value === 'string'
      ? [[key.slice('problemBlocker@'.length), value]]
      : [],
  );
  return {
    ...{ id, version, territoryId, edits, heads, conflicts },
    projectId: String(values.visitProject ?? ''),
    writtenBy: String(values.visitBy ?? ''),
    values: formValues(values),
    blockers: Object.fromEntries(raised),
  };
}

/** Conflicts with who wrote each side, when and on what. */
export function shownConflicts(
  { conflicts, edits }: Pick<VisitRecord, 'conflicts' | 'edits'>,
  names: ReadonlyMap<string, string>,
): readonly VisitConflict[] {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  return conflicts.map(({ key, sides }) => ({
    key,
    sides: sides.map(({ editId, value }) => {
      const edit = byId.get(editId);
      const by = names.get(edit?.by ?? '') ?? '';
      return { editId, value, by, writtenAt: edit?.writtenAt ?? '', device: edit?.device ?? '' };
    }),
  }));
}

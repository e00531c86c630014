import type { ChangeType, FieldValue } from '@guatu/contract';
import { CHANGE_TYPES } from './rules.ts';
import type { ChangeStatus } from './transitions.ts';

/** One office's opinion on a request; null while it has not answered. */
export interface Opinion {
  readonly code: string;
  readonly unit: string;
  readonly agrees: boolean | null;
  readonly text: string | null;
  readonly by: string | null;
  readonly on: string | null;
  /** The file that it was entered from, where a clerk entered what another unit wrote. */
  readonly paper: string | null;
}

/** A request as its record holds it. */
export interface ChangeRequest {
  readonly projectId: string;
  readonly title: string;
  readonly type: ChangeType;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly reason: string;
  readonly note: string | null;
  readonly status: ChangeStatus;
  readonly by: string;
  readonly on: string;
  readonly document: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly opinions: readonly Opinion[];
}

const STATES: readonly ChangeStatus[] = ['REQUESTED', 'AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN'];

/** Reads a request from the values of its record; null where they are not one. */
export function requestOf(values: Readonly<Record<string, FieldValue>>): ChangeRequest | null {
  const text = (key: string): string | null => {
    const value = values[key];
    return typeof value === 'string' ? value : null;
  };
  const type = CHANGE_TYPES.find((each) => each === values.changeType);
  const status = STATES.find((each) => each === values.changeStatus);
  const projectId = text('changeProject');
  const by = text('changeBy');
  if (!type || !status || projectId === null || by === null) return null;
  return {
    projectId,
    title: text('changeTitle') ?? '',
    type,
    field: text('changeField') ?? '',
    from: stored(text('changeFrom')),
    to: stored(text('changeTo')),
    reason: text('changeReason') ?? '',
    note: text('changeNote'),
    status,
    by,
    on: text('changeOn') ?? '',
    document: text('changeDocument'),
    decidedBy: text('changeDecidedBy'),
    decidedOn: text('changeDecidedOn'),
    opinions: opinionsOf(values, text),
  };
}

/** Values of any type stand in a request as JSON text, since it may be about any field. */
export function storedText(value: FieldValue): string {
  return JSON.stringify(value);
}

function stored(text: string | null): FieldValue {
  // Only ever written by `storedText`.
  return text === null ? null : (JSON.parse(text) as FieldValue);
}

function opinionsOf(
  values: Readonly<Record<string, FieldValue>>,
  text: (key: string) => string | null,
): readonly Opinion[] {
  const codes = Object.keys(values)
    .filter((key) => key.startsWith('opinionUnit@'))
    .map((key) => key.slice('opinionUnit@'.length))
    .sort((a, b) => Number(a) - Number(b));
  return codes.map((code) => {
    const agrees = values[`opinionAgrees@${code}`];
    return {
      code,
      unit: text(`opinionUnit@${code}`) ?? '',
      agrees: typeof agrees === 'boolean' ? agrees : null,
      text: text(`opinionText@${code}`),
      by: text(`opinionBy@${code}`),
      on: text(`opinionOn@${code}`),
      paper: text(`opinionPaper@${code}`),
    };
  });
}

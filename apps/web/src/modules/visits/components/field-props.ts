import type { FieldValue, Values } from '@guatu/contract';

/** How a part of the form reads and writes its fields. */
export interface FieldProps {
  readonly values: Values;
  readonly set: (key: string, value: FieldValue) => void;
  /** For what touches several fields at once. */
  readonly change: (change: (values: Values) => Values) => void;
}

/** Where jobs tell the operator what went wrong. */
export interface JobLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

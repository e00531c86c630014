import { corruptReason, type Damage, type RejectionReason } from './messages.ts';

/**
 * Thrown inside the readers when the file must be refused; `readWorkbook` turns it into a result.
 * Any other error that escapes a reader is a defect of ours, not of the file.
 */
export class WorkbookRejected extends Error {
  readonly reason: RejectionReason;

  constructor(reason: RejectionReason) {
    super(reason.message);
    this.name = 'WorkbookRejected';
    this.reason = reason;
  }
}

/** A refusal for a container that is cut short, inconsistent or unreadable; `name` is the sheet or part meant. */
export function corrupt(damage: Damage, name?: string): WorkbookRejected {
  return new WorkbookRejected(corruptReason(damage, name));
}

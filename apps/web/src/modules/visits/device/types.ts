import type { Values, Visit, VisitEdit, VisitSites } from '@guatu/contract';

/** Who used this device last with a connection. Without one, the device takes him to be still there. */
export interface Owner {
  readonly userId: string;
  readonly name: string;
  readonly office: string;
}

/** Projects and the form as they were when there was a connection. */
export interface KeptSites extends VisitSites {
  readonly userId: string;
}

/** A visit as its writer has it on this device. */
export interface LocalVisit {
  readonly userId: string;
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  /** What the form shows. */
  readonly values: Values;
  /** What the form showed when it was last submitted or fetched; the next edit is the difference. */
  readonly base: Values;
  /** The edits that `base` comes from. */
  readonly heads: readonly string[];
  readonly updatedAt: string;
  /** As the server knew it last; null before it was first sent. */
  readonly server: Visit | null;
}

/** An edit that waits to be sent. */
export interface QueuedEdit extends VisitEdit {
  readonly userId: string;
  readonly visitId: string;
  readonly projectId: string;
  /** Why the server would not take it; null while it was not refused. */
  readonly refusal: string | null;
}

/** A photo on this device; its picture is let go once the server has it. */
export interface LocalPhoto {
  readonly userId: string;
  readonly id: string;
  readonly visitId: string;
  readonly name: string;
  readonly addedAt: string;
  readonly picture: Blob;
  readonly refusal: string | null;
}

/** All that one person has here. */
export interface OnDevice {
  readonly visits: readonly LocalVisit[];
  readonly edits: readonly QueuedEdit[];
  readonly photos: readonly LocalPhoto[];
}

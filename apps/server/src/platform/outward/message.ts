/** What may leave the machine: how many of what, and where to look. No name of a person, project or place is in it. */
export interface OutwardMessage {
  /** The same for every try of one message, so that a receiver can tell a repeat. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Address of the page, on the product's own origin. */
  readonly link: string;
}

/** Why a message did not get out. */
export type OutwardReason =
  | 'address_unknown'
  | 'address_inside'
  | 'not_encrypted'
  | 'not_reached'
  | 'refused'
  | 'wrong_host'
  | 'secrets_lost';

/** A message that did not get out. Its text never quotes an address or a secret: it is kept and shown. */
export class OutwardFailure extends Error {
  readonly reason: OutwardReason;
  /** Status or error code of the other side. */
  readonly status: string | null;

  constructor(reason: OutwardReason, status: string | null = null) {
    super(`outward ${reason}${status === null ? '' : ` (${status})`}`);
    this.name = 'OutwardFailure';
    this.reason = reason;
    this.status = status;
  }
}

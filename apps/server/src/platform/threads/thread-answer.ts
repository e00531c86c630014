import type { CodedError } from '@guatu/kernel';

/** What a thread tells when its work is over; anything else that goes wrong ends the thread with an error. */
export type ThreadAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly refusal: CodedError };

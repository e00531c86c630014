import type { Payment, ProjectPromise, Proof } from '@guatu/contract';

/** Which form of the page is open, and on what. */
export type Asked =
  | { readonly form: 'terms' }
  | { readonly form: 'promise'; readonly promise: ProjectPromise | null }
  | { readonly form: 'remove'; readonly promise: ProjectPromise }
  | { readonly form: 'proof'; readonly promise: ProjectPromise }
  | { readonly form: 'return'; readonly promise: ProjectPromise; readonly proof: Proof }
  | { readonly form: 'pay' }
  | { readonly form: 'revoke'; readonly payment: Payment };

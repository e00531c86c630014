import { type Attachment, attachEndpoint, type EntityKind } from '@guatu/contract';
import { call } from '../../api/client.ts';

/** What a file hangs on. */
export interface FileOwner {
  readonly kind: EntityKind;
  readonly id: string;
}

/** The contract leaves the body of an upload open; the client hands a form over as it is. */
const callWithForm = call as (
  endpoint: typeof attachEndpoint,
  input: { readonly params: FileOwner; readonly body: FormData },
) => Promise<Attachment>;

/** Hangs one file on a record. */
export function attach(params: FileOwner, file: File): Promise<Attachment> {
  const body = new FormData();
  body.set('file', file);
  return callWithForm(attachEndpoint, { params, body });
}

/** What the server takes, for file choosers. */
export const ACCEPTED_FILES = 'image/jpeg,image/png,image/webp,application/pdf';

/** Where an attachment is opened or downloaded. */
export const fileUrl = (id: string): string => `/api/attachments/${id}`;

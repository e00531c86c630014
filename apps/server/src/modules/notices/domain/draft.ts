import type { NoticeEvent } from '@guatu/contract';

/** Something that people have to be told. */
export interface NoticeDraft {
  readonly event: NoticeEvent;
  /** Leaf that it happened on; receivers are the nearest holders of the event's roles from there upward. */
  readonly leaf: number;
  /** Project, for the task forces that see nothing else. */
  readonly subject?: string | null;
  /** Says what happened to what; stays in the product. */
  readonly title: string;
  /** Path of the page that it is about. */
  readonly link: string;
  /** Names the one thing that happened: told again under the same key, it is the same notice. */
  readonly key: string;
  /** The organisation that it is for; its people alone are told where it has any among the receivers. */
  readonly unit?: string | null;
  /** The level that the matter was taken up to; offices of that level are told of it one by one. */
  readonly level?: string | null;
  /** Who did it, and need not be told. */
  readonly by?: string | null;
}

import type { Permission } from '@guatu/contract';

/** Who may do what. Everybody has an inbox and preferences; who has read is for whoever hands out work there. */
export const noticeAccess = {
  receipts: 'dispatch.manage',
  channels: 'channel.manage',
} as const satisfies Readonly<Record<string, Permission>>;

import type { NoticeEvent, NoticePace } from '@guatu/contract';

/** What is not secret about a channel. */
export type OpenSettings =
  | {
      readonly kind: 'EMAIL';
      readonly host: string;
      readonly port: number;
      readonly security: 'TLS' | 'STARTTLS' | 'NONE';
      readonly user: string | null;
      readonly from: string;
      readonly hasSecret: boolean;
    }
  | {
      readonly kind: 'WEBHOOK';
      readonly preset: 'GENERIC' | 'WECOM' | 'DINGTALK';
      readonly host: string;
      readonly hasSecret: boolean;
    };

export interface ChannelRow {
  readonly id: string;
  readonly kind: OpenSettings['kind'];
  readonly name: string;
  readonly enabled: boolean;
  readonly pace: NoticePace;
  readonly inside: boolean;
  readonly settings: OpenSettings;
  /** Password, or address and signing secret, sealed. */
  readonly secrets: Buffer;
}

export interface PreferenceRow {
  readonly personId: string;
  readonly email: string | null;
  readonly emailPace: 'OFF' | NoticePace;
  readonly muted: readonly NoticeEvent[];
}

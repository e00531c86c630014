import type { Channel } from '@guatu/contract';
import type { ChannelInput } from './api.ts';

/** A channel as the form holds it: every field there is, whichever kind is chosen. */
export interface ChannelForm {
  readonly name: string;
  readonly enabled: boolean;
  readonly inside: boolean;
  readonly pace: Channel['pace'];
  /** EMAIL, or the preset of a robot. */
  readonly way: 'EMAIL' | 'GENERIC' | 'WECOM' | 'DINGTALK';
  readonly host: string;
  readonly port: string;
  readonly security: 'TLS' | 'STARTTLS' | 'NONE';
  readonly user: string;
  readonly from: string;
  readonly url: string;
  /** Password or signing secret; empty keeps the one there is. */
  readonly secret: string;
}

/** The form of a channel, or of a new one. What is secret is never there to begin with. */
export function formOf(channel: Channel | null): ChannelForm {
  return {
    name: channel?.name ?? '',
    enabled: channel?.enabled ?? false,
    inside: channel?.inside ?? false,
    pace: channel?.pace ?? 'EACH',
    way: channel?.preset ?? 'EMAIL',
    host: channel?.kind === 'EMAIL' ? channel.host : '',
    port: String(channel?.port ?? 465),
    security: channel?.security ?? 'TLS',
    user: channel?.user ?? '',
    from: channel?.from ?? '',
    url: '',
    secret: '',
  };
}

/** Whether everything is given that the kind needs; an address that is known already may be left out. */
export function isComplete(form: ChannelForm, known: boolean): boolean {
  if (form.name.trim() === '') return false;
  if (form.way !== 'EMAIL') return known || form.url.trim() !== '';
  return form.host.trim() !== '' && form.from.trim() !== '' && Number(form.port) > 0;
}

/** The request that saves the form. */
export function inputOf(id: string | null, form: ChannelForm): ChannelInput {
  const { name, enabled, inside, pace, way, secret } = form;
  const head = { id, name: name.trim(), enabled, inside, pace };
  if (way === 'EMAIL') {
    const { host, port, security, user, from } = form;
    return {
      ...head,
      settings: {
        ...{ kind: 'EMAIL', host: host.trim(), port: Number(port), security, from: from.trim() },
        user: user.trim() === '' ? null : user.trim(),
        ...(secret !== '' && { password: secret }),
      },
    };
  }
  const url = form.url.trim();
  return {
    ...head,
    settings: { kind: 'WEBHOOK', preset: way, ...(url !== '' && { url }), ...(secret !== '' && { secret }) },
  };
}

/* The only code that speaks to other machines by itself: mail and webhooks, when an administrator has set them up. */
export { type MailSettings, sendMail } from './mail.ts';
export { OutwardFailure, type OutwardMessage, type OutwardReason } from './message.ts';
export { openSecrets, type SealedSecrets, sealSecrets, useChannelKey } from './secrets.ts';
export { postWebhook, ROBOT_HOSTS, type WebhookPreset, type WebhookSettings } from './webhook.ts';

import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedHost, isInside } from './guard.ts';
import { type OutwardMessage, openSecrets, postWebhook, sealSecrets, sendMail, useChannelKey } from './index.ts';
import { type SmtpServer, smtpServer } from './testing/smtp-server.ts';
import { type WebhookServer, webhookServer } from './testing/webhook-server.ts';
import { writtenFor } from './webhook.ts';

let smtp: SmtpServer;
let hook: WebhookServer;
const folder = mkdtempSync(join(tmpdir(), 'guatu-outward-'));
const NOW = Date.parse('2026-10-28T02:00:00Z');
const message: OutwardMessage = {
  id: '0199f0c0-0000-7000-8000-000000000001',
  title: '挂图：3条新消息',
  lines: ['任务交办2条', '督办1条'],
  link: 'https://guatu.example/notices',
};
const mail = { port: 0, security: 'NONE', user: null, password: null, from: 'guatu@example.cn', inside: true } as const;

beforeAll(async () => {
  smtp = await smtpServer();
  hook = await webhookServer();
});
afterAll(async () => {
  await smtp.close();
  await hook.close();
  rmSync(folder, { recursive: true, force: true });
});

const generic = (over: object = {}) => ({
  ...{ preset: 'GENERIC' as const, url: hook.url, secret: 's3cret', inside: true },
  ...over,
});

describe('邮件', () => {
  it('真发到一台邮件服务器：标题、条数和地址都在，同一条的编号每次一样', async () => {
    await sendMail({ ...mail, host: '127.0.0.1', port: smtp.port }, 'ms@example.cn', message);
    const [received] = smtp.mails;
    expect(received).toMatchObject({ from: 'guatu@example.cn', to: ['ms@example.cn'] });
    expect(received?.data).toContain(`<${message.id}@guatu.invalid>`);
    expect(received?.data).toContain('Auto-Submitted: auto-generated');
    const text = Buffer.from(received?.data.split('\n\n').slice(1).join('') ?? '', 'base64').toString('utf8');
    expect(text).toContain('任务交办2条');
  });

  it('对方拒收、连不上、不加密，各说各的原因，不带地址和口令', async () => {
    smtp.refuse(1, 451);
    const settings = { ...mail, host: '127.0.0.1', port: smtp.port };
    await expect(sendMail(settings, 'a@example.cn', message)).rejects.toMatchObject({
      reason: 'refused',
      status: '451',
    });
    await expect(sendMail({ ...settings, port: 1 }, 'a@example.cn', message)).rejects.toMatchObject({
      reason: 'not_reached',
    });
    await expect(sendMail({ ...settings, inside: false }, 'a@example.cn', message)).rejects.toMatchObject({
      reason: 'not_encrypted',
    });
    await expect(
      sendMail({ ...settings, inside: false, security: 'TLS' }, 'a@example.cn', message),
    ).rejects.toMatchObject({ reason: 'address_inside' });
  });
});

describe('网络钩子', () => {
  it('签名对时间和正文负责，幂等键就是消息编号', async () => {
    await postWebhook(generic(), message, NOW);
    const call = hook.calls.at(-1);
    const timestamp = String(NOW / 1000);
    expect(call?.headers['idempotency-key']).toBe(message.id);
    expect(call?.headers['x-guatu-timestamp']).toBe(timestamp);
    const mac = createHmac('sha256', 's3cret').update(`${timestamp}.${call?.body}`).digest('hex');
    expect(call?.headers['x-guatu-signature']).toBe(`sha256=${mac}`);
    expect(JSON.parse(call?.body ?? '')).toEqual(message);
  });

  it('钉钉按“毫秒换行密钥”签名，企业微信不签名，都用各自的消息格式', () => {
    const dingTalk = writtenFor({ preset: 'DINGTALK', secret: 'SEC1' }, message, NOW);
    expect(dingTalk.query).toEqual({
      timestamp: String(NOW),
      sign: createHmac('sha256', 'SEC1').update(`${NOW}\nSEC1`).digest('base64'),
    });
    expect(JSON.parse(dingTalk.body)).toMatchObject({ msgtype: 'markdown', markdown: { title: message.title } });
    const weCom = writtenFor({ preset: 'WECOM', secret: null }, message, NOW);
    expect(weCom.query).toEqual({});
    expect(JSON.parse(weCom.body).markdown.content).toContain('- 任务交办2条');
  });

  it('转向不跟，出错的状态算失败，机器人的地址只认它自己的主机', async () => {
    hook.fail(1, 302);
    const before = hook.calls.length;
    await expect(postWebhook(generic(), message, NOW)).rejects.toMatchObject({ reason: 'refused', status: '302' });
    expect(hook.calls.length).toBe(before + 1);
    hook.fail(1, 500);
    await expect(postWebhook(generic(), message, NOW)).rejects.toMatchObject({ status: '500' });
    await expect(postWebhook(generic({ preset: 'WECOM' }), message, NOW)).rejects.toMatchObject({
      reason: 'wrong_host',
    });
  });

  it('没有允许内网时，本机、内网、云元数据地址和不加密的地址都不连', async () => {
    await expect(postWebhook(generic({ inside: false }), message, NOW)).rejects.toMatchObject({
      reason: 'not_encrypted',
    });
    for (const host of [
      '127.0.0.1',
      '10.1.2.3',
      '172.20.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '[::1]',
      'localhost',
    ]) {
      const url = `https://${host}/hook`;
      await expect(postWebhook(generic({ inside: false, url }), message, NOW), host).rejects.toMatchObject({
        reason: 'address_inside',
      });
    }
    for (const address of ['::ffff:127.0.0.1', '::ffff:7f00:1', 'fd00::1', 'fe80::1', '0.0.0.0', '100.64.0.1']) {
      expect(isInside(address), address).toBe(true);
    }
    for (const address of ['8.8.8.8', '114.114.114.114', '2400:3200::1'])
      expect(isInside(address), address).toBe(false);
    await expect(checkedHost('no-such-host.invalid', true)).rejects.toMatchObject({ reason: 'address_unknown' });
  });
});

describe('渠道的口令和地址', () => {
  it('封存后原样打开，换一个渠道、改一个字节都打不开', () => {
    useChannelKey(join(folder, 'channel.key'));
    const sealed = sealSecrets('a', { password: '口令' });
    expect(sealed.toString('latin1')).not.toContain('password');
    expect(openSecrets('a', sealed)).toEqual({ password: '口令' });
    expect(() => openSecrets('b', sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => openSecrets('a', changed)).toThrow();
  });
});

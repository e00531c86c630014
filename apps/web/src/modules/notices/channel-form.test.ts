import { describe, expect, it } from 'vitest';
import { formOf, inputOf, isComplete } from './channel-form.ts';

const mail = {
  ...formOf(null),
  ...{ name: ' 邮件 ', host: 'smtp.example.cn', from: 'g@example.cn', user: ' ', secret: '' },
};

describe('渠道表单', () => {
  it('新渠道默认关着，不许连内网，邮件走加密端口', () => {
    expect(formOf(null)).toMatchObject({ enabled: false, inside: false, way: 'EMAIL', port: '465', security: 'TLS' });
  });

  it('不填口令就不送口令，原来的留着；空的用户名等于不登录', () => {
    expect(inputOf('x', mail).settings).toEqual({
      ...{ kind: 'EMAIL', host: 'smtp.example.cn', port: 465, security: 'TLS', user: null, from: 'g@example.cn' },
    });
    expect(inputOf('x', { ...mail, secret: 'p' }).settings).toMatchObject({ password: 'p' });
    expect(inputOf(null, mail).name).toBe('邮件');
  });

  it('机器人新建要填地址，改的时候可以不填', () => {
    const robot = { ...mail, way: 'WECOM' as const };
    expect(isComplete(robot, false)).toBe(false);
    expect(isComplete(robot, true)).toBe(true);
    expect(inputOf('x', robot).settings).toEqual({ kind: 'WEBHOOK', preset: 'WECOM' });
    expect(isComplete({ ...mail, host: '' }, true)).toBe(false);
  });
});

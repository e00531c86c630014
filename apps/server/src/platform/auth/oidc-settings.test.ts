import { describe, expect, it } from 'vitest';
import { oidcSettings } from './oidc-settings.ts';

const FULL = {
  GUATU_OIDC_DISCOVERY_URL: 'https://sso.example.cn/.well-known/openid-configuration',
  GUATU_OIDC_CLIENT_ID: 'guatu',
  GUATU_OIDC_CLIENT_SECRET: 'secret',
};

describe('统一身份认证的环境变量', () => {
  it('一个都没有的，不启用', () => {
    expect(oidcSettings({})).toBeNull();
    expect(oidcSettings({ GUATU_OIDC_CLIENT_ID: ' ' })).toBeNull();
  });

  it('写全的启用，名称和用户名字段有默认值', () => {
    expect(oidcSettings(FULL)).toEqual({
      discoveryUrl: FULL.GUATU_OIDC_DISCOVERY_URL,
      clientId: 'guatu',
      clientSecret: 'secret',
      title: '统一身份认证',
      userNameClaim: 'preferred_username',
    });
    expect(oidcSettings({ ...FULL, GUATU_OIDC_TITLE: '黄石政务', GUATU_OIDC_USER_CLAIM: 'uid' })).toMatchObject({
      title: '黄石政务',
      userNameClaim: 'uid',
    });
  });

  it('只写了一部分的，启动时说缺哪一个，不悄悄当作没有', () => {
    expect(() => oidcSettings({ ...FULL, GUATU_OIDC_CLIENT_SECRET: undefined })).toThrow('GUATU_OIDC_CLIENT_SECRET');
  });

  it('地址写错的，启动时就说', () => {
    expect(() => oidcSettings({ ...FULL, GUATU_OIDC_DISCOVERY_URL: 'sso.example.cn' })).toThrow('no web address');
    expect(() => oidcSettings({ ...FULL, GUATU_OIDC_DISCOVERY_URL: 'file:///etc/passwd' })).toThrow('no web address');
  });
});

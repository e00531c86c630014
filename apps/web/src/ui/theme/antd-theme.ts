import { type ThemeConfig, theme } from 'antd';
import { darkTokens, fontFamily, lightTokens, type Tokens } from './tokens.ts';

export type ThemeMode = 'light' | 'dark';

const algorithms = { light: theme.defaultAlgorithm, dark: theme.darkAlgorithm } as const;

/** Ant Design theme for office screens (`light`) or for the meeting-room wall (`dark`). */
export function antdTheme(mode: ThemeMode): ThemeConfig {
  const c: Tokens = mode === 'dark' ? darkTokens : lightTokens;
  return {
    algorithm: algorithms[mode],
    token: {
      colorPrimary: c.accent,
      colorPrimaryBg: c['accent-pale'],
      colorPrimaryBorder: c['accent-line'],
      colorPrimaryActive: c['accent-dark'],
      colorInfo: c.accent,
      colorLink: c.accent,
      colorText: c['text-1'],
      colorTextSecondary: c['text-2'],
      colorTextTertiary: c['text-3'],
      // antd derives this one too light for 4.5:1; the same grey as notes is the lightest text allowed.
      colorTextDescription: c['text-3'],
      colorTextPlaceholder: c['text-3'],
      colorBgLayout: c.page,
      colorBgContainer: c.card,
      colorBorder: c['line-input'],
      colorBorderSecondary: c['line-card'],
      colorSplit: c['line-row'],
      colorSuccess: c.green,
      colorSuccessText: c['green-text'],
      colorSuccessBg: c['green-bg'],
      colorWarning: c.yellow,
      colorWarningText: c['yellow-text'],
      colorWarningBg: c['yellow-bg'],
      colorError: c.red,
      colorErrorText: c['red-text'],
      colorErrorBg: c['red-bg'],
      borderRadius: 4,
      borderRadiusSM: 2,
      borderRadiusLG: 6,
      sizeUnit: 4,
      padding: 12,
      paddingXS: 8,
      fontFamily,
      fontSize: 13,
      fontSizeSM: 12,
      fontSizeLG: 14,
      fontSizeHeading4: 16,
      fontWeightStrong: 600,
      controlHeight: 30,
      controlHeightSM: 24,
      boxShadow: 'none',
      boxShadowSecondary: '0 10px 34px rgba(16,32,60,.22)',
      motionDurationFast: '80ms',
      motionDurationMid: '120ms',
      motionDurationSlow: '160ms',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', paddingInline: 12 },
      Table: { headerBg: c.head, cellPaddingBlock: 5, cellPaddingInline: 8, headerSplitColor: 'transparent' },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px' },
    },
  };
}

import { ConfigProvider } from 'antd';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { antdTheme, type ThemeMode } from './antd-theme.ts';
import { darkTokens, lightTokens, type Tokens } from './tokens.ts';

const ModeContext = createContext<ThemeMode>('light');

export const useThemeMode = (): ThemeMode => useContext(ModeContext);
export const useThemeTokens = (): Tokens => (useThemeMode() === 'dark' ? darkTokens : lightTokens);

/** antd popups open inside the dialog they belong to: everything outside a modal dialog is inert. */
const popupHost = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body;

/** Theme for everything below: office screens are light, the meeting-room wall is dark. */
export function ThemeScope({ mode, children }: { readonly mode: ThemeMode; readonly children: ReactNode }) {
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <ModeContext value={mode}>
      <ConfigProvider
        theme={theme}
        getPopupContainer={popupHost}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <div data-theme={mode} className="gt-theme">
          {children}
        </div>
      </ConfigProvider>
    </ModeContext>
  );
}

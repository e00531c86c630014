import 'antd/dist/reset.css';
import './ui/theme/tokens.css';
import './ui/theme/global.css';
import './ui/theme/print.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { App } from './app/app.tsx';
import { preferences } from './app/preferences.ts';
import { setLanguage, startTexts } from './texts/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

i18next.use(initReactI18next);
await startTexts(preferences.get().language);
preferences.subscribe(() => {
  const { language } = preferences.get();
  if (language !== i18next.language) void setLanguage(language);
});
createRoot(root).render(<App />);

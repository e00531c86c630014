import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API the dev server hands requests to; the same origin in production, so no CORS rule exists anywhere. */
const apiTarget = process.env.GUATU_API ?? 'http://127.0.0.1:8080';

/**
 * Chunks by how often they change and when they are needed. ECharts is not named here: it is only reached through
 * dynamic imports in `src/ui/chart`, so it gets its own chunk and never delays the first readable screen.
 */
const chunkGroups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
  { name: 'tanstack', test: /node_modules\/@tanstack\//, priority: 20 },
  { name: 'i18n', test: /node_modules\/(i18next|react-i18next)\//, priority: 20 },
  { name: 'zod', test: /node_modules\/zod\//, priority: 20 },
];

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': apiTarget } },
  build: {
    target: 'es2022',
    // Small pictures stay files: data: URLs would need an extra CSP source.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script; every supported browser has modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
});

import { defineConfig } from 'vitest/config';

// The same random cases in every run.
const setupFiles = ['tools/lib/property-seed.mjs'];

export default defineConfig({
  test: {
    // Two workers: the suites start real databases, and the smallest supported machine has two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'packages',
          setupFiles,
          include: ['packages/*/src/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          setupFiles,
          include: ['apps/server/src/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'tools',
          setupFiles,
          include: ['tools/**/*.test.ts', 'demo/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          setupFiles,
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/testing/demo-folder.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

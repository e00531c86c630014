/*
 * npm start: installs what is missing, builds what is stale, and becomes the server. Arguments go to the server:
 *
 *   npm start -- --port 8081
 */
import { makeReady, runBuilt } from './lib/ready.mjs';
import { server, web } from './lib/targets.mjs';

try {
  makeReady([server, web]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await runBuilt('apps/server/dist/main.js');

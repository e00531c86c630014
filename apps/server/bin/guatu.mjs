#!/usr/bin/env node
/*
 * The command line of a clone: builds the server when its sources changed, then runs it. It is plain JavaScript and
 * committed, because npm links a program only when its file is there at install time.
 */
import { makeReady, runBuilt } from '../../../tools/lib/ready.mjs';
import { server } from '../../../tools/lib/targets.mjs';

try {
  makeReady([server]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await runBuilt('apps/server/dist/cli.js');

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

/** Makes the picture library ready. It may be done once in a process or thread, whoever asks first. */
export function startRenderer(): Promise<void> {
  started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return started;
}

import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to the environment of this process
 * @property {boolean} [capture] collect what is printed instead of showing it
 */

/**
 * Runs a program to its end. Interrupts are handed on and waited for, so that a test database is stopped by the program
 * that started it and not orphaned.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, interrupted: boolean }>} the exit code (128 + n when ended by a signal,
 *   as shells count), what was printed when captured, and whether the user asked to stop
 */
export function runCommand(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    let interrupted = false;
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);

    const handOn = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.on('SIGINT', handOn).on('SIGTERM', handOn);
    const release = () => process.off('SIGINT', handOn).off('SIGTERM', handOn);

    child.once('error', (error) => {
      release();
      fail(new Error(`${command} could not be started: ${error.message}`, { cause: error }));
    });
    child.once('close', (code, signal) => {
      release();
      done({ code: code ?? signalCode(signal), output, interrupted });
    });
  });
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 137;
}

/** Running another program to its end, with its words kept for the case that it fails. */
import { spawn } from 'node:child_process';

/**
 * @typedef {{ status: number | null, signal: NodeJS.Signals | null, output: string }} Ended
 */

/**
 * Stopping set-up stops the program too: none may go on writing into node_modules after the lock is gone.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, shell?: boolean }} options
 * @returns {Promise<Ended>}
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (output += part));

    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const ended = () => process.off('SIGINT', stop).off('SIGTERM', stop);

    child.on('error', (error) => {
      ended();
      reject(error);
    });
    child.on('close', (status, signal) => {
      ended();
      resolve({ status, signal, output });
    });
  });
}

import { parseStartOptions } from './options.ts';
import { startProduct } from './start-product.ts';

/** Starts the product and answers when it listens; it runs until it is told to stop. */
export async function serve(args: readonly string[]): Promise<void> {
  const options = parseStartOptions(args, process.env);
  const product = await startProduct(options, (line) => process.stdout.write(`${line}\n`));
  let stopping = false;
  const stop = async () => {
    // A second Ctrl-C must not cut a shutdown short that is already under way.
    if (stopping) return;
    stopping = true;
    await product.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

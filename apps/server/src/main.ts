import { CodedFailure } from '@guatu/kernel';
import { parseStartOptions } from './main/options.ts';
import { startProduct } from './main/start-product.ts';

const options = parseStartOptions(process.argv.slice(2), process.env);
try {
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
} catch (error) {
  if (!(error instanceof CodedFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

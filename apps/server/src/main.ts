import { CodedFailure } from '@guatu/kernel';
import { serve } from './main/serve.ts';

try {
  await serve(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CodedFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/*
 * Property tests replay the same random cases in every run, so that a failure is found where it was made. Other cases:
 * GUATU_SEED=<any number> npm test. A case that failed prints its seed.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.GUATU_SEED ?? 20_261_121) });

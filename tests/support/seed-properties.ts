import { configureGlobal } from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that what turns red is of the change at hand.
 * `PROPERTY_SEED` looks for others: another number, other examples.
 */
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });

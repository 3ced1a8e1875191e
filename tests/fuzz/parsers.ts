import { bytes } from './bytes';
import { data } from './data';
import { formats, type FuzzedFormat } from './formats';

/** Everything that reads what strangers wrote, by name. */
export const parsers: Record<string, FuzzedFormat> = { ...formats, ...bytes, ...data };

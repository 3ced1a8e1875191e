import type { MessageKey } from '../services';

/** What is new in this minor version, for those who come from an earlier one. Kept beside CHANGELOG.md, which says it all. */
export const updateNotes: { version: string; sentences: readonly MessageKey[] } = {
  version: '0.1',
  sentences: ['news01Read', 'news01Find', 'news01Keep'],
};

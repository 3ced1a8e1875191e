/*
 * How the hook in the page's own world and our content scripts speak: by events on the document of a frame. Media is
 * handed over as `relatedTarget`, which crosses from world to world without a change of the DOM.
 */

/** Content script -> hook: hand over all media there is and will be, by an event of the name in `detail`, which no page can guess.
 * Without `detail`: give notice of it if there is any. */
export const mediaRequest = 'marginear:request';

/** Hook -> scout: there is media. */
export const mediaNotice = 'marginear:media';

/*
 * The Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), as it is written and read here. Every
 * key is a term of its JSON-LD context or of schema.org, whose prefix the context has.
 */

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** What says how the value of a FragmentSelector reads: `t=` and seconds of playback. */
export const mediaFragments = 'http://www.w3.org/TR/media-frags/';
/** Before the id of a highlight that is no UUID. */
export const ownUrn = 'urn:marginear:';

/** What the rooms at the edges use of documents; a bundle of its own, loaded when the first document is met. */

export { addComments, readDocument } from './document';

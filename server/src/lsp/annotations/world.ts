/** What annotations need of the world: files, the time, new ids, and who is writing. */

import type { Stamp } from '../../annotations/edit';
import type { Session } from '../session';
import type { FindAuthor } from './author';
import type { AnnotationFiles } from '../../disk/annotationFiles';

/** Tests bring their own. */
export interface AnnotationWorld {
  readonly files: AnnotationFiles;
  readonly findAuthor: FindAuthor;
  readonly now: () => Date;
  /** An id that nothing else has. */
  readonly newId: () => string;
}

/** What is recorded of an annotation that is made now, about the report at `uri`. */
export async function makeStamp(session: Session, world: AnnotationWorld, uri: string): Promise<Stamp> {
  const now = world
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const author = session.read().settings.author || (await world.findAuthor(uri));
  return { id: `urn:uuid:${world.newId()}`, now, author };
}

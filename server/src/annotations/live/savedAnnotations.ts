/** What saving a report does to its annotations: the moment at which what is gone is looked for in the whole text. */

import { anchorThese, isAnchored, type Annotated, type AnnotationPlace } from './annotated';
import { sleepOnSave } from './asleep';
import type { FollowedAnchor } from './followedAnchor';

/** The annotations of a text that was just saved; the very same value where nothing changes. */
export function saveAnnotated(annotated: Annotated, text: string): Annotated {
  return sleepOnSave(findLostAgain(annotated, text));
}

/** The annotations with those that are lost looked for once more, such as words that were cut out and put in elsewhere. */
function findLostAgain(annotated: Annotated, text: string): Annotated {
  const { set, places } = annotated;
  const lost = set.annotations.filter(isAnchored).filter(({ id }) => isLost(places.get(id)));
  if (lost.length === 0) return annotated;
  const found = [...anchorThese(lost, set, text)].flatMap(([id, place]): [string, AnnotationPlace][] => {
    const known = places.get(id)!;
    const target = foundOf(known.target, place.target);
    const recommendation = known.recommendation && foundOf(known.recommendation, place.recommendation);
    const isSame = target === known.target && recommendation === known.recommendation;
    return isSame ? [] : [[id, { target, recommendation }]];
  });
  return found.length === 0 ? annotated : { ...annotated, places: new Map([...places, ...found]) };
}

function isLost(place: AnnotationPlace | undefined): boolean {
  return place?.target.state === 'lost' || place?.recommendation?.state === 'lost';
}

/** What is still lost goes on remembering where it stood, so that an undo brings it back. */
function foundOf(known: FollowedAnchor, found: FollowedAnchor | undefined): FollowedAnchor {
  return known.state === 'lost' && found && found.state !== 'lost' ? found : known;
}

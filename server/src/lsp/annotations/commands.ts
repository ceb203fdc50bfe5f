/** Every command that the server executes, by name: what it does to the annotations or the text of a report. */

import { addImported, importCollection } from '../../annotations/w3c/exchange';
import { commandArguments, type CommandArguments, type CommandName } from './arguments';
import { acceptLink, decideBetween, detachLink, justifyPlace, markFinding } from './linkCommands';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { addNoteTo, changeNote, changeReply, decideTags, place, removeFrom, replyToNote } from './noteCommands';
import { refused, type Outcome, type Work } from './work';

type Commands = { readonly [Name in CommandName]: (work: Work, given: CommandArguments<Name>) => Outcome };

const commands: Commands = {
  'goldenThread.server.addNote': addNoteTo,
  'goldenThread.server.editNote': changeNote,
  'goldenThread.server.replyToNote': replyToNote,
  'goldenThread.server.editReply': changeReply,
  'goldenThread.server.removeAnnotation': removeFrom,
  'goldenThread.server.placeAnnotation': place,
  'goldenThread.server.acceptLink': acceptLink,
  'goldenThread.server.detachLink': detachLink,
  'goldenThread.server.markFinding': markFinding,
  'goldenThread.server.adjudicateTags': decideTags,
  'goldenThread.server.adjudicateLink': decideBetween,
  'goldenThread.server.importAnnotations': importTo,
  'goldenThread.server.justify': justifyPlace,
};

/** The address that a command is about; undefined when its argument is not what it takes. */
export function findAddress(name: CommandName, given: unknown): string | undefined {
  const parsed = commandArguments[name].safeParse(given);
  return parsed.success ? parsed.data.uri : undefined;
}

/** What the command comes to; the argument is checked, and nothing is changed yet. */
export function runCommand<Name extends CommandName>(name: Name, work: Work, given: unknown): Outcome {
  const parsed = commandArguments[name].safeParse(given);
  if (!parsed.success) return refused(messages.badArgument(name));
  return commands[name](work, parsed.data as CommandArguments<Name>);
}

/** Takes in the annotations of another program. */
function importTo({ document }: Work, { text }: CommandArguments<'goldenThread.server.importAnnotations'>): Outcome {
  const parsed = importCollection(text);
  if (parsed.kind === 'broken') return refused(messages.notACollection(parsed.problems[0]!.message));
  const { set, added, changed, hidden } = addImported(document.annotated.set, parsed.set);
  return { kind: 'annotations', set, answer: { added, changed, hidden } };
}

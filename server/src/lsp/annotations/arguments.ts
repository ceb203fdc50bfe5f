/** What the commands take, checked: any program may call them with anything. */

import * as z from 'zod/mini';

import type { ServerCommands } from '../../protocol';

const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });
const uri = z.string();
const id = z.string();
const text = z.string();
const tags = z.array(z.string());
const ids = z.array(z.string()).check(z.minLength(1));
const link = z.object({ uri, from: id, recommendation: id });

/** A schema for each command. */
export const commandArguments = {
  'goldenThread.server.addNote': z.object({ uri, range, text, tags: z.optional(tags) }),
  'goldenThread.server.editNote': z.object({
    uri,
    id,
    text: z.optional(text),
    tags: z.optional(tags),
    resolved: z.optional(z.boolean()),
  }),
  'goldenThread.server.replyToNote': z.object({ uri, to: id, text }),
  'goldenThread.server.editReply': z.object({ uri, id, text }),
  'goldenThread.server.removeAnnotation': z.object({ uri, id }),
  'goldenThread.server.placeAnnotation': z.object({ uri, id, range: z.optional(range) }),
  'goldenThread.server.acceptLink': z.extend(link, { others: z.optional(z.enum(['keep', 'withdraw'])) }),
  'goldenThread.server.detachLink': link,
  'goldenThread.server.markFinding': z.object({ uri, finding: id, recommendation: id }),
  'goldenThread.server.adjudicateTags': z.object({ uri, range, tags, text, adjudicates: ids }),
  'goldenThread.server.adjudicateLink': z.extend(link, {
    decision: z.enum(['accepted', 'detached']),
    adjudicates: ids,
  }),
  'goldenThread.server.importAnnotations': z.object({ uri, text }),
  'goldenThread.server.justify': z.object({ uri, check: z.string(), range, reason: text }),
} as const satisfies Readonly<Record<keyof ServerCommands, z.ZodMiniType>>;

export type CommandName = keyof ServerCommands;

export type CommandArguments<Name extends CommandName> = z.infer<(typeof commandArguments)[Name]>;

export const commandNames = Object.keys(commandArguments) as readonly CommandName[];

/** Whether the server has a command of this name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandArguments, name);
}

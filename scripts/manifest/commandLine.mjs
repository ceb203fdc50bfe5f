// The page of docs that lists the commands of the command line, made of the same tables as its help.

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const { buildProgram } = load('../../out/server/src/cli/commandLine.js');
const { examples, renderExamples } = load('../../out/server/src/cli/examples.js');

/** A section for each command: what it does, how it is called, and examples. */
export function renderCommands() {
  const { commands } = buildProgram(() => undefined, '');
  return commands.map(renderCommand).join('\n\n');
}

function renderCommand(command) {
  const name = command.name();
  const shown = examples.filter((each) => each.command === name);
  const usage = `golden-thread ${name} ${command.usage()}`;
  return `## ${name}\n\n${command.description()}\n\n\`${usage}\`\n\n\`\`\`\n${renderExamples(shown)}\n\`\`\``;
}

/** The examples in the help: each command has one, and calls what there is; the README shows no others. */

import assert from 'node:assert/strict';

import { buildProgram } from '../../server/src/cli/commandLine';
import { examples, listFirstExamples, renderExamples } from '../../server/src/cli/examples';
import { readText } from '../support/repository';
import { run } from './run';

describe('the examples of the command line', () => {
  const { commands } = buildProgram(() => undefined, '');

  it('show every command, and no other', () => {
    const names = commands.map((command) => command.name());
    assert.deepEqual([...new Set(examples.map(({ command }) => command))], names);
    assert.deepEqual(
      listFirstExamples().map(({ command }) => command),
      names,
    );
  });

  for (const { command: name, line } of examples) {
    it(`“${line}” calls options that there are, with what they take`, () => {
      const words = line.split(' ');
      assert.equal(words[words.indexOf('golden-thread') + 1], name);
      const { options } = commands.find((command) => command.name() === name)!;
      words.forEach((word, at) => {
        if (!/^-./.test(word)) return;
        const option = options.find(({ short, long }) => word === short || word === long);
        assert.ok(option, word);
        if (option.argChoices) assert.ok(option.argChoices.includes(words[at + 1]!), words[at + 1]);
      });
    });
  }

  it('stand in columns, in the help of a command and of all', async () => {
    const shown = [
      { command: 'a', line: 'a', says: 'one' },
      { command: 'a', line: 'a -b', says: 'two' },
    ];
    assert.equal(renderExamples(shown), 'a     one\na -b  two');
    assert.match((await run(['library', '--help'])).output, /\nExamples:\n {2}golden-thread library reports {2}/);
    assert.match((await run(['--help'])).output, /\nExamples:\n {2}golden-thread check reports {2}/);
  });

  it('are those of the README', () => {
    const known = new Set(examples.map(({ line, says }) => `${line} ${says}`));
    const told = readText('README.md').match(/^node dist\/cli\.js .*$/gm) ?? [];
    assert.ok(told.length > 4);
    for (const line of told) {
      const words = line.replace('node dist/cli.js', 'golden-thread').replace(/ {2,}/, ' ');
      assert.ok(known.has(words), words);
    }
  });
});

// Checks that what is said twice, in the manifest and in the index of the checks, is what the code says.

import assert from 'node:assert/strict';
import { commands, contributeCommands } from '../../scripts/manifest/commands.mjs';
import { listGenerated } from '../../scripts/manifest/generated.mjs';

describe('what is generated', () => {
  it('is what the catalogue and the tables say: else run "npm run generate"', async () => {
    const generated = await listGenerated();
    assert.equal(generated.length, 4);
    for (const { name, text, generated: wanted } of generated) assert.equal(text, wanted, name);
  });
});

describe('the commands', () => {
  const contributed = contributeCommands();

  it('have each a key of their own', () => {
    const keys = contributed.keybindings.map(({ key }) => key);
    assert.deepEqual([...new Set(keys)], keys);
  });

  it('stand in menus that are listed', () => {
    const wanted = Object.values(commands).flatMap(({ menus = [] }) => menus).length;
    const { commandPalette, ...menus } = contributed.menus;
    assert.equal(Object.values(menus).flat().length, wanted);
    assert.ok(commandPalette.length > 0);
  });
});

/** The profiles: what each says of every check, and what a user's own word does to it. */

import assert from 'node:assert/strict';

import { catalogue, findCheck } from '../../server/src/checks/catalogue';
import { severities, type Severity } from '../../server/src/checks/diagnostic';
import { chooseSeverities, isProfile, nameDefault, profileNames, profiles } from '../../server/src/checks/profile';
import * as protocol from '../../server/src/protocol';
import { addressOfDocument } from '../../server/src/checks/pages';
import { parseSettings, sameSettings } from '../../server/src/lsp/settings';

const loudness = (severity: Severity | 'off' | undefined) =>
  severity === 'off' || severity === undefined ? 0 : severities.length - severities.indexOf(severity);

describe('the profiles', () => {
  it('speak of checks that exist, and differ from their own severities', () => {
    for (const name of profileNames) {
      for (const [code, severity] of Object.entries(profiles[name])) {
        const check = findCheck(code);
        assert.ok(check, `${name} speaks of ${code}, which no check has`);
        assert.notEqual(severity, check.severity, `${name} says of ${code} what it says itself`);
      }
    }
  });

  it('are never more lenient with what is to be published than with a draft', () => {
    for (const { code, severity } of catalogue) {
      const [draft, publish] = [profiles.draft[code] ?? severity, profiles.publish[code] ?? severity];
      assert.ok(loudness(publish) >= loudness(draft), code);
    }
  });

  it('make errors of recommendations without a finding and of empty lists when a report is to go out', () => {
    const publish = chooseSeverities('publish', {});
    assert.equal(publish['recommendation-unsupported'], 'error');
    assert.equal(publish['recommendations-empty'], 'error');
  });

  it('say of a check that a draft is spared where it speaks', () => {
    assert.equal(nameDefault(findCheck('jargon')!), 'hint in `publish`');
    assert.equal(nameDefault(findCheck('negation-doubled')!), 'hint');
  });

  it('yield to what the user says of a check', () => {
    const chosen = chooseSeverities('publish', { 'recommendations-empty': 'off' });
    assert.equal(chosen['recommendations-empty'], 'off');
    assert.equal(chosen['numbering-skips'], profiles.publish['numbering-skips']);
  });

  it('and the pages are called in the protocol as here', () => {
    assert.deepEqual(protocol.profileNames, profileNames);
    assert.equal(protocol.documentsHome, addressOfDocument(''));
  });

  it('are known by their names', () => {
    assert.deepEqual(['draft', 'publish', 'final', '', undefined].map(isProfile), [true, true, false, false, false]);
  });
});

describe('the settings of the checks', () => {
  const checksOf = (checks: Readonly<Record<string, unknown>>) => parseSettings({ checks }).checks;

  it('leave to the profile what is set to “default”', () => {
    assert.deepEqual(checksOf({ 'numbering-skips': 'default' }), profiles.draft);
    assert.equal(checksOf({ profile: 'publish', 'numbering-skips': 'default' })['numbering-skips'], 'error');
    assert.equal(checksOf({ profile: 'publish', 'numbering-skips': 'hint' })['numbering-skips'], 'hint');
  });

  it('take an unknown profile for none, and a limit that is no number for the default', () => {
    assert.deepEqual(checksOf({ profile: 'strictest' }), profiles.draft);
    assert.equal(parseSettings({ checks: { workspaceLimit: 'many' } }).workspaceLimit, 500);
    assert.equal(parseSettings({ checks: { workspaceLimit: 0 } }).workspaceLimit, 0);
  });

  it('are others when the profile or the limit is another', () => {
    const before = parseSettings({});
    assert.ok(sameSettings(before, parseSettings({ checks: { profile: 'draft', workspaceLimit: 500 } })));
    assert.ok(!sameSettings(before, parseSettings({ checks: { profile: 'publish' } })));
    assert.ok(!sameSettings(before, parseSettings({ checks: { workspaceLimit: 5 } })));
  });
});

/** Holds package.json against the code and the files that it speaks of, in both directions. */

import assert from 'node:assert/strict';

import { catalogue } from '../server/src/checks/catalogue';
import { anchorSeverities } from '../server/src/lsp/annotations/anchorProblems';
import { profileNames } from '../server/src/checks/profile';
import { exists, listFiles, readText } from './support/repository';

interface Setting {
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly markdownDeprecationMessage?: string;
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

interface Command {
  readonly command: string;
  readonly category?: string;
  readonly title?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const manifestText = readText('package.json');
const { contributes } = JSON.parse(manifestText) as Manifest;
const code = [...listFiles('client/src', '.ts'), ...listFiles('server/src', '.ts')].map(readText).join('\n');
const commands = contributes.commands.map(({ command }) => command);
const settings = new Map(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));

/** The setting that the language client reads by itself. */
const traceSetting = 'goldenThread.trace.server';

/** The map of the checks' severities, and the settings of single checks that it replaced. */
const severitySetting = 'goldenThread.checks.severity';
const oldSettings = [...settings].filter(([, setting]) => setting.markdownDeprecationMessage !== undefined);
const current = [...settings].filter(([, setting]) => setting.markdownDeprecationMessage === undefined);

describe('the commands of the manifest', () => {
  it('are those in the tables of the client', () => {
    const tables = listFiles('client/src', '.ts').filter((file) => file.endsWith('/commands.ts'));
    const handled = [
      ...tables
        .map(readText)
        .join('\n')
        .matchAll(/^ {2}'(goldenThread\.[\w.]+)':/gm),
    ];
    assert.deepEqual(handled.map((match) => match[1]).sort(), [...commands].sort());
  });

  it('have a title and the category that the palette shows', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.match(`${category} ${title}`, /^%command\.category% %command\.[\w.]+%$/, command);
    }
  });

  it('are all that its menus offer', () => {
    const offered = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(difference(offered, commands), []);
  });
});

describe('the settings of the manifest', () => {
  it('are read by the code', () => {
    const ours = current.map(([name]) => name).filter((name) => name !== traceSetting);
    const names = ours.map((name) => name.replace(/^goldenThread\.((annotations|checks|links)\.)?/, ''));
    assert.deepEqual(
      names.filter((name) => !code.includes(`'${name}'`)),
      [],
    );
  });

  it('offer each check, and annotations that have lost their place, with all severities', () => {
    const map = settings.get(severitySetting);
    const codes = [...catalogue.map((check) => check.code), ...Object.keys(anchorSeverities)];
    assert.deepEqual(Object.keys(map?.properties ?? {}), codes);
    for (const offered of Object.values(map?.properties ?? {})) {
      assert.deepEqual(offered.enum, ['error', 'warning', 'information', 'hint', 'off']);
    }
    assert.deepEqual(
      oldSettings.map(([name]) => name),
      codes.map((code) => `goldenThread.checks.${code}`),
    );
  });

  it('offer the profiles that there are', () => {
    const profile = settings.get('goldenThread.checks.profile');
    assert.deepEqual([profile?.enum, profile?.default], [profileNames, profileNames[0]]);
  });

  it('say what they are for, where they apply, what holds without them and in which order they stand', () => {
    for (const [name, setting] of current) {
      assert.match(setting.markdownDescription ?? '', /^%.+%$/, name);
      assert.ok(setting.scope !== undefined && setting.default !== undefined && setting.order !== undefined, name);
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum?.length, name);
    }
  });
});

describe('the words of the manifest', () => {
  it('are in package.nls.json, and nothing else is', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    const told = Object.keys(JSON.parse(readText('package.nls.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), told.sort());
  });

  it('and of the client are in the bundle for translators, and nothing else is', () => {
    const client = listFiles('client/src', '.ts').map(readText).join('\n');
    const used = [...client.matchAll(/l10n\.t\(\s*(['"])(.*?)\1[,)\s]/g)].map((match) => match[2] ?? '');
    const told = Object.keys(JSON.parse(readText('l10n/bundle.l10n.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), told.sort());
  });
});

describe('the files of the manifest', () => {
  it('exist, but for the bundles, which the build makes', () => {
    const named = [...manifestText.matchAll(/"\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      named.filter((file) => !file.startsWith('dist/') && !exists(file)),
      [],
    );
  });
});

function difference(left: readonly string[], right: readonly string[]): string[] {
  return left.filter((each) => !right.includes(each));
}

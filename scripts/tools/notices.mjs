// The notices of what the bundles take in from other projects: their licences ask that they go where the code goes.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files in which a package says under which terms it may be passed on. */
const noticeFile = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[.-].*)?$/i;

/**
 * One text with the name, version, home and licence of each package that has code in one of the bundles, by esbuild's
 * metafiles, in the order of the alphabet. `root` is the folder that the metafiles' paths start from. Rejects when a
 * package says nothing of its licence: then nobody has looked whether it may be passed on.
 */
export async function renderNotices(metafiles, root) {
  const folders = new Set(metafiles.flatMap(listPackages));
  const packages = await Promise.all([...folders].map((folder) => readPackage(path.join(root, folder))));
  packages.sort((left, right) => left.title.localeCompare(right.title, 'en'));
  const notices = new Map(packages.map(({ title, text }) => [title, text]));
  const parts = [...notices].map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`);
  return [`Golden Thread contains code of these projects, under these terms.\n`, ...parts].join('\n\n');
}

/** The folders of the packages that have code in a bundle: "node_modules/zod", "node_modules/a/node_modules/@b/c". */
function listPackages({ inputs, outputs }) {
  const used = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  return (used.length > 0 ? used : Object.keys(inputs)).flatMap((file) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return folder ? [folder] : [];
  });
}

async function readPackage(folder) {
  const { name, version, license, homepage, author } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const files = (await readdir(folder)).filter((file) => noticeFile.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  if (!license && texts.length === 0) throw new Error(`${name} says nothing of its licence.`);
  const terms = [`Licence: ${license ?? 'see below'}`, ...(homepage ? [`Home: ${homepage}`] : [])];
  const maker = typeof author === 'string' ? author : author?.name;
  const own = texts.length > 0 ? texts.map((text) => text.replaceAll('\r\n', '\n').trim()) : [`By ${maker ?? name}.`];
  return { title: `${name} ${version}`, text: [terms.join('\n'), ...own].join('\n\n') };
}

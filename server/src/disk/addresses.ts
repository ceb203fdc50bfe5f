/** Where the annotations of a report are kept: the addresses of the files beside it. */

import { URI } from 'vscode-uri';

const fileEnding = '.annotations.json';
const sideEnding = '.annotations.new.json';

/** The files that belong to reports, as a pattern for a client that watches them. */
export const annotationFilePattern = `**/*${fileEnding}`;

/** The address of the file that holds the annotations of the report at `uri`. */
export function annotationFileOf(uri: string): string {
  return spell(uri) + fileEnding;
}

/** The address of the file that takes new annotations while the annotation file cannot be read as it is. */
export function sideFileOf(uri: string): string {
  return spell(uri) + sideEnding;
}

/** The address of the report whose annotations the file at `uri` holds; undefined for any other file. */
export function reportOfFile(uri: string): string | undefined {
  const spelt = spell(uri);
  const ending = [fileEnding, sideEnding].find((each) => spelt.endsWith(each));
  return ending && spelt.slice(0, -ending.length);
}

/** The name of the file at an address, without its folder. */
export function fileNameOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address in the one spelling by which addresses are compared. */
export function spell(uri: string): string {
  return URI.parse(uri).toString();
}

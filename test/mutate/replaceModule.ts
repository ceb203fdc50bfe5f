/** Loaded before the tests of a trial: gives them other code for one module, named in the file `REPLACED_MODULE`. */

import { readFileSync } from 'node:fs';
import Module from 'node:module';

interface Loader {
  readonly _extensions: Record<string, (module: Compiling, file: string) => void>;
}

interface Compiling {
  _compile(code: string, file: string): void;
}

const { module: replaced, code } = JSON.parse(readFileSync(process.env['REPLACED_MODULE']!, 'utf8')) as {
  module: string;
  code: string;
};
const extensions = (Module as unknown as Loader)._extensions;
const load = extensions['.js']!;
extensions['.js'] = (module, file) => {
  if (file === replaced) module._compile(code, file);
  else load(module, file);
};

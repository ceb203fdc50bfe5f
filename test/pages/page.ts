/** Pages as a browser has them, without one: jsdom, and what axe-core says of them to people who cannot see or point. */

import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';

const load = createRequire(__filename);

interface JsDom {
  readonly window: Window & typeof globalThis & { axe: { run(page: Document, options: object): Promise<AxeResults> } };
}

const { JSDOM } = load('jsdom') as { JSDOM: new (html: string, options?: object) => JsDom };
const { source } = load('axe-core') as { source: string };

/** A page with this body; none of it runs. */
export function openPage(body: string): JsDom {
  return new JSDOM(`<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`, {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
}

/** What breaks the rules of axe-core, as sentences. Contrast is the theme's, and nothing that jsdom can see. */
export async function listViolations({ window }: JsDom): Promise<readonly string[]> {
  window.eval(source);
  const { violations } = await window.axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } });
  // Arrays of the page are not those of the tests.
  return Array.from(violations, ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join()}`);
}

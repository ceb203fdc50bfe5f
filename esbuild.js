// Bundles the extension's client, the command line with the language server, and the anchors into dist/, with the
// notices of what they hold of other projects.
// Usage: node esbuild.js [--watch]; exits with 1 when a bundle fails.

const { writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');

/**
 * What is loaded when it is first used is a bundle of its own, so that nobody else waits for it: imports of these modules
 * by `import()` become imports of the bundle, which lies beside the others.
 */
const loadedOnUse = {
  'server/src/documents/index.ts': 'documents',
  'server/src/disk/pdf/readPdf.ts': 'pdf',
  'server/src/disk/pdf/thread.ts': 'pdfThread',
  'server/src/disk/workbook.ts': 'workbook',
  'server/src/disk/matrixDocument.ts': 'matrixDocument',
};

const besideTheOthers = {
  name: 'beside the others',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative(__dirname, path.resolve(resolveDir, imported)).replaceAll(path.sep, '/');
      const name = loadedOnUse[file.replace(/\.js$/, '.ts')];
      return name && { path: `./${name}.js`, external: true };
    });
    // pdf.js, which the thread that reads PDFs and the page that shows them have in common.
    onResolve({ filter: /^unpdf$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './pdfjs.mjs', external: true } : undefined,
    );
  },
};

const shared = {
  bundle: true,
  plugins: [besideTheOthers],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Packages' ES modules come first: the UMD builds that some name as "main" call require() in ways no bundler follows.
  mainFields: ['module', 'main'],
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  absWorkingDir: __dirname,
  logLevel: watch ? 'info' : 'warning',
};

/** The ES module of tinyglobby's walker asks for its own address, which a bundle does not have; the CommonJS one does not. */
const commonJsGlob = { tinyglobby: require.resolve('tinyglobby') };

const bundles = [
  { ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  // The command line, the language server included: editors start `golden-thread lsp`. Its first line,
  // "#!/usr/bin/env node", is kept by esbuild, which also makes the file executable. Its threads run it too.
  { ...shared, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', alias: commonJsGlob },
  // For scripts: what finds annotated words again, as functions that need nothing else.
  { ...shared, entryPoints: ['server/src/annotations/anchoring/plain.ts'], outfile: 'dist/anchor.js' },
  { ...shared, entryPoints: ['unpdf'], outfile: 'dist/pdfjs.mjs', platform: 'neutral', format: 'esm' },
  // For pages of the editor: what runs in them.
  {
    ...shared,
    entryPoints: { matrixPage: 'client/src/pages/matrixMain.ts', pdfPage: 'client/src/pages/pdfMain.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
  ...Object.entries(loadedOnUse).map(([file, name]) => ({
    ...shared,
    entryPoints: [file],
    outfile: `dist/${name}.js`,
  })),
];

async function main() {
  if (!watch) return build();
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  return Promise.all(contexts.map((context) => context.watch()));
}

/** Makes the bundles, and beside them the notices of what they hold of other projects. */
async function build() {
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  const { renderNotices } = await import('./scripts/tools/notices.mjs');
  const notices = await renderNotices(
    results.map(({ metafile }) => metafile),
    __dirname,
  );
  await writeFile(path.join(__dirname, 'dist/NOTICES.txt'), notices);
}

// What went wrong has been printed by esbuild.
main().catch((error) => {
  if (!error.errors) console.error(error.message);
  process.exit(1);
});

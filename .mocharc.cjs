// All tests but those for the real editor, unless test files are named on the command line: mocha would run these as
// well as the ones given here.

const namesFiles = process.argv.some((argument) => /\.test\.(js|mjs)$/.test(argument));

module.exports = {
  spec: namesFiles ? [] : ['out/test/**/*.test.js', 'test/scripts/**/*.test.mjs'],
  ignore: ['out/test/vscode/**'],
  require: ['out/test/support/random.js'],
  ui: 'bdd',
  // A slow machine with other work is no fault; no test measures time.
  timeout: 60_000,
};

// A mocha reporter that shows the run in one of mocha's own styles and also writes what happened into a file.
//
// The file is what the scripts believe. An exit code alone would not do: an extension host that dies before its first
// test is reported by VS Code as a success.

const { writeFileSync } = require('node:fs');
const mocha = require('mocha');

/** Options: `report`, the file to write; `style`, the name of a mocha reporter ("spec" unless given). */
module.exports = class Reporter {
  constructor(runner, options) {
    const { report, style = 'spec' } = options.reporterOptions;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
    runner.on('pending', () => counts.skipped++);
    runner.on('end', () => writeFileSync(report, JSON.stringify(counts)));
    return new mocha.reporters[style](runner, options);
  }
};

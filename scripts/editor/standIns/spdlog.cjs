// Stands in for the native module `@vscode/spdlog`, which is not compiled: VS Code's log files, written with node:fs.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
let defaultLevel = levels.indexOf('info');

/** Appends to one file. VS Code brings its own layout (`clearFormatters`); without it a time and a level go before. */
class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = defaultLevel;
    this.isRaw = false;
    mkdirSync(dirname(file), { recursive: true });
  }

  write(level, message) {
    if (level < this.level) return;
    const line = this.isRaw ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    appendFileSync(this.file, line);
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  setPattern() {
    this.isRaw = false;
  }

  clearFormatters() {
    this.isRaw = true;
  }

  flush() {}

  drop() {}
}

levels.forEach((name, level) => {
  Logger.prototype[name] = function log(message) {
    this.write(level, message);
  };
});

async function createLogger(name, file) {
  return new Logger('rotating', name, file);
}

exports.version = 11100; // The spdlog version whose interface this is, in spdlog's own way of writing it: 1.11.0.
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setFlushOn = () => {};
exports.setLevel = (level) => {
  defaultLevel = level;
};

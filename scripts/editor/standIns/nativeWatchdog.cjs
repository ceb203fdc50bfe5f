// Stands in for the native module `native-watchdog`, which is not compiled: ends this process when its parent is gone.

/** How often the parent is looked for. */
const intervalMilliseconds = 1_000;

/** The exit code that the native module uses when the parent has died. */
const orphaned = 87;

/** Starts watching the process with the given id. The watch keeps nothing alive by itself. */
exports.start = (parent) => {
  const timer = setInterval(() => {
    if (!isAlive(parent)) process.exit(orphaned);
  }, intervalMilliseconds);
  timer.unref();
};

/** Ends this process at once. */
exports.exit = (code) => process.exit(code);

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

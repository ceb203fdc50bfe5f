// Says what is being done and how long it took, so that a first start of a minute is not a silent one.

/** Does a piece of work under a title: "Installing dependencies ... done in 12.3 s". Passes its result or failure on. */
export async function step(title, work) {
  const started = performance.now();
  console.log(`> ${title} ...`);
  try {
    const result = await work();
    console.log(`  done in ${seconds(performance.now() - started)}`);
    return result;
  } catch (error) {
    console.log(`  failed after ${seconds(performance.now() - started)}`);
    throw error;
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Runs a script's `main`; a failure becomes a message and exit code 1, with no stack unless DEBUG is set. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}`);
    process.exitCode = 1;
  }
}

/**
 * "This cannot happen", said once. Under test it throws; in use it hands one record per message to a sink that the
 * edge sets at start, and the caller goes on with its fallback. It is the one deliberate global of the core.
 */

type BugSink = (message: string) => void;

const reported = new Set<string>();
let sink: BugSink = (message) => {
  throw new Error(`Bug: ${message}`);
};

/** Where reports of bugs go; the default throws, which is what tests want. */
export function setBugSink(next: BugSink): void {
  sink = next;
}

/** Reports an impossible state, once per message. The message never holds report text. */
export function bug(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  sink(message);
}

/**
 * The kind of the error and where it happened. Its message is left out: it may quote the report, and report text is
 * never logged.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const head = `${error.name}: ${error.message}`;
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  return error.name + frames;
}

/** What the server waits for: pauses in the typing, and readings of the disk of which only the latest counts. */

/** Runs something once after a pause; the function that comes back calls it off. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** Stateful object that knows by name what is being waited for. */
export interface Underway {
  /** Runs something after a pause; what is asked for by the same name before that begins the pause anew. */
  pause(name: string, milliseconds: number, run: () => void): void;
  /** What waits by this name is not run any more. */
  cancel(name: string): void;
  /** What was read; undefined where something was begun by the same name in the meantime, which knows better. */
  latest<Result>(name: string, read: () => Promise<Result>): Promise<Result | undefined>;
}

export function createUnderway(timer: Timer): Underway {
  const pauses = new Map<string, () => void>();
  const readings = new Map<string, symbol>();
  const cancel = (name: string) => {
    pauses.get(name)?.();
    pauses.delete(name);
  };
  return {
    cancel,
    pause: (name, milliseconds, run) => {
      cancel(name);
      const end = () => {
        pauses.delete(name);
        run();
      };
      pauses.set(name, timer(end, milliseconds));
    },
    latest: async (name, read) => {
      const own = Symbol(name);
      readings.set(name, own);
      const result = await read();
      return readings.get(name) === own ? result : undefined;
    },
  };
}

/** Comes back when everything else that is due has had its turn: messages that came in, among others. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

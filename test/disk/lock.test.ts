/** The lock between processes: one holds it at a time, whoever dies, stops or comes back from elsewhere. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { acquireLock, type Lock, type LockWorld } from '../../server/src/disk/lock';
import { findLife, thisProcess, type Owner } from '../../server/src/disk/owner';
import { deadOwner, dieHolding, lockOf } from './dead';

describe('the lock on a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    file = join(folder, 'a.txt');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time, and gone when it is released', async () => {
    let [holders, most] = [0, 0];
    const work = async () => {
      const lock = await acquireLock(file);
      most = Math.max(most, ++holders);
      assert.equal(await lock.isHeld(), true);
      holders--;
      await lock.release();
    };
    await Promise.all(Array.from({ length: 20 }, work));
    assert.equal(most, 1);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is one lock, however the name of the file is spelt on disks that do not tell', async () => {
    const lock = await acquireLock(join(folder, 'Caf\u00e9.txt'));
    const world = createWorld();
    await assert.rejects(acquireLock(join(folder, 'CAFE\u0301.TXT'), world), { code: 'ERR_HELD' });
    await lock.release();
  });

  it('is inherited from a process that is dead, at once, by one of all who wait', async () => {
    dieHolding(file, {}, {});
    const world = createWorld(() => undefined, 0);
    const locks: Lock[] = [];
    const work = async () => {
      const lock = await acquireLock(file, world);
      locks.push(lock);
      await lock.release();
    };
    await Promise.all(Array.from({ length: 10 }, work));
    assert.deepEqual(
      locks.map(({ inherited }) => inherited.length),
      [2, ...Array.from({ length: 9 }, () => 0)],
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is not inherited from a process that lives, however long it says nothing', async () => {
    dieHolding(file, { owner: thisProcess });
    const world = createWorld();
    await assert.rejects(acquireLock(file, world), { code: 'ERR_HELD' });
    assert.ok(world.passed() >= 40_000);
    assert.deepEqual(readdirSync(folder), [lockName()]);
  });

  it('is inherited from a process elsewhere that has given no sign of life for long', async () => {
    dieHolding(file, { owner: elsewhere });
    const world = createWorld();
    const lock = await acquireLock(file, world);
    assert.ok(world.passed() >= 30_000 && world.passed() < 40_000, String(world.passed()));
    await lock.release();
  });

  it('is not inherited from a process elsewhere that gives signs of life', async () => {
    const [held] = dieHolding(file, { owner: elsewhere });
    let beats = 0;
    const world = createWorld(() => {
      beats++;
      utimesSync(join(held, 'owner'), beats, beats);
    });
    await assert.rejects(acquireLock(file, world), { code: 'ERR_HELD' });
  });

  it('is inherited after long from an owner who cannot be read', async () => {
    const [held] = dieHolding(file, {});
    writeFileSync(join(held, 'owner'), '{');
    const world = createWorld();
    await (await acquireLock(file, world)).release();
    assert.ok(world.passed() >= 30_000);
  });

  it('is known to be lost by one who was thought dead and comes back, and who then leaves it alone', async () => {
    const sleeper = await acquireLock(file, { ...createWorld(), owner: elsewhere });
    const heir = await acquireLock(file, createWorld());
    assert.deepEqual([await sleeper.isHeld(), await heir.isHeld()], [false, true]);
    await sleeper.release();
    assert.equal(await heir.isHeld(), true);
    await heir.release();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is not had by one whose place was made for a lock that is gone by then', async () => {
    dieHolding(file, { id: 'aaaaaaaaaaaa' });
    const other = createWorld();
    let holder: Lock | undefined;
    // Between looking and entering, the dead one's lock is inherited, released, and taken anew.
    const late: LockWorld = {
      ...createWorld(),
      findLife: (owner) => {
        if (owner.pid === deadOwner.pid) rmSync(lockOf(file), { recursive: true });
        if (owner.pid === deadOwner.pid) dieHolding(file, { id: 'bbbbbbbbbbbb', owner: thisProcess });
        return findLife(owner);
      },
    };
    await assert.rejects(
      acquireLock(file, late).then((lock) => (holder = lock)),
      { code: 'ERR_HELD' },
    );
    assert.equal(holder, undefined);
    await assert.rejects(acquireLock(file, other), { code: 'ERR_HELD' });
    assert.equal(existsSync(lockOf(file)), true);
  });

  it('tells the living from the dead by when they started, since numbers come again', function () {
    if (process.platform !== 'linux') return this.skip();
    assert.equal(findLife(thisProcess), 'alive');
    assert.equal(findLife({ ...thisProcess, started: '1' }), 'dead');
    assert.equal(findLife(deadOwner), 'dead');
    assert.equal(findLife(elsewhere), 'unknown');
  });

  const lockName = () => lockOf(file).slice(folder.length + 1);
});

const elsewhere: Owner = { machine: 'elsewhere', pid: 1, started: '5' };

/** A world in which time passes by waiting only, half a second each time unless told otherwise. */
function createWorld(onPause: () => void = () => undefined, step = 500): LockWorld & { passed(): number } {
  let now = 0;
  return {
    owner: thisProcess,
    findLife,
    now: () => now,
    passed: () => now,
    pause: async () => {
      now += step;
      onPause();
      await setImmediate();
    },
  };
}

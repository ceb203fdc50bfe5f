/** Loaded first into a process that `child.ts` starts: writes down at its end what it took of CPU and memory. */

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const use = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
    writeFileSync(process.env['USE_FILE']!, JSON.stringify(use));
  });

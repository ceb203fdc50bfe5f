/** PDFs as texts, read on a thread that is ended when it takes too much memory or time. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { isPdf } from '../../documents/pdf/header';
import type { PdfText } from '../../documents/pdf/readPages';
import { empty } from '../../documents/refusal';
import { refuseDocument } from '../errors';
import type { PdfAnswer } from './thread';

/** What reading a file may take. */
export interface PdfLimits {
  /** Of the thread's heap, in megabytes. */
  readonly heap: number;
  /** By how many megabytes the process may grow meanwhile: pictures and streams lie outside any heap. */
  readonly growth: number;
  /** In milliseconds. */
  readonly time: number;
  /** How often the growth is measured, in milliseconds: what a stream can grow by meanwhile is little beside the limit. */
  readonly every: number;
}

/**
 * Four times the heap that the largest report of a thousand pages took, and as much again outside it; a page takes some
 * ten milliseconds, so that two minutes are enough for thousands.
 */
const usualLimits: PdfLimits = { heap: 512, growth: 1024, time: 120_000, every: 200 };

/** Beside this file when it is compiled, or beside the bundle. */
const threadFile = [join(__dirname, 'pdfThread.js'), join(__dirname, 'thread.js')].find(existsSync);

/** Mostly the page that a server answered with in place of the file. */
const noPdf =
  'it is no PDF, whatever its name says. Fetch it again, or save it as a PDF in the program that made it, and try once more';

/** The text of a PDF with its places. Rejects with an error that `explainReadError` words. */
export async function readPdf(bytes: Uint8Array, limits = usualLimits): Promise<PdfText> {
  if (bytes.length === 0) throw refuseDocument(empty);
  if (!isPdf(bytes)) throw refuseDocument(noPdf);
  const text = await readOnThread(bytes, limits);
  refuseWithoutWords(text);
  return text;
}

function readOnThread(bytes: Uint8Array, { heap, growth, time, every }: PdfLimits): Promise<PdfText> {
  return new Promise((resolve, reject) => {
    // A copy, which goes to the thread for good.
    const workerData = Uint8Array.from(bytes);
    const worker = new Worker(threadFile!, {
      workerData,
      transferList: [workerData.buffer],
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stdout: true,
      stderr: true,
    });
    const refuse = (reason: string) => reject(refuseDocument(reason));
    const giveUp = (reason: string) => {
      refuse(reason);
      clearInterval(measuring);
      void worker.terminate();
    };
    const timer = setTimeout(() => giveUp('reading it takes too long'), time);
    const before = process.memoryUsage.rss();
    const measuring = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth * 2 ** 20)
        giveUp('reading it takes more memory than there may be');
    }, every);
    worker.on('message', (answer: PdfAnswer) => {
      if (answer.kind === 'read') resolve(answer.text);
      else refuse(answer.reason);
      void worker.terminate();
    });
    worker.on('error', () => refuse('reading it takes more memory than there may be, or it is damaged'));
    worker.on('exit', () => {
      clearTimeout(timer);
      clearInterval(measuring);
      refuse('reading it ended unexpectedly');
    });
  });
}

/**
 * Characters for private use, and those that stand for unknown ones: a font that does not say which letters it shows.
 * Control characters are what its spaces become where the numbers of its glyphs stand in place of letters.
 */
const [unknown, control] = [/[\p{Co}\ufffd]/gu, /\p{Cc}/gu];

/** The shares of these at which a text is none: bullets alone are a few in a hundred, and spaces are one in six. */
const [mostUnknown, mostControl] = [0.3, 0.05];

function refuseWithoutWords({ text, boxes }: PdfText): void {
  const letters = text.replace(/[\s#|\d-]/g, '');
  if (letters.length === 0) {
    throw refuseDocument(
      boxes.length === 0
        ? 'it has no pages'
        : 'its pages are pictures without text. Have the text recognised (OCR), and try again',
    );
  }
  const shareOf = (kind: RegExp) => (letters.match(kind)?.length ?? 0) / letters.length;
  if (shareOf(unknown) > mostUnknown || shareOf(control) > mostControl) {
    throw refuseDocument(
      'its fonts do not say which letters they show, so that its text cannot be read. Have it recognised (OCR)',
    );
  }
}

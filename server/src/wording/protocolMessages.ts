/** What the server says to a client, and in its log, about messages that it refuses and faults of its own. */

export const protocolMessages = {
  notInitialized: (method: string) => `${method} came before initialize, which has to be the first request.`,
  initializedTwice: () => 'initialize came a second time; a server is initialized once.',
  shutDown: (method: string) => `${method} came after shutdown; only exit may follow.`,
  unknownMethod: (method: string) => `This server does not know the request ${method}.`,
  badParameters: (method: string, problem: string) => `The parameters of ${method} cannot be used: ${problem}.`,
  badNotification: (method: string, problem: string) => `${method} was left out: ${problem}.`,
  missing: (place: string, kind: string) => `“${place}” is missing; it has to be ${kind}`,
  otherKind: (place: string, kind: string) => `“${place}” has to be ${kind}`,
  documentUnread: (reason: string) => `This document cannot be read: ${reason}.`,
  documentFailed: () => 'Golden Thread failed on this document, which is a fault in Golden Thread.',
  commandFailed: () => 'Golden Thread failed on this command, which is a fault in Golden Thread.',
  matrixFailed: () => 'Golden Thread failed on this matrix, which is a fault in Golden Thread.',
  matrixFormatUnknown: (path: string) =>
    `${path} was not written: end its name with .xlsx, .docx, .html, .csv, .md or .json, which says what it becomes.`,
  noReportsThere: () => 'No report is there that could be read. Open one, or choose files or folders in the Explorer.',
  notWritten: (path: string, reason: string) => `${path} was not written: ${reason}.`,
  noObject: () => 'they have to be an object',
  cancelled: () => 'The request was cancelled.',
  featureFailed: (method: string, uri: string, trace: string) =>
    `${method} failed for ${uri} and was answered with its fallback. This is a fault in Golden Thread.\n${trace}`,
  watcherFailed: (trace: string) =>
    `Something that follows from a change could not be done. This is a fault in Golden Thread.\n${trace}`,
  tookTooLong: (uri: string, seconds: number) =>
    `Checking ${uri} was given up after ${seconds} seconds. It is checked while it is open.`,
  threadFailed: (uri: string, trace: string) => `${uri} could not be checked: the thread that did it ended.\n${trace}`,
  tooLongForLibrary: (uri: string, most: number) =>
    `The library leaves ${uri} out: it has more than ${most.toLocaleString('en')} characters, as no report has.`,
  bug: (message: string) => `This is a fault in Golden Thread: ${message}`,
} as const;
